import { StrataError } from '@strata/domain';
import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { refusalAnswer } from '../errors/refusal-types.js';
import { membersOf } from '../errors/union-members.js';
import { signedInPrincipal } from '../request/principal.js';
import type { RequestContext } from '../request/request-context.js';
import { checkRule } from './check-rule.js';
import { fieldRules, type FieldArgs, type FieldRule } from './field-rules.js';
import { isGiven } from '../request/is-given.js';

type RootField = GraphQLField<unknown, RequestContext>;
type RootResolver = GraphQLFieldResolver<unknown, RequestContext>;
type Rules = Readonly<Record<string, Readonly<Record<string, FieldRule>>>>;

/**
 * Puts the field rules in front of every root field. Throws `ACCESS_RULE_MISSING` if a field has none, and
 * `ACCESS_RULE_UNUSED` if a rule names no field.
 */
export function guardSchema(schema: GraphQLSchema, rules: Rules = fieldRules): GraphQLSchema {
  for (const type of rootTypes(schema)) {
    const own = rules[type.name] ?? {};
    requireFields(type, own);
    for (const field of Object.values(type.getFields())) guardField(type, field, requiredRule(type, field, own));
  }
  return schema;
}

/** Query, Mutation and Subscription, as far as the schema has them. */
export function rootTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) =>
    isGiven(type),
  );
}

function requiredRule(type: GraphQLObjectType, field: RootField, own: Readonly<Record<string, FieldRule>>): FieldRule {
  const rule = Object.hasOwn(own, field.name) ? own[field.name] : undefined;
  if (rule !== undefined) return rule;
  throw new StrataError('ACCESS_RULE_MISSING', `no rule says who may use ${type.name}.${field.name}`, {
    remedy: 'add it to apps/api/src/access/field-rules.ts',
  });
}

function requireFields(type: GraphQLObjectType, own: Readonly<Record<string, FieldRule>>): void {
  const fields = type.getFields();
  const unused = Object.keys(own).find((name) => !name.startsWith('__') && !Object.hasOwn(fields, name));
  if (unused === undefined) return;
  throw new StrataError('ACCESS_RULE_UNUSED', `the rule for ${type.name}.${unused} is about no field`, {
    remedy: 'take it out of apps/api/src/access/field-rules.ts, or correct its name',
  });
}

function guardField(type: GraphQLObjectType, field: RootField, rule: FieldRule): void {
  if (rule.kind === 'open') return;
  const place = `${type.name}.${field.name}`;
  if (type.name === 'Subscription') {
    const inner = field.subscribe ?? defaultFieldResolver;
    field.subscribe = (source, args, context, info) => {
      allowOrThrow(rule, context, place, args);
      return inner(source, args, context, info);
    };
    return;
  }
  const inner = field.resolve ?? defaultFieldResolver;
  field.resolve = type.name === 'Mutation' ? guardMutation(rule, place, inner) : guardQuery(rule, place, inner);
}

function guardQuery(rule: FieldRule, place: string, inner: RootResolver): RootResolver {
  return (source, args, context, info) => {
    allowOrThrow(rule, context, place, args);
    return inner(source, args, context, info);
  };
}

function guardMutation(rule: FieldRule, place: string, inner: RootResolver): RootResolver {
  return (source, args, context, info) => {
    const refusal = checkRule(rule, signedInPrincipal(context), { field: place, args: args as FieldArgs });
    if (refusal === undefined) return inner(source, args, context, info);
    return refusalAnswer(refusal, membersOf(info));
  };
}

function allowOrThrow(rule: FieldRule, context: RequestContext, place: string, args: unknown): void {
  const refusal = checkRule(rule, signedInPrincipal(context), { field: place, args: args as FieldArgs });
  if (refusal === undefined) return;
  const { code, message, remedy } = refusal;
  throw new GraphQLError(message, { extensions: { code, ...(remedy === undefined ? {} : { remedy }) } });
}
