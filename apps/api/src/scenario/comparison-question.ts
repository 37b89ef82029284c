import type { StoredScenariosQuestion } from '@strata/application';
import type { QueryScenarioComparisonArgs } from '@strata/contract';
import { inputFault } from '../errors/input-fault.js';
import { isGiven } from '../request/is-given.js';
import { omitNil } from '../request/omit-nil.js';
import { subjectOf } from '../request/subject.js';

/** Each period of each scenario is a scorecard of its own. */
const MAX_PERIODS = 12;
const MAX_SCENARIOS = 20;

/** What a comparison is asked to compare. Throws `INVALID_INPUT` for too much at once, or nothing. */
export function comparisonQuestion(args: QueryScenarioComparisonArgs): StoredScenariosQuestion {
  const { node, method, scenarios, direction, over } = args;
  const periods = [...new Set(args.periods)];
  if (periods.length === 0) {
    throw inputFault('periods', 'The argument periods must name at least one period.', 'Name a period.');
  }
  requireFew('periods', periods.length, MAX_PERIODS);
  if (isGiven(node) && isGiven(method)) {
    throw inputFault('method', 'Only one of the arguments node and method can be given.', 'Leave one of them out.');
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
  throw inputFault(path, `At most ${most} ${path} are compared at once, not ${count}.`, `Name fewer ${path}.`);
}
