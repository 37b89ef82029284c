import {
  agreementDecider,
  approvalsAfter,
  cycleDecider,
  isApprovalChange,
  parseStream,
  type AgreementEvent,
  type AgreementState,
  type CascadeEvent,
  type Cycle,
  type CycleEvent,
  type Id,
  type InstantText,
  type JsonObject,
  type MailboxEvent,
  type Position,
  type ProcessEvent,
  type RecordedEvent,
  type StreamRef,
  type ThreadEvent,
  type ValueApproval,
} from '@strata/domain';
import type { ProjectedEvent } from '@strata/read-models';
import {
  mentionsAfter,
  mentionsUnread,
  tasksOfAgreement,
  tasksOfProcess,
  tasksOfReport,
  tasksOfStrategy,
  tasksOfThread,
  type MentionsOf,
  type OpenTask,
  type OwnedStrategy,
} from './open-tasks.js';

/** What tasks come from, in one cluster. */
type SourceKind = 'agreement' | 'strategy' | 'cycle' | 'report' | 'process' | 'thread';

/** The key of a source. */
export interface SourceRef {
  readonly cluster: Id;
  readonly kind: SourceKind;
  readonly key: string;
}

/** What an event does to a source of tasks. */
export interface SourceChange {
  readonly source: SourceRef;
  /** Another source that its tasks depend on. */
  readonly besides?: SourceRef | undefined;
  /** The state of the source after the event; null if there is nothing to remember. */
  next(before: JsonObject | null): JsonObject | null;
  /** The tasks that are open in a state. */
  tasks(state: JsonObject | null, besides: JsonObject | null): readonly OpenTask[];
}

/** A reporting cycle, and since when it is open. */
export interface OpenedCycle {
  readonly openedAt: InstantText;
  readonly cycle: Cycle;
}

/** The moment from which the tasks of an event are open. */
export function momentOf({ metadata, recordedAt }: RecordedEvent): InstantText {
  return metadata.knownAt ?? recordedAt;
}

/** A change whose state has a type. */
interface TypedChange<State, Beside> extends Pick<SourceChange, 'source' | 'besides'> {
  next(before: State | null): State | null;
  tasks(state: State, besides: Beside | null): readonly OpenTask[];
}

function change<State, Beside = never>({ source, besides, next, tasks }: TypedChange<State, Beside>): SourceChange {
  return {
    source,
    besides,
    next: (before) => next(before as State | null) as JsonObject | null,
    tasks: (state, other) => (state === null ? [] : tasks(state as State, other as Beside | null)),
  };
}

/** What an event does to the tasks of a cluster; undefined if it concerns none. */
export function changeOf({ event, recorded }: ProjectedEvent): SourceChange | undefined {
  const stream = parseStream(recorded.stream);
  switch (stream?.kind) {
    case 'agreement':
      return ofAgreement(stream, event as AgreementEvent);
    case 'cascade':
      return ofCascade(stream, event as CascadeEvent);
    case 'cycles':
      return ofCycle(stream, event as CycleEvent, momentOf(recorded));
    case 'report':
      return ofReport(stream, event);
    case 'process':
      return ofProcess(stream, event as ProcessEvent);
    case 'thread':
      return ofThread(stream, event as ThreadEvent, recorded.position);
    case 'mailbox':
      return ofMailbox(stream, event as MailboxEvent);
    default:
      return undefined;
  }
}

type Ref<K extends StreamRef['kind']> = Extract<StreamRef, { readonly kind: K }>;

function ofAgreement({ clusterId: cluster, strategyId: key }: Ref<'agreement'>, event: AgreementEvent): SourceChange {
  return change<AgreementState, OwnedStrategy>({
    source: { cluster, kind: 'agreement', key },
    besides: { cluster, kind: 'strategy', key },
    next: (before) => agreementDecider.evolve(before ?? agreementDecider.initial, event),
    tasks: (state, strategy) => (strategy === null ? [] : tasksOfAgreement(state, strategy.owner)),
  });
}

/** Whether a strategy has to be realigned after an event; undefined if the event does not matter. */
const REALIGN: Partial<Readonly<Record<CascadeEvent['type'], boolean>>> = {
  RealignmentRequested: true,
  StrategyAligned: false,
  StrategySuperseded: false,
  StrategyRetired: false,
};

function ofCascade({ clusterId: cluster }: Ref<'cascade'>, event: CascadeEvent): SourceChange | undefined {
  const { strategyId: key } = event.data;
  const realign = event.type === 'StrategyDrafted' ? false : REALIGN[event.type];
  if (realign === undefined) return undefined;
  return change<OwnedStrategy>({
    source: { cluster, kind: 'strategy', key },
    next: (before) =>
      event.type === 'StrategyDrafted' ? { owner: event.data.owner, realign } : before && { ...before, realign },
    tasks: (strategy) => tasksOfStrategy(key, strategy),
  });
}

/** Cycles have no tasks of their own; those of reports depend on them. */
function ofCycle({ clusterId: cluster }: Ref<'cycles'>, event: CycleEvent, now: InstantText): SourceChange {
  return change<OpenedCycle>({
    source: { cluster, kind: 'cycle', key: event.data.period },
    next: (before) => {
      const state = { cycles: before === null ? [] : [before.cycle] };
      const cycle = cycleDecider.evolve(state, event).cycles[0];
      return cycle === undefined ? null : { openedAt: before?.openedAt ?? now, cycle };
    },
    tasks: () => [],
  });
}

/** The approvals of a report. */
interface Approvals {
  readonly of: readonly ValueApproval[];
}

function ofReport(
  { clusterId: cluster, actorId: actor, period }: Ref<'report'>,
  event: ProjectedEvent['event'],
): SourceChange | undefined {
  if (!isApprovalChange(event)) return undefined;
  return change<Approvals, OpenedCycle>({
    source: { cluster, kind: 'report', key: `${period}.${actor}` },
    besides: { cluster, kind: 'cycle', key: period },
    next: (before) => {
      const of = approvalsAfter(before?.of ?? [], event);
      return of.length === 0 ? null : { of };
    },
    tasks: ({ of }, opened) => {
      const plan = opened?.cycle.approval;
      return plan === undefined ? [] : tasksOfReport(of, { period, actor, plan });
    },
  });
}

/** The steps of a process that have failed for good. */
interface Parked {
  readonly steps: readonly Id[];
}

function ofProcess({ cluster, workflow, key }: Ref<'process'>, event: ProcessEvent): SourceChange | undefined {
  const id = `${workflow}.${key}`;
  const steps = (before: readonly Id[]): readonly Id[] | undefined => {
    switch (event.type) {
      case 'ProcessStepParked':
        return [...before, event.data.step];
      case 'ProcessRetried':
        return before.filter((step) => !event.data.steps.includes(step));
      default:
        return undefined;
    }
  };
  if (steps([]) === undefined) return undefined;
  return change<Parked>({
    source: { cluster, kind: 'process', key: id },
    next: (before) => ({ steps: steps(before?.steps ?? []) ?? [] }),
    tasks: (parked) => tasksOfProcess(id, parked.steps),
  });
}

function ofThread(
  { clusterId: cluster, threadId: key }: Ref<'thread'>,
  event: ThreadEvent,
  at: Position,
): SourceChange {
  return change<MentionsOf>({
    source: { cluster, kind: 'thread', key },
    next: (before) => mentionsAfter(before, event, at),
    tasks: (mentions) => tasksOfThread(key, mentions),
  });
}

/** What was read asks nobody any more. */
function ofMailbox({ cluster, login }: Ref<'mailbox'>, event: MailboxEvent): SourceChange | undefined {
  if (event.type !== 'ThreadRead') return undefined;
  const { threadId: key, upTo } = event.data;
  return change<MentionsOf>({
    source: { cluster, kind: 'thread', key },
    next: (before) => mentionsUnread(before, login, upTo),
    tasks: (mentions) => tasksOfThread(key, mentions),
  });
}
