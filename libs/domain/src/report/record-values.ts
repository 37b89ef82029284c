import { accept, refuse, type Decision } from '../decider.js';
import { checkShape } from '../shape-check.js';
import { notReportable } from './report.decide.js';
import type { RecordValues, ReportedValue, ReportEvent, ReportState } from './report.js';
import { recordValuesShape } from './report.shape.js';
import { saysNothingNew, saysTheSame, takeValues } from './take-values.js';
import type { ReportContext } from './value.rules.js';

export { sameActual } from './value.rules.js';

/**
 * Submits what is new, restates what has changed, leaves alone what is the same; all of it or nothing. It is one
 * command so that a file imported again (after it was cut off) is recognised as a whole: if it says nothing new it is
 * accepted, even where the actor has left or a measure was retired since.
 */
export function decideRecordValues(
  command: RecordValues,
  state: ReportState,
  context: ReportContext,
): Decision<ReportEvent> {
  const checked = checkShape(recordValuesShape, command);
  if (checked.kind === 'refused') return checked;
  const { values, reason, actorId, period } = checked.command;
  const itsOwn = state.actor === actorId && state.period === period;
  if (itsOwn && saysNothingNew(values, state)) return accept();
  const refusal = notReportable({ actorId, period }, state, context);
  if (refusal !== undefined) return refuse(refusal);
  return takeValues({ place: { actorId, period }, values, reason, compare: recorded }, state, context);
}

function recorded(value: ReportedValue, earlier: ReportedValue | undefined): 'same' | 'submit' | 'restate' {
  if (earlier === undefined) return 'submit';
  return saysTheSame(value, earlier) ? 'same' : 'restate';
}
