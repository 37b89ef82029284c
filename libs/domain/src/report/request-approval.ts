import { rankOfSubject } from '../cluster/rank-of-subject.js';
import type { ApprovalStage } from '../cycle/cycle.js';
import { decimalToNumber } from '../decimal.js';
import type { Id } from '../words.js';
import { keyColumns } from './report-columns.js';
import type { ApprovalEvent, ReportedValue } from './report.js';
import { reportValueKey } from './value-key.js';
import type { ReportContext, ReportKey } from './value.rules.js';

/** Who has to approve values that were entered: an event for all values that pass the same stages. */
export function requestApproval(
  report: ReportKey,
  values: readonly ReportedValue[],
  context: ReportContext,
): readonly ApprovalEvent[] {
  const { approval, declared, by = '', now: at = '' } = context;
  if (approval === undefined || declared === true) return [];
  const byRoute = new Map<string, { readonly stages: readonly Id[]; readonly values: ReportedValue[] }>();
  for (const value of values) {
    const stages = approval.stages.filter((stage) => appliesTo(stage, value, context)).map(({ id }) => id);
    const route = byRoute.get(stages.join(' ')) ?? { stages, values: [] };
    route.values.push(value);
    byRoute.set(stages.join(' '), route);
  }
  return [...byRoute.values()].map(({ stages, values: listed }) => ({
    type: 'ApprovalRequested',
    data: { ...keyColumns(report, listed), by, at, stages },
  }));
}

function appliesTo({ when }: ApprovalStage, value: ReportedValue, { cluster, previous }: ReportContext): boolean {
  const { ranks, changeAbove } = when ?? {};
  if (ranks !== undefined && !ranks.includes(rankOfSubject(value.subject, cluster.actors))) return false;
  return changeAbove === undefined || !isWithin(changeAbove, value, previous?.get(reportValueKey(value)));
}

/** True if a figure differs by no more than a percentage from that of the period before. */
function isWithin(percentage: number, { actual }: ReportedValue, before: ReportedValue | undefined): boolean {
  if (actual.kind !== 'number' || before?.actual.kind !== 'number') return false;
  const [now, then] = [decimalToNumber(actual.value), decimalToNumber(before.actual.value)];
  return now === then || (then !== 0 && Math.abs((now - then) / then) * 100 <= percentage);
}
