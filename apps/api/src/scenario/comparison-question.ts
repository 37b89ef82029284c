import type { StoredScenariosQuestion } from '@strata/application';
import type { QueryScenarioComparisonArgs } from '@strata/contract';
import { inputFault } from '../errors/input-fault.js';
import { isGiven } from '../request/is-given.js';
import { omitNil } from '../request/omit-nil.js';
import { subjectOf } from '../request/subject.js';

/** Converts the arguments of a comparison. Throws `INVALID_INPUT` for both a node and a method. */
export function comparisonQuestion(args: QueryScenarioComparisonArgs): StoredScenariosQuestion {
  const { node, method, scenarios, direction, over, periods } = args;
  if (isGiven(node) && isGiven(method)) {
    throw inputFault('method', 'Only one of the arguments node and method can be given.', 'Omit one of them.');
  }
  return {
    periods,
    ...omitNil({ node, direction, over, scenarios }),
    method: isGiven(method)
      ? { id: method.method, subject: subjectOf(method.member), output: method.output ?? undefined }
      : undefined,
  };
}
