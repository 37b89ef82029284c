import type { DomainEvent } from '../decider.js';
import type { EventHandlers } from '../define-decider.js';
import { withApprovals } from './approval.evolve.js';
import { reportedValues, valueKeys } from './report-columns.js';
import type { ReportColumns, ReportEvent, ReportState, ValueEvent } from './report.js';
import { reportValueKey } from './value-key.js';

export const initialReport: ReportState = { actor: '', period: '', values: [] };

const VALUE_EVENTS: Readonly<Record<ValueEvent['type'], true>> = {
  ValuesSubmitted: true,
  ValuesRestated: true,
  ValuesWithdrawn: true,
};

/** True for an event of a report that changes what is known of values. */
export function isValueEvent(event: DomainEvent): event is ValueEvent {
  return Object.hasOwn(VALUE_EVENTS, event.type);
}

export const reportEvolve: EventHandlers<ReportState, ReportEvent> = {
  ValuesSubmitted: withValues,
  ValuesRestated: (state, data) => {
    const restated = withValues(state, data);
    if (data.restatement === undefined) return restated;
    return { ...restated, restatements: [...(state.restatements ?? []), data.restatement] };
  },
  ValuesWithdrawn: (state, data) => {
    const withdrawn = valueKeys(data);
    const keys = new Set(withdrawn.map(reportValueKey));
    const kept = (state.withdrawn ?? []).filter((value) => !keys.has(reportValueKey(value)));
    return {
      ...withApprovals(state, { type: 'ValuesWithdrawn', data }),
      values: state.values.filter((value) => !keys.has(reportValueKey(value))),
      withdrawn: [...kept, ...withdrawn],
    };
  },
  ApprovalRequested: (state, data) => withApprovals(state, { type: 'ApprovalRequested', data }),
  ValuesApproved: (state, data) => withApprovals(state, { type: 'ValuesApproved', data }),
  ValuesReturned: (state, data) => withApprovals(state, { type: 'ValuesReturned', data }),
};

/** Replaces existing values in place and appends new ones. */
function withValues(state: ReportState, data: ReportColumns): ReportState {
  const values = new Map(state.values.map((value) => [reportValueKey(value), value]));
  for (const value of reportedValues(data)) values.set(reportValueKey(value), value);
  const withdrawn = state.withdrawn?.filter((value) => !values.has(reportValueKey(value)));
  const { actorId: actor, period } = data;
  return { ...state, actor, period, values: [...values.values()], ...(withdrawn && { withdrawn }) };
}
