import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { sampleOf } from '../sample-operation.js';
import { hostileCursor, hostileLeaf, type Draw } from './hostile-leaves.js';

export interface FuzzedOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Fuzz {
  readonly draw: Draw;
  readonly schema: GraphQLSchema;
  readonly variables: Record<string, unknown>;
  readonly declared: string[];
}

/** Levels of what is selected. */
const DEEPEST = 4;
/** One in so many arguments, fields and items is hostile. */
const RARELY = 15;
/** One in so many operations has its fields in a fragment. */
const SELDOM = 4;
/** Of arguments that need not be given, one in so many and one more is; half of them otherwise. */
const OPTIONAL: Readonly<Record<string, number>> = { after: 9, strategy: 4, node: 2, method: 2, scenarios: 4 };
/** Inputs of which one field is given, though the schema does not say so. */
const ONE_OF = new Set(['AsOf']);

/** An operation of the shape that the schema asks for, with hostile values in it here and there. */
export function fuzzedOperation(
  draw: Draw,
  schema: GraphQLSchema,
  kind: 'query' | 'mutation' | 'subscription',
): FuzzedOperation {
  const fuzz: Fuzz = { draw, schema, variables: {}, declared: [] };
  const root = schema.getRootType(kind as never)!;
  const count = kind === 'subscription' ? 1 : 1 + draw(fc.nat, { max: 2 });
  const fields = Array.from({ length: count }, (_, index) => {
    const field = draw(() => fc.constantFrom(...Object.values(root.getFields())));
    return `f${index}: ${fieldText(field, fuzz, DEEPEST)}`;
  });
  const inside = draw(fc.nat, { max: SELDOM }) === 0 ? `...f } fragment f on ${root.name} {` : '';
  const head = fuzz.declared.length === 0 ? kind : `${kind} (${fuzz.declared.join(', ')})`;
  return { query: `${head} { ${inside} ${fields.join(' ')} }`, variables: fuzz.variables };
}

function fieldText(field: GraphQLField<unknown, unknown>, fuzz: Fuzz, levels: number): string {
  const passed = field.args.flatMap((arg) => {
    if (!isNonNullType(arg.type) && fuzz.draw(fc.nat, { max: OPTIONAL[arg.name] ?? 1 }) > 0) return [];
    const name = `v${fuzz.declared.length}`;
    fuzz.declared.push(`$${name}: ${String(arg.type)}`);
    fuzz.variables[name] = valueOf(arg.type, arg.name, fuzz);
    return [`${arg.name}: $${name}`];
  });
  const args = passed.length === 0 ? '' : `(${passed.join(', ')})`;
  return `${field.name}${args}${selection(getNamedType(field.type), fuzz, levels)}`;
}

function selection(type: GraphQLNamedType, fuzz: Fuzz, levels: number): string {
  if (isLeafType(type)) return '';
  if (isUnionType(type)) {
    const members = type.getTypes().map((member) => `... on ${member.name} ${selection(member, fuzz, levels - 1)}`);
    return ` { __typename ... on Refusal { code message remedy } ${members.slice(0, 1).join(' ')} }`;
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return ' { __typename }';
  const own = Object.values(type.getFields()).filter((one) => levels > 0 || isLeafType(getNamedType(one.type)));
  const chosen = own.filter(() => fuzz.draw(fc.nat, { max: 2 }) === 0).slice(0, 6);
  const texts = chosen.map((one, index) => `s${index}: ${fieldText(one, fuzz, levels - 1)}`);
  return ` { __typename ${texts.join(' ')} }`;
}

function valueOf(type: GraphQLInputType, name: string, fuzz: Fuzz): unknown {
  const { draw } = fuzz;
  if (draw(fc.nat, { max: RARELY }) === 0) return name === 'after' ? hostileCursor(draw) : hostileLeaf(draw);
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const count = draw(() => fc.constantFrom(0, 1, 1, 2, 3, 30));
    return Array.from({ length: count }, () => valueOf(nullable.ofType, name, fuzz));
  }
  if (!isInputObjectType(nullable)) return sampleOf(type, name);
  const fields = Object.values(nullable.getFields());
  const given =
    nullable.isOneOf || ONE_OF.has(nullable.name)
      ? [draw(() => fc.constantFrom(...fields))]
      : fields.filter((field) => isNonNullType(field.type) || draw(fc.boolean));
  const value = Object.fromEntries(given.map((field) => [field.name, valueOf(field.type, field.name, fuzz)]));
  return draw(fc.nat, { max: 20 }) === 0 ? { ...value, [String(hostileLeaf(draw))]: hostileLeaf(draw) } : value;
}
