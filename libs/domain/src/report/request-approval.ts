import { rankOfSubject } from '../cluster/rank-of-subject.js';
import type { ApprovalStage } from '../cycle/cycle.js';
import { decimalToNumber } from '../decimal.js';
import type { Id } from '../words.js';
import { keyColumns } from './report-columns.js';
import type { ApprovalEvent, ReportedValue } from './report.js';
import { reportValueKey } from './value-key.js';
import type { ReportContext, ReportKey } from './value.rules.js';

/** Values that pass the same stages of approval. */
export interface ApprovalRoute {
  readonly stages: readonly Id[];
  readonly values: readonly ReportedValue[];
}

/** The stages that values which are entered have to pass; none if they need no approval. */
export function approvalRoutes(values: readonly ReportedValue[], context: ReportContext): readonly ApprovalRoute[] {
  const { approval, declared } = context;
  if (approval === undefined || declared === true) return [];
  const byRoute = new Map<string, ApprovalRoute & { readonly values: ReportedValue[] }>();
  for (const value of values) {
    const stages = approval.stages.filter((stage) => appliesTo(stage, value, context)).map(({ id }) => id);
    const route = byRoute.get(stages.join(' ')) ?? { stages, values: [] };
    route.values.push(value);
    byRoute.set(stages.join(' '), route);
  }
  return [...byRoute.values()];
}

/** Who has to approve values that were entered: an event for each route. */
export function requestApproval(
  report: ReportKey,
  routes: readonly ApprovalRoute[],
  { by = '', now: at = '' }: ReportContext,
): readonly ApprovalEvent[] {
  return routes.map(({ stages, values }) => ({
    type: 'ApprovalRequested',
    data: { ...keyColumns(report, values), by, at, stages },
  }));
}

/** The values among those entered that count in scores once they have passed their stages. */
export function countingOnApproval(
  routes: readonly ApprovalRoute[],
  { cluster }: ReportContext,
): ReadonlySet<ReportedValue> {
  if (cluster.scoring.counts !== 'approved') return new Set();
  return new Set(routes.flatMap(({ stages, values }) => (stages.length === 0 ? [] : values)));
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
