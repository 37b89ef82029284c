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

/** The state of other aggregates that the rules of a scenario need. */
export interface ScenarioContext {
  readonly cluster: ClusterState;
  readonly measures: ReadonlyMap<Id, MeasureState>;
}

interface Fault {
  readonly code: string;
  readonly message: string;
}

/** The most assumptions that a refusal lists; the rest are only counted. */
const LISTED = 100;

/** One refusal for all wrong assumptions; its code is their common code, or `ASSUMPTIONS_REFUSED`. */
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
        : `${faults.length} of ${assumptions.length} assumptions are invalid. The first: ${first.message}`,
    remedy: 'Correct the assumptions named in the details; no assumption was recorded.',
    details: { assumptions: faults.slice(0, LISTED), wrong: faults.length },
  };
}

const DUPLICATE: Fault = {
  code: 'DUPLICATE_ASSUMPTION',
  message: 'The command contains the measure, subject and period twice.',
};

function faultOf({ measure, subject, period, value }: Assumption, context: ScenarioContext): Fault | undefined {
  const unusable = measureNotUsable(measure, context.measures);
  const state = context.measures.get(measure);
  if (unusable !== undefined || state === undefined) return unusable;
  if (!subjectExists(context.cluster, subject)) {
    return { code: 'SUBJECT_NOT_FOUND', message: `The subject "${subject}" is not in this cluster.` };
  }
  if (!fitsCalendar(period, context.cluster.calendar)) return periodOutOfRange(period);
  if (state.valueType !== 'number') {
    return {
      code: 'WRONG_KIND',
      message: `The measure "${measure}" needs values of type ${state.valueType}, not numbers.`,
    };
  }
  return frequencyFault(state, period) ?? numberFault(value, state);
}
