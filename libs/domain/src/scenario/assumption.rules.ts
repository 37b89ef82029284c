import { fitsCalendar } from '../calendar/period.js';
import { periodOutOfRange } from '../calendar/period.refusal.js';
import type { ClusterState } from '../cluster/cluster.js';
import { subjectExists } from '../cluster/membership.js';
import type { Refusal } from '../decider.js';
import type { MeasureState } from '../measure/measure.js';
import { measureNotUsable } from '../measure/measure.rules.js';
import { frequencyFault, numberFault } from '../report/value.rules.js';
import type { Id } from '../words.js';
import { assumptionKey } from './scenario.evolve.js';
import type { Assumption } from './scenario.js';

/** What the rules of a scenario must know of the cluster and its measures. */
export interface ScenarioContext {
  readonly cluster: ClusterState;
  readonly measures: ReadonlyMap<Id, MeasureState>;
}

interface Fault {
  readonly code: string;
  readonly message: string;
}

/** Assumptions that a refusal lists at most; what is beyond is counted. */
const LISTED = 100;

/** One refusal for all assumptions that are wrong; its code is theirs where they agree, else `ASSUMPTIONS_REFUSED`. */
export function assumptionsRefused(assumptions: readonly Assumption[], context: ScenarioContext): Refusal | undefined {
  const seen = new Set<string>();
  const faults = assumptions.flatMap((assumption, index) => {
    const key = assumptionKey(assumption);
    const fault = seen.has(key) ? DUPLICATE : faultOf(assumption, context);
    seen.add(key);
    if (fault === undefined) return [];
    const { measure, subject, period } = assumption;
    return [{ index, measure, subject, period, code: fault.code, message: fault.message }];
  });
  const [first] = faults;
  if (first === undefined) return undefined;
  const codes = new Set(faults.map(({ code }) => code));
  return {
    code: codes.size === 1 ? first.code : 'ASSUMPTIONS_REFUSED',
    message:
      faults.length === 1
        ? first.message
        : `${faults.length} of ${assumptions.length} assumptions are refused; the first: ${first.message}`,
    remedy: 'Correct the assumptions named in the details; none of the command was taken.',
    details: { assumptions: faults.slice(0, LISTED), wrong: faults.length },
  };
}

const DUPLICATE: Fault = {
  code: 'DUPLICATE_ASSUMPTION',
  message: 'The measure, subject and period stand in the command twice.',
};

function faultOf({ measure, subject, period, value }: Assumption, context: ScenarioContext): Fault | undefined {
  const unusable = measureNotUsable(measure, context.measures);
  const state = context.measures.get(measure);
  if (unusable !== undefined || state === undefined) return unusable;
  if (!subjectExists(context.cluster, subject)) {
    return { code: 'SUBJECT_NOT_FOUND', message: `The cluster has no "${subject}".` };
  }
  if (!fitsCalendar(period, context.cluster.calendar)) return periodOutOfRange(period);
  if (state.valueType !== 'number') {
    return { code: 'WRONG_KIND', message: `The measure "${measure}" takes ${state.valueType} values, not numbers.` };
  }
  return frequencyFault(state, period) ?? numberFault(value, state);
}
