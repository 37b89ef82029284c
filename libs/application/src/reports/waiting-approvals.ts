import {
  reportValueKey,
  type ApprovalStage,
  type Cycle,
  type InstantText,
  type PeriodName,
  type Reporter,
  type ValueApproval,
  type ValueOfReport,
} from '@strata/domain';
import type { ValueRow, ValueVersion } from '@strata/read-models';
import { callerName } from '../access/caller.js';
import { mayCommand } from '../access/command-access.js';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { requireFigures, requireMember, seesFigures, type ClusterView } from '../clusters/cluster-view.js';

/** Which approvals to list: by default those of every cycle and reporter. */
export interface ApprovalQuestion {
  readonly period?: PeriodName | undefined;
  readonly actor?: Reporter | undefined;
}

/** A value that waits for approval. */
export interface WaitingApproval extends ValueOfReport {
  readonly actor: Reporter;
  readonly period: PeriodName;
  /** The stage at which it waits. */
  readonly stage: ApprovalStage;
  /** Whether the deadline of the stage has passed at the moment of the view. */
  readonly isOverdue: boolean;
  /** Since when it waits at the stage. */
  readonly since: InstantText;
  readonly enteredBy: string;
  /** What to base a decision on. */
  readonly edition: number;
  readonly value: ValueRow;
  /** The version before it, which may be a withdrawal; undefined if it is the first one. */
  readonly before: ValueVersion | undefined;
  /** Whether the view's caller can decide on it. */
  readonly isForCaller: boolean;
}

/**
 * The values that wait for approval, by deadline of their stage, as far as the caller may read the figures. Throws
 * `UNKNOWN_MEMBER` and `NOT_ALLOWED` for the actor.
 */
export async function waitingApprovals(
  reads: ClusterReads,
  view: ClusterView,
  { period, actor }: ApprovalQuestion,
): Promise<readonly WaitingApproval[]> {
  if (actor !== undefined) {
    requireMember(view, actor);
    requireFigures(view, actor);
  }
  const found: WaitingApproval[] = [];
  for (const cycle of await reads.cycles(view)) {
    if (cycle.approval === undefined || (period ?? cycle.period) !== cycle.period) continue;
    found.push(...(await waitingIn(reads, view, { cycle, actor })));
  }
  const order = new Map(
    found.map((one) => [one, `${one.stage.due} ${one.actor} ${one.period} ${reportValueKey(one)}`]),
  );
  return found.sort((a, b) => (order.get(a)! < order.get(b)! ? -1 : 1));
}

async function waitingIn(
  reads: ClusterReads,
  view: ClusterView,
  { cycle, actor }: { readonly cycle: Cycle; readonly actor: Reporter | undefined },
): Promise<readonly WaitingApproval[]> {
  const { period } = cycle;
  const pending = [...(await reads.approvals(view, { period, actor }))].flatMap(([reporter, approvals]) =>
    approvals
      .filter(({ status, subject }) => status === 'pending' && seesFigures(view, subject))
      .map((approval) => ({ reporter, approval })),
  );
  if (pending.length === 0) return [];
  const actors = [...new Set(pending.map(({ reporter }) => reporter))];
  const versions = new Map<string, ValueVersion[]>();
  for (const version of await reads.allVersions(view, { periods: [period], actors })) {
    const own = versions.get(reportValueKey(version));
    if (own) own.push(version);
    else versions.set(reportValueKey(version), [version]);
  }
  return pending.flatMap(({ reporter, approval }) =>
    waiting({ view, cycle, versions: versions.get(reportValueKey(approval)) ?? [] }, reporter, approval),
  );
}

interface Waiting {
  readonly view: ClusterView;
  readonly cycle: Cycle;
  readonly versions: readonly ValueVersion[];
}

function waiting(
  { view, cycle, versions }: Waiting,
  actor: Reporter,
  { measure, subject, stages, edition, enteredBy, last }: ValueApproval,
): readonly WaitingApproval[] {
  const stage = cycle.approval?.stages.find(({ id }) => id === stages[0]);
  const value = versions.at(-1);
  if (stage === undefined || value === undefined || value.kind === 'withdrawn') return [];
  const { period } = cycle;
  const command = {
    type: 'ApproveValues',
    actorId: actor,
    period,
    stage: stage.id,
    values: [{ measure, subject, basedOn: edition }],
  } as const;
  const { caller, clusterId } = view;
  const isTheirs =
    mayCommand(caller, { aggregate: 'report', clusterId, command }, { stageRole: stage.role }) === undefined;
  const isOwn = cycle.approval?.fourEyes === true && enteredBy === callerName(caller);
  return [
    {
      actor,
      period,
      measure,
      subject,
      stage,
      isOverdue: view.moment > stage.due,
      since: last.at,
      enteredBy,
      edition,
      value,
      before: versions.at(-2),
      isForCaller: isTheirs && !isOwn,
    },
  ];
}
