import { accept, refuse, type Decision } from '../decider.js';
import { conflictsIn, correctedValue, reportOf, type PlacedCorrection } from '../restatement/corrections.js';
import { restatementConflict, restatementNotApproved } from '../restatement/restatement.refusal.js';
import { applyValues, isUnchanged } from './apply-values.js';
import type { ApplyRestatement, ReportEvent, ReportState } from './report.js';
import type { ReportContext } from './value.rules.js';

/** Restates what an approved restatement corrects. Its approval is that of the values too. */
export function applyRestatement(
  command: ApplyRestatement,
  state: ReportState,
  context: ReportContext,
): Decision<ReportEvent> {
  const { actorId, period, restatementId } = command;
  const { restatement, approval } = context;
  if (state.restatements?.includes(restatementId) === true) return accept();
  if (restatement?.status !== 'approved') return refuse(restatementNotApproved(restatementId));
  const own = [...restatement.corrections.entries()].filter(([, correction]): boolean => {
    const report = reportOf(correction);
    return report.actorId === actorId && report.period === period;
  });
  const conflicts = conflictsIn(own, state);
  if (conflicts.length > 0) return refuse(restatementConflict(conflicts, restatementId));
  const { reason, evidence } = restatement;
  const values = own.map(([, correction]: PlacedCorrection) => correctedValue(correction));
  const incoming = { report: command, values, reason, evidence, confirm: true, restatement: restatementId };
  const approved = { ...context, approval: approval && { ...approval, stages: [] }, restatementRequired: false };
  return applyValues(
    {
      ...incoming,
      compare: (value, earlier) => (earlier !== undefined && isUnchanged(value, earlier) ? 'same' : 'restate'),
    },
    state,
    approved,
  );
}
