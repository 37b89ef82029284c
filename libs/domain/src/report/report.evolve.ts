import type { EventHandlers } from '../define-decider.js';
import { reportedValues, valueKeys } from './report-columns.js';
import type { ReportColumns, ReportedValue, ReportEvent, ReportState } from './report.js';

export const initialReport: ReportState = { actor: '', period: '', values: [] };

/** The key of a value within a report: its measure and subject, neither of which contains a blank. */
export function reportValueKey({ measure, subject }: Pick<ReportedValue, 'measure' | 'subject'>): string {
  return `${measure} ${subject}`;
}

export const reportEvolve: EventHandlers<ReportState, ReportEvent> = {
  ValuesSubmitted: withValues,
  ValuesRestated: withValues,
  ValuesWithdrawn: (state, data) => {
    const withdrawn = valueKeys(data);
    const keys = new Set(withdrawn.map(reportValueKey));
    const kept = (state.withdrawn ?? []).filter((value) => !keys.has(reportValueKey(value)));
    return {
      ...state,
      values: state.values.filter((value) => !keys.has(reportValueKey(value))),
      withdrawn: [...kept, ...withdrawn],
    };
  },
};

/** Replaces existing values in place and appends new ones. */
function withValues(state: ReportState, data: ReportColumns): ReportState {
  const values = new Map(state.values.map((value) => [reportValueKey(value), value]));
  for (const value of reportedValues(data)) values.set(reportValueKey(value), value);
  const withdrawn = state.withdrawn?.filter((value) => !values.has(reportValueKey(value)));
  return { actor: data.actorId, period: data.period, values: [...values.values()], ...(withdrawn && { withdrawn }) };
}
