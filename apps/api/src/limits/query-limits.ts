import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isListType,
  Kind,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { DEFAULT_PAGE } from '../paging/connection.js';
import { isGiven } from '../request/is-given.js';

/** The limits of a query. */
export interface QueryLimits {
  readonly depth: number;
  readonly cost: number;
  readonly aliases: number;
  readonly rootFields: number;
}

/** The most tokens of a query, checked by the parser. */
export const MAX_TOKENS = 4_000;
/** The number of items that a list without a page size counts as. */
const ASSUMED_ITEMS = 5;
/** The cost of a mutation, in addition to its result. */
const MUTATION_COST = 100;

/** The types of the introspection fields of every query. */
const INTROSPECTION: Readonly<Record<string, string>> = { __schema: '__Schema', __type: '__Type' };

interface Measured {
  readonly depth: number;
  readonly cost: number;
  readonly aliases: number;
}

interface Scope {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The measures of fragments by name and type; each is measured once, however often it is spread. */
  readonly known: Map<string, Measured>;
}

export interface MeasuredQuery {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The coerced variables. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const NOTHING: Measured = { depth: 0, cost: 0, aliases: 0 };

/**
 * Depth, cost and aliases of a valid operation. A field costs 1 plus its selections; a page counts as many times as its
 * `first`, any other list as five items. Introspection adds cost but not depth.
 */
export function measureQuery({ schema, document, operation, variables }: MeasuredQuery): Measured {
  const scope: Scope = {
    schema,
    fragments: new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    ),
    variables,
    known: new Map(),
  };
  const root = schema.getRootType(operation.operation);
  return !isGiven(root) ? NOTHING : measureSet(operation.selectionSet, root, scope);
}

/** An error for each exceeded limit, with the limit and the actual number. */
export function limitErrors(query: MeasuredQuery, limits: QueryLimits): GraphQLError[] {
  const { depth, cost, aliases } = measureQuery(query);
  const rootFields = query.operation.selectionSet.selections.length;
  return [
    beyond({ name: 'depth', limit: limits.depth, actual: depth }, 'Select fewer levels at once.'),
    beyond({ name: 'cost', limit: limits.cost, actual: cost }, 'Request smaller pages (first) or fewer fields.'),
    beyond({ name: 'aliases', limit: limits.aliases, actual: aliases }, 'Send several queries.'),
    beyond({ name: 'root fields', limit: limits.rootFields, actual: rootFields }, 'Send several queries.'),
  ].filter((error) => error !== undefined);
}

/** An exceeded limit, with the limit and the actual number if they are known. */
interface Exceeded {
  readonly name: string;
  readonly limit?: number;
  readonly actual?: number;
}

function beyond(compared: Required<Exceeded>, remedy: string): GraphQLError | undefined {
  return compared.actual <= compared.limit ? undefined : tooLarge(compared, remedy);
}

/** The error of a query that exceeds a limit; `node` is its location. */
export function tooLarge({ name, limit, actual }: Exceeded, remedy: string, node?: ASTNode): GraphQLError {
  const has = actual === undefined ? name : `${name} ${actual}`;
  const allowed = limit === undefined ? '' : `, where at most ${limit} are allowed`;
  return new GraphQLError(`The query exceeds a limit: ${has}${allowed}.`, {
    nodes: node ?? null,
    extensions: { code: 'QUERY_TOO_LARGE', limit: name, allowed: limit, actual, remedy, http: { status: 400 } },
  });
}

function measureSet(set: SelectionSetNode, parent: GraphQLNamedType, scope: Scope): Measured {
  let total = NOTHING;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) total = both(total, measureField(selection, parent, scope));
    else if (selection.kind === Kind.FRAGMENT_SPREAD) {
      total = both(total, measureFragment(selection.name.value, scope));
    } else {
      const named = selection.typeCondition?.name.value;
      const type = named === undefined ? parent : (scope.schema.getType(named) ?? parent);
      total = both(total, measureSet(selection.selectionSet, type, scope));
    }
  }
  return total;
}

function measureFragment(name: string, scope: Scope): Measured {
  const kept = scope.known.get(name);
  if (kept !== undefined) return kept;
  // Valid queries have no cycles of fragments; this stops at those of invalid ones.
  scope.known.set(name, NOTHING);
  const fragment = scope.fragments.get(name);
  const type = fragment && scope.schema.getType(fragment.typeCondition.name.value);
  const measured = fragment && type ? measureSet(fragment.selectionSet, type, scope) : NOTHING;
  scope.known.set(name, measured);
  return measured;
}

function measureField(node: FieldNode, parent: GraphQLNamedType, scope: Scope): Measured {
  const name = node.name.value;
  const introspected = INTROSPECTION[name];
  const field = fieldOf(parent, name);
  const type = introspected === undefined ? field && getNamedType(field.type) : scope.schema.getType(introspected);
  const under = measureUnder(node, type, scope);
  const mutation = parent === scope.schema.getMutationType() ? MUTATION_COST : 0;
  return {
    depth: introspected === undefined ? 1 + under.depth : 1,
    cost: 1 + mutation + under.cost * itemsOf(node, field, scope),
    aliases: under.aliases + (node.alias === undefined ? 0 : 1),
  };
}

function measureUnder(node: FieldNode, type: GraphQLNamedType | undefined, scope: Scope): Measured {
  if (node.selectionSet === undefined || !isCompositeType(type)) return NOTHING;
  return measureSet(node.selectionSet, type, scope);
}

function fieldOf(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (!('getFields' in parent)) return undefined;
  const fields = parent.getFields() as Readonly<Record<string, GraphQLField<unknown, unknown>>>;
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The number of items that a field is expected to return. */
function itemsOf(node: FieldNode, field: GraphQLField<unknown, unknown> | undefined, scope: Scope): number {
  if (field === undefined) return 1;
  if (field.args.some(({ name }) => name === 'first')) return Math.max(1, pageOf(node, scope));
  const isPagePart = field.name === 'edges' || field.name === 'nodes';
  return isListType(getNullableType(field.type)) && !isPagePart ? ASSUMED_ITEMS : 1;
}

function pageOf(node: FieldNode, scope: Scope): number {
  const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (value?.kind === Kind.INT) return Number(value.value);
  const given = value?.kind === Kind.VARIABLE ? scope.variables[value.name.value] : undefined;
  return typeof given === 'number' ? given : DEFAULT_PAGE;
}

function both(a: Measured, b: Measured): Measured {
  return { depth: Math.max(a.depth, b.depth), cost: a.cost + b.cost, aliases: a.aliases + b.aliases };
}
