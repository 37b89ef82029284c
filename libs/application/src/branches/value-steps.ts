import {
  actualOf,
  branchChangeKey,
  cycleOf,
  draftOf,
  lastDay,
  reportKey,
  reportOf,
  sameActual,
  type Actual,
  type Correction,
  type Cycle,
  type DateText,
  type DraftsCommand,
  type Refusal,
  type ValueChange,
} from '@strata/domain';
import { valueRowKey } from '@strata/read-models';
import { callerName } from '../access/caller.js';
import { mayCommand } from '../access/command-access.js';
import { notAllowed } from '../access/not-allowed.js';
import { seesFigures, type ClusterView } from '../clusters/cluster-view.js';
import { draftsState } from '../commands/decision-dependencies.js';
import { uuidOf } from '../commands/event-ids.js';
import type { BranchStep, Proposing, StepSources } from './branch-step.js';

/** A value that a branch changes, and the one that is reported now. */
interface Placed {
  readonly change: ValueChange;
  readonly now: Actual | undefined;
}

/**
 * Values of open cycles, and those of periods that are not locked and have no value yet, become drafts, which whoever
 * reports them submits. Other values that are reported become one restatement.
 */
export async function valueSteps(
  sources: StepSources,
  view: ClusterView,
  { branchId, changes, reason }: Proposing,
): Promise<readonly BranchStep[]> {
  const values = changes.filter((one): one is ValueChange => one.kind === 'value');
  const shown = values.filter(({ subject }) => seesFigures(view, subject));
  const placed = await placedIn(sources, view, shown);
  const isOpen = openIn(view, await sources.reads.cycles(view), await sources.reads.lockedUpTo(view));
  const restated = placed.filter((one) => !isOpen(one) && one.now !== undefined);
  const drafted = placed.filter(isOpen);
  return [
    ...values.filter((one) => !shown.includes(one)).map((one) => refused(one, hiddenFrom(view, one))),
    ...placed.filter((one) => !isOpen(one) && one.now === undefined).map(({ change }) => refused(change, late(change))),
    ...(restated.length === 0 ? [] : [restatementOf(view, { id: restatementId(branchId, view), reason, restated })]),
    ...(await draftSteps(sources, view, drafted)),
  ];
}

async function placedIn(
  { reads }: StepSources,
  view: ClusterView,
  values: readonly ValueChange[],
): Promise<readonly Placed[]> {
  if (values.length === 0) return [];
  const rows = await reads.values(view, {
    measures: [...new Set(values.map(({ measure }) => measure))],
    subjects: [...new Set(values.map(({ subject }) => subject))],
    periods: [...new Set(values.map(({ period }) => period))],
  });
  const known = new Map(rows.map((row) => [valueRowKey(row.measure, row.subject, row.period), row]));
  return values.map((change) => {
    const row = known.get(valueRowKey(change.measure, change.subject, change.period));
    return { change, now: row && actualOf(row) };
  });
}

function openIn({ structure }: ClusterView, cycles: readonly Cycle[], lockedUpTo: DateText | undefined) {
  return ({ change: { period }, now }: Placed): boolean => {
    const cycle = cycleOf({ cycles }, period);
    if (cycle !== undefined) return cycle.status === 'open';
    const isLocked = lockedUpTo !== undefined && lastDay(period, structure.cluster.calendar) <= lockedUpTo;
    return now === undefined && !isLocked;
  };
}

function restatementOf(
  { clusterId }: ClusterView,
  of: { readonly id: string; readonly reason: string; readonly restated: readonly Placed[] },
): BranchStep {
  const { id: restatementId, reason, restated } = of;
  const corrections = restated.flatMap(({ change, now }): Correction[] => {
    const { measure, subject, period } = change;
    const becomes = wanted(change);
    return now === undefined || sameActual(now, becomes) ? [] : [{ measure, subject, period, was: now, becomes }];
  });
  const command = { type: 'ProposeRestatement', restatementId, reason, corrections } as const;
  return {
    kind: 'restatement',
    id: restatementId,
    changes: restated.map(({ change }) => branchChangeKey(change)),
    effect: 'proposes',
    command: corrections.length === 0 ? undefined : { aggregate: 'restatement', clusterId, command },
  };
}

async function draftSteps(
  { dependencies }: StepSources,
  view: ClusterView,
  drafted: readonly Placed[],
): Promise<readonly BranchStep[]> {
  const { clusterId: cluster, caller } = view;
  const steps: BranchStep[] = [];
  for (const key of new Set(drafted.map(({ change }) => reportKey(reportOf(change))))) {
    const own = drafted.filter(({ change }) => reportKey(reportOf(change)) === key);
    const report = reportOf(own[0]!.change);
    const drafts = await draftsState(dependencies, { cluster, ...report });
    const commandOf = (values: DraftsCommand['values']) =>
      ({
        aggregate: 'drafts',
        cluster,
        command: { type: 'KeepDrafts', ...report, values, by: callerName(caller) },
      }) as const;
    const values = own.flatMap(({ change: { measure, subject, value: text }, now }) => {
      if (now !== undefined && sameActual(now, { kind: 'number', value: text })) return [];
      const kept = { measure, subject, text, basedOn: 0 };
      // Drafts of others stay their own: what would become of one must not depend on what it says.
      if (mayCommand(caller, commandOf([kept])) !== undefined) return [kept];
      const draft = draftOf(drafts, { measure, subject });
      return draft?.text === text ? [] : [{ ...kept, basedOn: draft?.edition ?? 0 }];
    });
    steps.push({
      kind: 'draft',
      id: key,
      changes: own.map(({ change }) => branchChangeKey(change)),
      effect: 'proposes',
      command: values.length === 0 ? undefined : commandOf(values),
    });
  }
  return steps;
}

function wanted({ value }: ValueChange): Actual {
  return { kind: 'number', value };
}

/** The same for a repeat; with a part that no other branch gives it, since restatements may have any id. */
function restatementId(branchId: string, { clusterId }: ClusterView): string {
  return `${branchId.slice(0, 50)}-${uuidOf(JSON.stringify([clusterId, branchId])).slice(0, 8)}`;
}

function refused(change: ValueChange, refusal: Refusal): BranchStep {
  const { actorId, period } = reportOf(change);
  return {
    kind: 'draft',
    id: reportKey({ actorId, period }),
    changes: [branchChangeKey(change)],
    effect: 'proposes',
    refusal,
  };
}

function hiddenFrom({ caller }: ClusterView, { subject }: ValueChange): Refusal {
  return notAllowed(caller, `propose values of "${subject}"`);
}

function late({ measure, subject, period }: ValueChange): Refusal {
  return {
    code: 'NOTHING_TO_RESTATE',
    message: `The measure "${measure}" of "${subject}" for ${period} has no value, and the period is locked.`,
    remedy: 'Ask the coordinator for a lock exception, and report the value.',
    details: { measure, subject, period },
  };
}
