import { spokenFields } from '@strata/contract';
import { defaultFieldResolver, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { currentRequest } from '../server/request-scope.js';

/** Answers the fields that are marked `@spoken` in the language of the request. */
export function speakFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const name of spokenFields[type.name] ?? []) speakField(type.getFields()[name]!);
  }
  return schema;
}

function speakField(field: GraphQLField<unknown, unknown>): void {
  const inner = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    const text: unknown = inner(source, args, context, info);
    const { speaker } = currentRequest();
    if (speaker === undefined) return text;
    const said = (one: unknown): unknown => (typeof one === 'string' ? speaker.said(one) : one);
    return Array.isArray(text) ? text.map(said) : said(text);
  };
}
