import type { StoredScenariosQuestion } from '@strata/application';
import type { QueryScenarioComparisonArgs } from '@strata/contract';
import { inputFault } from '../errors/input-fault.js';
import { isGiven } from '../request/is-given.js';
import { omitNil } from '../request/omit-nil.js';
import { subjectOf } from '../request/subject.js';

/** Limits of one comparison, which evaluates a scorecard for every period of every scenario. */
const MAX_PERIODS = 12;
const MAX_SCENARIOS = 20;

/** Converts the arguments of a comparison. Throws `INVALID_INPUT` if there are no periods or too many. */
export function comparisonQuestion(args: QueryScenarioComparisonArgs): StoredScenariosQuestion {
  const { node, method, scenarios, direction, over } = args;
  const periods = [...new Set(args.periods)];
  if (periods.length === 0) {
    throw inputFault('periods', 'The argument periods must name at least one period.', 'Name a period.');
  }
  requireFew('periods', periods.length, MAX_PERIODS);
  if (isGiven(node) && isGiven(method)) {
    throw inputFault('method', 'Only one of the arguments node and method can be given.', 'Omit one of them.');
  }
  return {
    periods,
    ...omitNil({ node, direction, over }),
    scenarios: isGiven(scenarios) ? [...new Set(scenarios)] : undefined,
    method: isGiven(method)
      ? { id: method.method, subject: subjectOf(method.member), output: method.output ?? undefined }
      : undefined,
  };
}

/** Throws `INVALID_INPUT` for more scenarios than are compared at once. */
export function requireFewScenarios(count: number): void {
  requireFew('scenarios', count, MAX_SCENARIOS);
}

function requireFew(path: 'periods' | 'scenarios', count: number, most: number): void {
  if (count <= most) return;
  throw inputFault(path, `At most ${most} ${path} can be compared at once, not ${count}.`, `Name fewer ${path}.`);
}
