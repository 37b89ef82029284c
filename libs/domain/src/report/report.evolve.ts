import type { EventHandlers } from '../define-decider.js';
import type { ReportedValue, ReportEvent, ReportState } from './report.js';

export const initialReport: ReportState = { actor: '', period: '', values: [] };

/** The key of a value within a report: its measure and subject, neither of which contains a blank. */
export function reportValueKey({ measure, subject }: Pick<ReportedValue, 'measure' | 'subject'>): string {
  return `${measure} ${subject}`;
}

export const reportEvolve: EventHandlers<ReportState, ReportEvent> = {
  ValuesSubmitted: withValues,
  ValuesRestated: withValues,
};

/** Replaces existing values in place and appends new ones. */
function withValues(
  state: ReportState,
  data: { readonly actorId: string; readonly period: string; readonly values: readonly ReportedValue[] },
): ReportState {
  const values = new Map(state.values.map((value) => [reportValueKey(value), value]));
  for (const value of data.values) values.set(reportValueKey(value), value);
  return { actor: data.actorId, period: data.period, values: [...values.values()] };
}
