import type { Id, MethodOutline, QuestionnaireItems } from '@strata/domain';

/** What the rules of methods and assessments must know that no stream of one aggregate tells. */
export interface CommandCatalogue {
  /** Ids of the methods that a cluster has registered. */
  methodIds(clusterId: Id): Promise<readonly Id[]>;
  /** The same without waiting for what others have just registered, for commands that must not wait; by default `methodIds`. */
  registeredMethodIds?(clusterId: Id): Promise<readonly Id[]>;
  /** What a definition's text says; undefined if it is no valid definition. */
  outline(text: string): MethodOutline | undefined;
  /** A questionnaire that ships with Strata. */
  questionnaire(id: Id): Promise<QuestionnaireItems | undefined>;
}

/** A catalogue without methods and questionnaires. */
export const EMPTY_CATALOGUE: CommandCatalogue = {
  methodIds: () => Promise.resolve([]),
  outline: () => undefined,
  questionnaire: () => Promise.resolve(undefined),
};
