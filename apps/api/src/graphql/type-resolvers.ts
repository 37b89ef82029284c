import type * as contract from '@strata/contract';
import type { Resolvers, ResolversParentTypes } from '../generated/resolver-types.js';

type TypeName = keyof Resolvers & keyof ResolversParentTypes;
type FieldsOf<Name extends TypeName> = Omit<Required<NonNullable<Resolvers[Name]>>, '__isTypeOf' | '__resolveType'>;
type AnswerOf<Field> = Field extends (...args: never[]) => infer Answer ? Awaited<Answer> : never;

/** The type of a property of a source; a union needs it in one of its members only. */
type ValueIn<Source, Name> = Source extends unknown ? (Name extends keyof Source ? Source[Name] : undefined) : never;
type NamesIn<Source> = Source extends unknown ? keyof Source : never;

/** Fields that the source has under the same name and in the form of the contract. */
type HeldFields<Name extends TypeName> = {
  [Field in keyof FieldsOf<Name>]: Field extends NamesIn<ResolversParentTypes[Name]>
    ? ValueIn<ResolversParentTypes[Name], Field> extends AnswerOf<FieldsOf<Name>[Field]>
      ? Field
      : never
    : never;
}[keyof FieldsOf<Name>];

/** The field resolvers of types, for all fields that cannot be read directly from the source. */
export type TypeResolvers<Names extends TypeName> = {
  readonly [Name in Names]: Omit<FieldsOf<Name>, HeldFields<Name>> & Partial<FieldsOf<Name>>;
};

type OutputName = Exclude<TypeName, 'Query' | 'Mutation' | 'Subscription' | keyof contract.Scalars>;

/** Every type with a field that cannot be read directly from its source. */
export type UnheldName = {
  [Name in OutputName]: Exclude<keyof FieldsOf<Name>, HeldFields<Name>> extends never ? never : Name;
}[OutputName];
