import type { MutationResolvers, QueryResolvers } from '../generated/resolver-types.js';

type AnswerOf<Field> = Field extends (...args: never[]) => infer Answer ? Awaited<Answer> : never;

/**
 * The resolver methods of the fields of `Query`, with the result types of the contract. A method may take fewer
 * arguments than it is given.
 */
export type QueryFields = {
  readonly [Name in keyof QueryResolvers]-?: (...given: never[]) => Promise<AnswerOf<Required<QueryResolvers>[Name]>>;
};

/** The resolver methods of the fields of `Mutation`. */
export type MutationFields = {
  readonly [Name in keyof MutationResolvers]-?: (
    ...given: never[]
  ) => Promise<AnswerOf<Required<MutationResolvers>[Name]>>;
};
