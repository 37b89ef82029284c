import {
  accountDecider,
  administratorsDecider,
  agreementDecider,
  branchDecider,
  cascadeDecider,
  closedUpTo,
  clusterDecider,
  cycleDecider,
  draftsDecider,
  processDecider,
  programmeDecider,
  restatementDecider,
  snapshotDecider,
  threadDecider,
  workflowDecider,
  daysOfPeriod,
  evaluationDecider,
  inForceDuring,
  isPeriod,
  lockedUpTo,
  mailboxDecider,
  measureDecider,
  methodDecider,
  methodDuring,
  methodListDecider,
  streamName,
  strategyDecider,
  type AccountState,
  type AgreementState,
  type BranchState,
  type CascadeState,
  type ClusterState,
  type CyclesState,
  type DraftsRef,
  type DraftsState,
  type MailboxRef,
  type MailboxState,
  type ProcessRef,
  type ProcessState,
  type ProgrammeState,
  type RestatementState,
  type SnapshotState,
  type ThreadState,
  type WorkflowsState,
  type DateText,
  type EvaluationsState,
  type Days,
  type Id,
  type InstantText,
  type MeasureState,
  type MethodState,
  type PeriodName,
  type QuestionnaireItems,
  type StrategyEntry,
  type StrategyMap,
  type StrategyState,
} from '@strata/domain';
import type { CommandEnvelope } from './command-envelope.js';
import type { Freshness, StateCache } from './state-cache.js';

/** Finds a questionnaire that ships with Strata; undefined if there is none with that id. */
export type FindQuestionnaire = (id: Id) => Promise<QuestionnaireItems | undefined>;

/** Finds the text of the definition of a workflow that ships with Strata; undefined if there is none with that id. */
export type FindWorkflowText = (id: Id) => Promise<string | undefined>;

/** How decisions read the state of other aggregates, no older than `freshness` allows. */
export interface DecisionDependencies extends StateSource {
  readonly questionnaire: FindQuestionnaire;
  readonly workflowText: FindWorkflowText;
}

/** What decisions about one command also depend on. */
export interface CommandDependencies extends DecisionDependencies {
  /** When the command's facts became known: now, or the known-at of declared history. */
  readonly knownAt: InstantText;
  /** Whether the command loads declared history. */
  readonly declared: boolean;
  /** The sender of the command. */
  readonly by: string;
  /** What the sender reports for the period before. */
  readonly earlier?: CommandEnvelope['earlier'];
}

interface StateSource {
  readonly cache: StateCache;
  readonly freshness: Freshness;
}

export async function accountState({ cache, freshness }: StateSource, login: string): Promise<AccountState> {
  return (await cache.load(streamName({ kind: 'account', login }), accountDecider, freshness)).state;
}

export async function clusterState({ cache, freshness }: StateSource, clusterId: Id): Promise<ClusterState> {
  return (await cache.load(streamName({ kind: 'cluster', clusterId }), clusterDecider, freshness)).state;
}

/** The last locked day of a cluster; undefined if nothing is locked. */
export async function lockedDay(
  dependencies: DecisionDependencies,
  { id, exists, calendar }: ClusterState,
): Promise<DateText | undefined> {
  if (!exists) return undefined;
  const { evaluations } = await evaluationsState(dependencies, id);
  const { cycles } = await cyclesState(dependencies, id);
  return lockedUpTo({ evaluations, cycles }, calendar);
}

/** The last day that a closed evaluation of the cluster covers; undefined if there is none. */
export async function closedDay(
  dependencies: DecisionDependencies,
  { id, calendar }: ClusterState,
): Promise<DateText | undefined> {
  return closedUpTo(await evaluationsState(dependencies, id), calendar);
}

export async function evaluationsState(
  { cache, freshness }: DecisionDependencies,
  clusterId: Id,
): Promise<EvaluationsState> {
  return (await cache.load(streamName({ kind: 'evaluations', clusterId }), evaluationDecider, freshness)).state;
}

export async function cascadeState({ cache, freshness }: DecisionDependencies, clusterId: Id): Promise<CascadeState> {
  return (await cache.load(streamName({ kind: 'cascade', clusterId }), cascadeDecider, freshness)).state;
}

export async function cyclesState({ cache, freshness }: StateSource, clusterId: Id): Promise<CyclesState> {
  return (await cache.load(streamName({ kind: 'cycles', clusterId }), cycleDecider, freshness)).state;
}

export async function agreementState(
  { cache, freshness }: StateSource,
  clusterId: Id,
  strategyId: Id,
): Promise<AgreementState> {
  const stream = streamName({ kind: 'agreement', clusterId, strategyId });
  return (await cache.load(stream, agreementDecider, freshness)).state;
}

export async function workflowsState({ cache, freshness }: StateSource, clusterId: Id): Promise<WorkflowsState> {
  return (await cache.load(streamName({ kind: 'workflows', clusterId }), workflowDecider, freshness)).state;
}

export async function processState({ cache, freshness }: StateSource, ref: ProcessRef): Promise<ProcessState> {
  const { cluster, workflow, key } = ref;
  return (await cache.load(streamName({ kind: 'process', cluster, workflow, key }), processDecider, freshness)).state;
}

export async function mailboxState({ cache, freshness }: StateSource, ref: MailboxRef): Promise<MailboxState> {
  return (await cache.load(streamName({ kind: 'mailbox', ...ref }), mailboxDecider, freshness)).state;
}

export async function draftsState({ cache, freshness }: StateSource, ref: DraftsRef): Promise<DraftsState> {
  return (await cache.load(streamName({ kind: 'drafts', ...ref }), draftsDecider, freshness)).state;
}

export async function restatementState(
  { cache, freshness }: StateSource,
  clusterId: Id,
  restatementId: Id,
): Promise<RestatementState> {
  const stream = streamName({ kind: 'restatement', clusterId, restatementId });
  return (await cache.load(stream, restatementDecider, freshness)).state;
}

export async function branchState(
  { cache, freshness }: StateSource,
  clusterId: Id,
  branchId: Id,
): Promise<BranchState> {
  return (await cache.load(streamName({ kind: 'branch', clusterId, branchId }), branchDecider, freshness)).state;
}

export async function snapshotState(
  { cache, freshness }: StateSource,
  clusterId: Id,
  snapshotId: Id,
): Promise<SnapshotState> {
  return (await cache.load(streamName({ kind: 'snapshot', clusterId, snapshotId }), snapshotDecider, freshness)).state;
}

export async function threadState(
  { cache, freshness }: StateSource,
  clusterId: Id,
  threadId: Id,
): Promise<ThreadState> {
  return (await cache.load(streamName({ kind: 'thread', clusterId, threadId }), threadDecider, freshness)).state;
}

export async function programmeState(
  { cache, freshness }: StateSource,
  clusterId: Id,
  strategyId: Id,
): Promise<ProgrammeState> {
  return (await cache.load(streamName({ kind: 'programme', clusterId, strategyId }), programmeDecider, freshness))
    .state;
}

export async function mapState(
  { cache, freshness }: DecisionDependencies,
  clusterId: Id,
  strategyId: Id,
): Promise<StrategyState> {
  return (await cache.load(streamName({ kind: 'strategy', clusterId, strategyId }), strategyDecider, freshness)).state;
}

/** The map of a strategy that is in force during a period; undefined if none is, or if its working copy is. */
export async function mapDuring(
  dependencies: DecisionDependencies,
  clusterId: Id,
  { id: strategyId, revisions }: StrategyEntry,
  { first, last }: Days,
): Promise<StrategyMap | undefined> {
  const revision = revisions === undefined ? null : inForceDuring(revisions, first, last);
  if (revision === null) return (await mapState(dependencies, clusterId, strategyId)).live;
  if (revision === undefined || revision < 0) return undefined;
  return mapAt(dependencies, clusterId, { strategyId, revision });
}

/** The map of a strategy as it was at a revision of its stream; -1 before the first. */
export function mapAt(
  { cache }: DecisionDependencies,
  clusterId: Id,
  { strategyId, revision }: { readonly strategyId: Id; readonly revision: number },
): Promise<StrategyState> {
  if (revision < 0) return Promise.resolve(strategyDecider.initial);
  return cache.at(streamName({ kind: 'strategy', clusterId, strategyId }), strategyDecider, revision);
}

/** The map of a strategy with the revision of its stream; -1 without one. */
export async function mapWithRevision(
  { cache, freshness }: DecisionDependencies,
  clusterId: Id,
  strategyId: Id,
): Promise<{ readonly state: StrategyState; readonly revision: number }> {
  const stream = streamName({ kind: 'strategy', clusterId, strategyId });
  const { state, revision } = await cache.load(stream, strategyDecider, freshness);
  return { state, revision };
}

/** The given measures that exist. */
export async function measureStates(
  { cache, freshness }: DecisionDependencies,
  clusterId: Id,
  ids: Iterable<Id>,
): Promise<ReadonlyMap<Id, MeasureState>> {
  const found = new Map<Id, MeasureState>();
  for (const id of new Set(ids)) {
    const stream = streamName({ kind: 'measure', clusterId, measureId: id });
    const { state } =
      cache.peek<MeasureState>(stream, freshness) ?? (await cache.load(stream, measureDecider, freshness));
    if (state.exists) found.set(id, state);
  }
  return found;
}

export async function methodState(
  { cache, freshness }: DecisionDependencies,
  clusterId: Id,
  methodId: Id,
): Promise<MethodState> {
  return (await cache.load(streamName({ kind: 'method', clusterId, methodId }), methodDecider, freshness)).state;
}

/** The accounts that are listed as administrators of all clusters. */
export async function administratorAccounts(source: StateSource): Promise<readonly AccountState[]> {
  const { cache, freshness } = source;
  const stream = streamName({ kind: 'administrators', scope: 'all' });
  const { logins } = (await cache.load(stream, administratorsDecider, freshness)).state;
  const found: AccountState[] = [];
  for (const login of logins) found.push(await accountState(source, login));
  return found;
}

/** Every method that the cluster has registered, and any others in `more`. */
export async function methodStates(
  dependencies: DecisionDependencies,
  clusterId: Id,
  more: readonly Id[] = [],
): Promise<ReadonlyMap<Id, MethodState>> {
  const { cache, freshness } = dependencies;
  const list = await cache.load(streamName({ kind: 'methods', clusterId }), methodListDecider, freshness);
  const found = new Map<Id, MethodState>();
  for (const id of new Set([...list.state.ids, ...more])) {
    const state = await methodState(dependencies, clusterId, id);
    if (state.exists) found.set(id, state);
  }
  return found;
}

/** The method that computes each computed measure in a period: one that is adopted, bound and not withdrawn then. */
export async function computedMeasures(
  dependencies: DecisionDependencies,
  clusterId: Id,
  period: PeriodName,
): Promise<ReadonlyMap<Id, Id>> {
  const { calendar } = await clusterState(dependencies, clusterId);
  const methods = await methodStates(dependencies, clusterId);
  // The decider refuses a malformed period, whatever is computed in it.
  const during = (state: MethodState) =>
    isPeriod(period) ? methodDuring(state, daysOfPeriod(period, calendar)) : state;
  return new Map(
    [...methods].flatMap(([id, state]) => {
      const { adopted, binding, withdrawn } = during(state);
      if (adopted === undefined || binding === undefined || withdrawn) return [];
      return Object.values(binding.outputs).map((measure) => [measure, id] as const);
    }),
  );
}
