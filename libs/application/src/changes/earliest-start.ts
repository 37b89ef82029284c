import type { DateText, DomainEvent, EffectiveStart } from '@strata/domain';

/** The earliest start of dated events; null from the beginning, undefined if none of them is dated. */
export function earliestStart(events: readonly DomainEvent[]): DateText | null | undefined {
  const starts = events.flatMap(({ data }) => {
    const { from } = data as Partial<EffectiveStart>;
    return from === undefined ? [] : [from];
  });
  if (starts.length === 0) return undefined;
  return starts.includes(null) ? null : starts.sort()[0];
}
