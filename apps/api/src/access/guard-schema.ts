import { StrataError } from '@strata/domain';
import { defaultFieldResolver, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { isGiven } from '../request/is-given.js';
import { signedInPrincipal } from '../request/principal.js';
import type { RequestContext } from '../request/request-context.js';
import { openFields, type RootFields } from './open-fields.js';

type RootField = GraphQLField<unknown, RequestContext>;

/**
 * Requires sign-in for all root fields except the open ones. Throws `OPEN_FIELD_UNKNOWN` if an open field does not
 * exist.
 */
export function guardSchema(schema: GraphQLSchema, open: RootFields = openFields): GraphQLSchema {
  for (const type of rootTypes(schema)) {
    const openHere = open[type.name] ?? [];
    requireFields(type, openHere);
    for (const field of Object.values(type.getFields())) {
      if (!openHere.includes(field.name)) requireSignIn(field);
    }
  }
  return schema;
}

/** The root types of the schema: Query, Mutation and Subscription. */
function rootTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) =>
    isGiven(type),
  );
}

function requireFields(type: GraphQLObjectType, open: readonly string[]): void {
  const fields = type.getFields();
  const unknown = open.find((name) => !Object.hasOwn(fields, name));
  if (unknown === undefined) return;
  throw new StrataError('OPEN_FIELD_UNKNOWN', `${type.name}.${unknown} is listed as open, but is not a field.`, {
    remedy: 'Remove it from apps/api/src/access/open-fields.ts, or correct its name.',
  });
}

/** Makes a field require sign-in: in `subscribe` of a subscription, in `resolve` of any other field. */
function requireSignIn(field: RootField): void {
  const { subscribe, resolve = defaultFieldResolver } = field;
  if (subscribe) {
    field.subscribe = (source, args, context, info) => {
      signedInPrincipal(context);
      return subscribe(source, args, context, info);
    };
    return;
  }
  field.resolve = (source, args, context, info) => {
    signedInPrincipal(context);
    return resolve(source, args, context, info);
  };
}
