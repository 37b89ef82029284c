import {
  awaitsCycleSince,
  closedUpTo,
  cycleOf,
  daysOfPeriod,
  lastDay,
  lockOf,
  reportValueKey,
  type ClosedEvaluation,
  type Cycle,
  type CyclesState,
  type Id,
  type InstantText,
  type LockCode,
  type MeasureState,
  type PeriodName,
  type Role,
  type ValueApproval,
  type ValueOfReport,
} from '@strata/domain';
import type { EntryCell } from '@strata/engine';
import type { ValueRow } from '@strata/read-models';
import { callerName } from '../access/caller.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { ClusterView } from '../clusters/cluster-view.js';
import { lockKey } from '../timeline/origins.js';
import type { Timeline } from '../timeline/timeline.js';
import { OPENINGS, type CellLock, type LockedCell } from './cell-lock.js';
import type { SheetQuestion } from './entry-sheet.js';
import { reportsOnValue } from './read-drafts.js';

/** Where locks are looked up, and since when they hold. */
export interface LockSources {
  readonly reads: ClusterReads;
  readonly timeline: Timeline;
}

/** What a lock depends on besides the cell. */
interface Reported {
  readonly value: ValueRow | undefined;
  readonly approval: ValueApproval | undefined;
}

interface LockFacts {
  readonly cycles: CyclesState;
  readonly evaluations: readonly ClosedEvaluation[];
  /** When the cycle of the period was locked; undefined if it is not. */
  readonly lockedSince: InstantText | undefined;
  /** The first closed evaluation that covers the period. */
  readonly evaluation: ClosedEvaluation | undefined;
  readonly closedSince: InstantText | undefined;
  /** By `reportValueKey`. */
  readonly approvals: ReadonlyMap<string, ValueApproval>;
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
    const { period, actor } = question;
    const [cycles, evaluations, approvals] = await Promise.all([
      reads.cycles(view),
      reads.evaluations(view),
      reads.approvals(view, { period, actor }),
    ]);
    const own = (approvals.get(actor) ?? []).filter(({ status }) => status !== 'withdrawn');
    const last = lastDay(period, calendar);
    const evaluation = evaluations.find((one) => !one.withdrawn && lastDay(one.period, calendar) >= last);
    const isLocked = cycleOf({ cycles }, period)?.status === 'locked';
    return new SheetLocks(view, question, {
      cycles: { cycles },
      evaluations,
      evaluation,
      approvals: new Map(own.map((approval) => [reportValueKey(approval), approval])),
      lockedSince: isLocked ? await lockedSince(timeline, view, period) : undefined,
      closedSince: evaluation && (await closedSince(reads, view, evaluation.id)),
    });
  }

  /** The cycle of the period, if it was opened. */
  get cycle(): Cycle | undefined {
    return cycleOf(this.#facts.cycles, this.#question.period);
  }

  /** How far the approval of a value has come; undefined if it needs none, or has not been reported. */
  approvalOf(of: ValueOfReport): ValueApproval | undefined {
    return this.#facts.approvals.get(reportValueKey(of));
  }

  /** Why a value cannot be written; undefined if it can. */
  of(cell: EntryCell, value: ValueRow | undefined): CellLock | undefined {
    const reported = { value, approval: this.approvalOf({ measure: cell.measure.id, subject: cell.subject }) };
    const isOwn = reportsOnValue(this.#view, this.#question, { measure: cell.measure.id, subject: cell.subject });
    const code = this.#codeOf(cell, reported) ?? (isOwn ? undefined : 'NOT_YOURS');
    if (code === undefined) return undefined;
    const opening = OPENINGS[code](this.#named(cell, reported));
    return { code, since: this.#since(code, cell.measure, reported), openers: [], ...opening };
  }

  /** What the text of a lock names. */
  #named(cell: EntryCell, { value, approval }: Reported): LockedCell {
    const { period, computed } = this.#question;
    const { cycles, evaluation } = this.#facts;
    return {
      ...cell,
      period,
      calendar: this.#view.structure.cluster.calendar,
      caller: callerName(this.#view.caller),
      isReported: value !== undefined,
      reportedBy: value?.by ?? '',
      approval,
      stageRole: this.#stageRole(approval),
      method: computed.get(cell.measure.id) ?? '',
      evaluation: evaluation?.id ?? '',
      cyclesSince: awaitsCycleSince(cycles, period) ?? '',
    };
  }

  /** The role of the stage at which a value waits. */
  #stageRole(approval: ValueApproval | undefined): Role | undefined {
    return this.cycle?.approval?.stages.find(({ id }) => id === approval?.stages[0])?.role;
  }

  #codeOf({ measure }: EntryCell, { value, approval }: Reported): LockCode | undefined {
    const { period, computed, actor: reporter } = this.#question;
    const { cycles, evaluations } = this.#facts;
    const { cluster, day } = this.#view.structure;
    const cell = {
      isRetired: measure.retired,
      isComputed: computed.has(measure.id),
      isReported: value !== undefined,
      approval,
    };
    const { calendar } = cluster;
    const { moment: now } = this.#view;
    const upTo = closedUpTo({ evaluations }, calendar);
    return lockOf(cell, { period, calendar, day, cycles, reporter, now, closedUpTo: upTo });
  }

  #since(code: LockCode, measure: MeasureState, { value, approval }: Reported): string | undefined {
    switch (code) {
      case 'APPROVED':
        return approval?.last.at;
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
