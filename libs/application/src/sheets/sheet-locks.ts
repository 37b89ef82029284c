import {
  awaitsCycleSince,
  closedUpTo,
  cycleOf,
  daysOfPeriod,
  lastDay,
  lockOf,
  type ClosedEvaluation,
  type Cycle,
  type CyclesState,
  type Id,
  type InstantText,
  type LockCode,
  type MeasureState,
  type PeriodName,
} from '@strata/domain';
import type { EntryCell } from '@strata/engine';
import type { ValueRow } from '@strata/read-models';
import { callerName } from '../access/caller.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { ClusterView } from '../clusters/cluster-view.js';
import { lockKey } from '../timeline/origins.js';
import type { Timeline } from '../timeline/timeline.js';
import { OPENINGS, type CellLock } from './cell-lock.js';
import type { SheetQuestion } from './entry-sheet.js';
import { reportsOnValue } from './read-drafts.js';

/** Where locks are looked up, and since when they hold. */
export interface LockSources {
  readonly reads: ClusterReads;
  readonly timeline: Timeline;
}

interface LockFacts {
  readonly cycles: CyclesState;
  readonly evaluations: readonly ClosedEvaluation[];
  /** When the cycle of the period was locked; undefined if it is not. */
  readonly lockedSince: InstantText | undefined;
  /** The first closed evaluation that covers the period. */
  readonly evaluation: ClosedEvaluation | undefined;
  readonly closedSince: InstantText | undefined;
}

/** Whose locks, with the method that computes each computed measure of the period. */
interface LockQuestion extends SheetQuestion {
  readonly computed: ReadonlyMap<Id, Id>;
}

/** Why the values of a sheet cannot be written. */
export class SheetLocks {
  readonly #view: ClusterView;
  readonly #question: LockQuestion;
  readonly #facts: LockFacts;

  private constructor(view: ClusterView, question: LockQuestion, facts: LockFacts) {
    this.#view = view;
    this.#question = question;
    this.#facts = facts;
  }

  static async read(sources: LockSources, view: ClusterView, question: LockQuestion): Promise<SheetLocks> {
    const { reads, timeline } = sources;
    const { calendar } = view.structure.cluster;
    const { period } = question;
    const [cycles, evaluations] = await Promise.all([reads.cycles(view), reads.evaluations(view)]);
    const last = lastDay(period, calendar);
    const evaluation = evaluations.find((one) => !one.withdrawn && lastDay(one.period, calendar) >= last);
    const isLocked = cycleOf({ cycles }, period)?.status === 'locked';
    return new SheetLocks(view, question, {
      cycles: { cycles },
      evaluations,
      evaluation,
      lockedSince: isLocked ? await lockedSince(timeline, view, period) : undefined,
      closedSince: evaluation && (await closedSince(reads, view, evaluation.id)),
    });
  }

  /** The cycle of the period, if it was opened. */
  get cycle(): Cycle | undefined {
    return cycleOf(this.#facts.cycles, this.#question.period);
  }

  /** Why a value cannot be written; undefined if it can. */
  of(cell: EntryCell, value: ValueRow | undefined): CellLock | undefined {
    const isOwn = reportsOnValue(this.#view, this.#question, { measure: cell.measure.id, subject: cell.subject });
    const code = this.#codeOf(cell, value) ?? (isOwn ? undefined : 'NOT_YOURS');
    if (code === undefined) return undefined;
    const { period, computed } = this.#question;
    const { cycles, evaluation } = this.#facts;
    const opening = OPENINGS[code]({
      ...cell,
      period,
      calendar: this.#view.structure.cluster.calendar,
      caller: callerName(this.#view.caller),
      isReported: value !== undefined,
      reportedBy: value?.by ?? '',
      method: computed.get(cell.measure.id) ?? '',
      evaluation: evaluation?.id ?? '',
      cyclesSince: awaitsCycleSince(cycles, period) ?? '',
    });
    return { code, since: this.#since(code, cell.measure, value), ...opening };
  }

  #codeOf({ measure }: EntryCell, value: ValueRow | undefined): LockCode | undefined {
    const { period, computed } = this.#question;
    const { cycles, evaluations } = this.#facts;
    const { cluster, day } = this.#view.structure;
    const cell = {
      isRetired: measure.retired,
      isComputed: computed.has(measure.id),
      isReported: value !== undefined,
    };
    const { calendar } = cluster;
    return lockOf(cell, { period, calendar, day, cycles, closedUpTo: closedUpTo({ evaluations }, calendar) });
  }

  #since(code: LockCode, measure: MeasureState, value: ValueRow | undefined): string | undefined {
    switch (code) {
      case 'SUBMITTED':
        return value?.knownAt;
      case 'LOCKED':
        return this.#facts.lockedSince;
      case 'CLOSED':
        return this.#facts.closedSince;
      case 'RETIRED':
        return retiredSince(measure, daysOfPeriod(this.#question.period, this.#view.structure.cluster.calendar).last);
      default:
        return undefined;
    }
  }
}

/** The day from which a measure is out of use; undefined if that is not dated. */
function retiredSince({ use = [] }: MeasureState, last: string): string | undefined {
  return use.findLast(({ from }) => from !== null && from <= last)?.from ?? undefined;
}

async function lockedSince(
  timeline: Timeline,
  view: ClusterView,
  period: PeriodName,
): Promise<InstantText | undefined> {
  const origin = await timeline.origin(view, { kind: 'cycles', clusterId: view.clusterId }, lockKey(period));
  return origin?.recordedAt;
}

async function closedSince(
  reads: ClusterReads,
  { clusterId: cluster, position: upTo }: ClusterView,
  evaluation: Id,
): Promise<InstantText | undefined> {
  const [closed] = await reads.timeline({ cluster, upTo, about: `evaluation:${evaluation}`, limit: 1 });
  return closed?.knownAt;
}
