import type { EventHandlers } from '../define-decider.js';
import type { ReportedValue, ReportEvent, ReportState } from './report.js';

export const initialReport: ReportState = { actor: '', period: '', values: [] };

/** What a value of a report is known by: its measure and subject. Neither holds a blank. */
export function reportValueKey({ measure, subject }: Pick<ReportedValue, 'measure' | 'subject'>): string {
  return `${measure} ${subject}`;
}

export const reportEvolve: EventHandlers<ReportState, ReportEvent> = {
  ValuesSubmitted: withValues,
  ValuesRestated: withValues,
};

/** Takes values in: a known one is replaced where it stands, a new one appended. */
function withValues(
  state: ReportState,
  data: { readonly actorId: string; readonly period: string; readonly values: readonly ReportedValue[] },
): ReportState {
  const values = new Map(state.values.map((value) => [reportValueKey(value), value]));
  for (const value of data.values) values.set(reportValueKey(value), value);
  return { actor: data.actorId, period: data.period, values: [...values.values()] };
}
