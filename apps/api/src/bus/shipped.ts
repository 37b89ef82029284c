import type { MethodDefinition, Questionnaire } from '@strata/engine';
import { catalogueMethods, questionnaires } from '@strata/runtime';

/** Asks once and keeps the answer, unless it failed: what ships with the program does not change while it runs. */
function kept<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask().catch((error: unknown) => {
      answer = undefined;
      throw error;
    });
    return answer;
  };
}

/** The methods that ship with Strata, by id. */
export const shippedMethods: () => Promise<readonly MethodDefinition[]> = kept(async () =>
  (await catalogueMethods()).map(({ definition }) => definition),
);

/** The questionnaires that ship with Strata, by id. */
export const shippedQuestionnaires: () => Promise<readonly Questionnaire[]> = kept(() => questionnaires());
