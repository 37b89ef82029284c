import {
  defaultFieldResolver,
  getNamedType,
  GraphQLString,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** The most characters of all refusals of one request, including the names in the response. */
const MAX_TEXT = 16_000;
/** The types within refusals, besides those that implement `Refusal`. */
const PARTS = new Set(['InvalidField', 'InputFault', 'RefusalDetail']);

/**
 * Limits the total length of the refusals of one request. Each is short, but a query can select the same text under
 * many aliases, in each of many mutations.
 */
export function boundRefusalText(schema: GraphQLSchema): GraphQLSchema {
  const written = new WeakMap<object, number>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !isRefusal(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (getNamedType(field.type) === GraphQLString) boundField(field as GraphQLField<unknown, object>, written);
    }
  }
  return schema;
}

function isRefusal(type: GraphQLObjectType): boolean {
  return PARTS.has(type.name) || type.getInterfaces().some(({ name }) => name === 'Refusal');
}

function boundField(field: GraphQLField<unknown, object>, written: WeakMap<object, number>): void {
  const inner = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    const text: unknown = inner(source, args, context, info);
    if (typeof text !== 'string') return text;
    const total = (written.get(context) ?? 0) + text.length + String(info.path.key).length;
    written.set(context, total);
    return total > MAX_TEXT ? '…' : text;
  };
}
