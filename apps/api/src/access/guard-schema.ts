import type { Principal, Restriction } from '@strata/application';
import { StrataError } from '@strata/domain';
import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { isGiven } from '../request/is-given.js';
import { signedInPrincipal } from '../request/principal.js';
import type { RequestContext } from '../request/request-context.js';
import { openFields, restrictedFields, type RootFields } from './open-fields.js';

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
      if (!openHere.includes(field.name)) requireSignIn(type.name, field);
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
function requireSignIn(type: string, field: RootField): void {
  const { subscribe, resolve = defaultFieldResolver } = field;
  const check = (context: RequestContext): void => requireUnrestricted(signedInPrincipal(context), type, field.name);
  if (subscribe) {
    field.subscribe = (source, args, context, info) => {
      check(context);
      return subscribe(source, args, context, info);
    };
    return;
  }
  field.resolve = (source, args, context, info) => {
    check(context);
    return resolve(source, args, context, info);
  };
}

const REFUSALS = {
  'password-change': {
    code: 'PASSWORD_CHANGE_REQUIRED',
    message: 'This sign-in can only be used to set a new password, because another user set the current one.',
    remedy: 'Set a new password with the mutation setPassword, then sign in again.',
  },
  'second-factor-enrolment': {
    code: 'SECOND_FACTOR_ENROLMENT_REQUIRED',
    message: 'This sign-in can only be used to enrol a second factor, because the account must have one.',
    remedy: 'Use the mutations beginSecondFactor and confirmSecondFactor, then sign in again.',
  },
} as const satisfies Readonly<Record<Restriction, { code: string; message: string; remedy: string }>>;

/** Refuses a field that a restricted sign-in cannot be used for. */
function requireUnrestricted({ restriction }: Principal, type: string, field: string): void {
  if (restriction === undefined) return;
  const allowed: RootFields = restrictedFields[restriction];
  if (allowed[type]?.includes(field) === true) return;
  const { code, message, remedy } = REFUSALS[restriction];
  throw new GraphQLError(message, { extensions: { code, remedy } });
}
