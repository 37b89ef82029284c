import type * as contract from '@strata/contract';
import type { Resolvers, ResolversParentTypes } from '../generated/resolver-types.js';

type TypeName = keyof Resolvers & keyof ResolversParentTypes;
type FieldsOf<Name extends TypeName> = Omit<Required<NonNullable<Resolvers[Name]>>, '__isTypeOf' | '__resolveType'>;
type AnswerOf<Field> = Field extends (...args: never[]) => infer Answer ? Awaited<Answer> : never;

/** What a source holds under a name; a source of several forms need not have it in each. */
type ValueIn<Source, Name> = Source extends unknown ? (Name extends keyof Source ? Source[Name] : undefined) : never;
type NamesIn<Source> = Source extends unknown ? keyof Source : never;

/** Fields that the source holds under their own names, in the form that the contract takes. */
type HeldFields<Name extends TypeName> = {
  [Field in keyof FieldsOf<Name>]: Field extends NamesIn<ResolversParentTypes[Name]>
    ? ValueIn<ResolversParentTypes[Name], Field> extends AnswerOf<FieldsOf<Name>[Field]>
      ? Field
      : never
    : never;
}[keyof FieldsOf<Name>];

/** The field resolvers of types: all fields but those that the source of the type holds as they are. */
export type TypeResolvers<Names extends TypeName> = {
  readonly [Name in Names]: Omit<FieldsOf<Name>, HeldFields<Name>> & Partial<FieldsOf<Name>>;
};

type OutputName = Exclude<TypeName, 'Query' | 'Mutation' | 'Subscription' | keyof contract.Scalars>;

/** Every type that has a field which its source does not hold as it is. */
export type UnheldName = {
  [Name in OutputName]: Exclude<keyof FieldsOf<Name>, HeldFields<Name>> extends never ? never : Name;
}[OutputName];
