import type { DomainEvent } from '@strata/domain';
import type { Outcome } from '../../commands/command-envelope.js';
import type { CheckedRow } from './check-rows.js';
import type { RowGroup } from './group-rows.js';

/**
 * What the reports in which declared history withdraws values will have by the rows before. A withdrawal can only be
 * rehearsed on that, since the value may be in the same file. Other reports are not kept, so that the memory does not
 * depend on the size of the file.
 */
export class ForeseenReports {
  readonly #events = new Map<string, DomainEvent[]>();

  /** Keeps the events of the row's report if the row withdraws its value. */
  watch({ actual, knownAt, actor, period }: CheckedRow): void {
    if (actual === undefined && knownAt !== undefined) this.#events.set(keyOf(actor, period), []);
  }

  /** Adds what a rehearsed group will store. */
  add({ command: { actorId, period } }: RowGroup, outcome: Outcome): void {
    if (outcome.kind === 'done') this.#events.get(keyOf(actorId, period))?.push(...outcome.events);
  }

  /** The events of the group's report that are foreseen. */
  of({ command: { actorId, period } }: RowGroup): readonly DomainEvent[] {
    return this.#events.get(keyOf(actorId, period)) ?? [];
  }

  /** True if the group can only be rehearsed after one of those groups. */
  mustFollow({ command: { actorId, period } }: RowGroup, groups: readonly RowGroup[]): boolean {
    const isSame = ({ command }: RowGroup): boolean => command.actorId === actorId && command.period === period;
    return this.#events.has(keyOf(actorId, period)) && groups.some(isSame);
  }
}

function keyOf(actor: string, period: string): string {
  return `${actor} ${period}`;
}
