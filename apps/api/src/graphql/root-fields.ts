import type { MutationResolvers, QueryResolvers } from '../generated/resolver-types.js';

type AnswerOf<Field> = Field extends (...args: never[]) => infer Answer ? Awaited<Answer> : never;

/**
 * The methods of the classes that answer the fields of `Query`, each with what the contract lets it answer. A method
 * takes what it needs of the arguments and the context.
 */
export type QueryFields = {
  readonly [Name in keyof QueryResolvers]-?: (...given: never[]) => Promise<AnswerOf<Required<QueryResolvers>[Name]>>;
};

/** The same for the fields of `Mutation`. */
export type MutationFields = {
  readonly [Name in keyof MutationResolvers]-?: (
    ...given: never[]
  ) => Promise<AnswerOf<Required<MutationResolvers>[Name]>>;
};
