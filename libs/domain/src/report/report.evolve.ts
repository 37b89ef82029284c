import type { DomainEvent } from '../decider.js';
import type { EventHandlers } from '../define-decider.js';
import { withApprovals } from './approval.evolve.js';
import { hasPassed } from './cell-lock.js';
import { reportedValues, valueKeys } from './report-columns.js';
import type { ReportColumns, ReportEvent, ReportState, ValueEvent, ValueOfReport, ValuesCounted } from './report.js';
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

/** True for the event by which values that waited for their approval count. */
export function isCountingEvent(event: DomainEvent): event is ValuesCounted {
  return event.type === 'ValuesCounted';
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
      ...withUncounted(withApprovals(state, { type: 'ValuesWithdrawn', data }), withdrawn, []),
      values: state.values.filter((value) => !keys.has(reportValueKey(value))),
      withdrawn: [...kept, ...withdrawn],
    };
  },
  ApprovalRequested: (state, data) => withApprovals(state, { type: 'ApprovalRequested', data }),
  ValuesApproved: (state, data) => withApprovals(state, { type: 'ValuesApproved', data }),
  ValuesReturned: (state, data) => withApprovals(state, { type: 'ValuesReturned', data }),
  ValuesCounted: (state, data) => withUncounted(state, valueKeys(data), []),
};

/** Replaces existing values in place and appends new ones. */
function withValues(state: ReportState, data: ReportColumns): ReportState {
  const values = new Map(state.values.map((value) => [reportValueKey(value), value]));
  const entered = reportedValues(data);
  for (const value of entered) values.set(reportValueKey(value), value);
  const withdrawn = state.withdrawn?.filter((value) => !values.has(reportValueKey(value)));
  const { actorId: actor, period, onApproval = [] } = data;
  const keys = valueKeys(data);
  const counted = withUncounted(
    state,
    keys,
    onApproval.map((index) => keys[index]!),
  );
  return { ...counted, actor, period, values: [...values.values()], ...(withdrawn && { withdrawn }) };
}

/** The report after some of its values were others: those of them that do not count yet. */
function withUncounted(
  state: ReportState,
  changed: readonly ValueOfReport[],
  uncounted: readonly ValueOfReport[],
): ReportState {
  if (state.uncounted === undefined && uncounted.length === 0) return state;
  const keys = new Set(changed.map(reportValueKey));
  const others = (state.uncounted ?? []).filter((value) => !keys.has(reportValueKey(value)));
  return { ...withReplacing(state, keys, uncounted), uncounted: [...others, ...uncounted] };
}

/** The report after some of its values were others: those behind which an approved value counts on. */
function withReplacing(
  state: ReportState,
  changed: ReadonlySet<string>,
  uncounted: readonly ValueOfReport[],
): ReportState {
  const { approvals = [], replacing } = state;
  const counting = new Set([...approvals.filter(hasPassed), ...(replacing ?? [])].map(reportValueKey));
  const found = uncounted.filter((value) => counting.has(reportValueKey(value)));
  if (replacing === undefined && found.length === 0) return state;
  const others = (replacing ?? []).filter((value) => !changed.has(reportValueKey(value)));
  return { ...state, replacing: [...others, ...found] };
}
