import {
  getNamedType,
  getNullableType,
  type GraphQLError,
  isCompositeType,
  isListType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { DEFAULT_PAGE } from '../paging/connection.js';
import { isGiven } from '../request/is-given.js';
import { weightOf } from './field-weights.js';
import { fragmentsOf, type Fragments } from './fragments.js';
import { introspectionFault } from './introspection-limits.js';
import { tooLarge, type Exceeded } from './too-large.js';

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

/** The types of the introspection fields of every query. */
const INTROSPECTION: Readonly<Record<string, string>> = { __schema: '__Schema', __type: '__Type' };

interface Measured {
  readonly depth: number;
  readonly cost: number;
  readonly aliases: number;
  /** Fields at the top. */
  readonly fields: number;
}

interface Scope {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The number of items of lists, if the field above them determines it. */
  readonly items: ReadonlyMap<string, number>;
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

const NOTHING: Measured = { depth: 0, cost: 0, aliases: 0, fields: 0 };

/**
 * Depth, cost, aliases and root fields of a valid operation, including those of its fragments. A field costs 1 plus its
 * weight and its selections; a page counts as many times as its `first`, any other list as five items unless the field
 * above it determines their number. Introspection adds cost but not depth.
 */
export function measureQuery({ schema, document, operation, variables }: MeasuredQuery): Measured {
  const scope: Scope = { schema, fragments: fragmentsOf(document), variables, items: new Map(), known: new Map() };
  const root = schema.getRootType(operation.operation);
  return !isGiven(root) ? NOTHING : measureSet(operation.selectionSet, root, scope);
}

/** The cost of a query, and an error for each exceeded limit, with the limit and the actual number. */
export function limitQuery(
  query: MeasuredQuery,
  limits: QueryLimits,
): { readonly cost: number; readonly faults: readonly GraphQLError[] } {
  const { depth, cost, aliases, fields: rootFields } = measureQuery(query);
  const faults = [
    beyond({ name: 'depth', limit: limits.depth, actual: depth }, 'Select fewer levels at once.'),
    beyond({ name: 'cost', limit: limits.cost, actual: cost }, 'Request smaller pages (first) or fewer fields.'),
    beyond({ name: 'aliases', limit: limits.aliases, actual: aliases }, 'Send several queries.'),
    beyond({ name: 'root fields', limit: limits.rootFields, actual: rootFields }, 'Send several queries.'),
    introspectionFault(query.operation.selectionSet, fragmentsOf(query.document)),
  ].filter((error) => error !== undefined);
  return { cost, faults };
}

function beyond(compared: Required<Exceeded>, remedy: string): GraphQLError | undefined {
  return compared.actual <= compared.limit ? undefined : tooLarge(compared, remedy);
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
  const weight = weightOf(parent.name, node, scope.variables);
  const under = measureUnder(node, type, weight?.items ? { ...scope, items: weight.items, known: new Map() } : scope);
  return {
    depth: introspected === undefined ? 1 + under.depth : 1,
    cost: 1 + (weight?.cost ?? 0) + under.cost * itemsOf(node, field, { parent, scope }),
    aliases: under.aliases + (node.alias === undefined ? 0 : 1),
    fields: 1,
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

interface Place {
  readonly parent: GraphQLNamedType;
  readonly scope: Scope;
}

/** The number of items that a field is expected to return. */
function itemsOf(node: FieldNode, field: GraphQLField<unknown, unknown> | undefined, { parent, scope }: Place): number {
  if (field === undefined) return 1;
  const known = scope.items.get(`${parent.name}.${field.name}`);
  if (known !== undefined) return known;
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
  return {
    depth: Math.max(a.depth, b.depth),
    cost: a.cost + b.cost,
    aliases: a.aliases + b.aliases,
    fields: a.fields + b.fields,
  };
}
