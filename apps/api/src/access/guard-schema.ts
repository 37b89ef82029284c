import { StrataError } from '@strata/domain';
import { defaultFieldResolver, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { signedInPrincipal } from '../request/principal.js';
import type { RequestContext } from '../request/request-context.js';
import { fieldRules, type FieldRule, type FieldRules } from './field-rules.js';
import { isGiven } from '../request/is-given.js';

type RootField = GraphQLField<unknown, RequestContext>;

/**
 * Puts the field rules in front of every root field. Throws `ACCESS_RULE_MISSING` if a field has none, and
 * `ACCESS_RULE_UNUSED` if a rule names no field.
 */
export function guardSchema(schema: GraphQLSchema, rules: FieldRules = fieldRules): GraphQLSchema {
  for (const type of rootTypes(schema)) {
    const own = rules[type.name] ?? {};
    requireFields(type, own);
    for (const field of Object.values(type.getFields())) {
      if (requiredRule(type, field, own) === 'signed-in') requireSignIn(field);
    }
  }
  return schema;
}

/** Query, Mutation and Subscription, as far as the schema has them. */
function rootTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) =>
    isGiven(type),
  );
}

function requiredRule(type: GraphQLObjectType, field: RootField, own: FieldRules[string]): FieldRule {
  const rule = Object.hasOwn(own, field.name) ? own[field.name] : undefined;
  if (rule !== undefined) return rule;
  throw new StrataError('ACCESS_RULE_MISSING', `No rule says who may use ${type.name}.${field.name}.`, {
    remedy: 'Add one to apps/api/src/access/field-rules.ts.',
  });
}

function requireFields(type: GraphQLObjectType, own: FieldRules[string]): void {
  const fields = type.getFields();
  const unused = Object.keys(own).find((name) => !name.startsWith('__') && !Object.hasOwn(fields, name));
  if (unused === undefined) return;
  throw new StrataError('ACCESS_RULE_UNUSED', `There is a rule for ${type.name}.${unused}, which is not a field.`, {
    remedy: 'Remove the rule from apps/api/src/access/field-rules.ts, or correct its name.',
  });
}

/** Lets only the signed in reach a field: with `subscribe` of a subscription, with `resolve` of any other. */
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
