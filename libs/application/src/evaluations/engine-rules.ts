import { excerpt, StrataError, type ClosedEvaluation } from '@strata/domain';
import { isEngineRules, type EngineRules } from '@strata/engine';

/** The rules that an evaluation was closed under. Throws `UNKNOWN_RULES`. */
export function rulesOf({ id, engine }: Pick<ClosedEvaluation, 'id' | 'engine'>): EngineRules {
  if (isEngineRules(engine)) return engine;
  throw new StrataError(
    'UNKNOWN_RULES',
    `The evaluation "${id}" was closed under the rules "${excerpt(engine)}", which this version of Strata does not have.`,
    {
      remedy: 'Replay it with the version of Strata that closed it, or a later one.',
    },
  );
}
