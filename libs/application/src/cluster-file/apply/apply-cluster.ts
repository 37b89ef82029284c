import {
  StrataError,
  type AddressedCommand,
  type DateText,
  type InstantText,
  type Position,
  type Retroaction,
} from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import type { ClusterData } from '../cluster-data.js';
import type { ClusterFile } from '../cluster-file.js';
import { planClusterFile } from '../plan-cluster-file.js';
import type { PlannedCommand } from '../plan/planned-command.js';
import type { IdGenerator } from '../../commands/clock.js';
import type { CommandRunner } from '../../commands/command-runner.js';
import type { MovedScores } from '../../changes/moved-scores.js';
import { rehearsePlan, type RehearsedPlan } from './rehearse-plan.js';

/** A cluster to which a file is applied. */
export interface CurrentCluster {
  readonly structure: ClusterStructure;
  readonly data: ClusterData;
  /** The last locked day; undefined if nothing is locked. */
  readonly lockedUpTo: DateText | undefined;
}

export interface ApplyRequest {
  readonly file: ClusterFile;
  /** The current cluster; undefined if it is new. */
  readonly current: CurrentCluster | undefined;
  /** Allows changes that reach back into locked periods. */
  readonly retroactive?: Retroaction | undefined;
}

/** A request with its sender. */
export interface SentApplyRequest extends ApplyRequest {
  readonly by: string;
  /** Throws if the plan may not be executed. */
  readonly onPlan?: ((plan: readonly AddressedCommand[]) => Promise<void>) | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface ApplyReport {
  readonly clusterId: string;
  /** The changes that were or would be made, one line each; empty if the cluster matches the file. */
  readonly changes: readonly string[];
  readonly applied: boolean;
  readonly position?: Position;
  /** In a preview: the scores that the changes would move. */
  readonly moved?: MovedScores | undefined;
}

export interface ApplyTools {
  readonly commands: CommandRunner;
  readonly ids: IdGenerator;
}

/**
 * Applies a cluster file. All rules are checked on the whole plan before its first command is executed, so a file that
 * the rules refuse changes nothing (`PLAN_REFUSED`).
 */
export async function applyCluster(tools: ApplyTools, request: SentApplyRequest): Promise<ApplyReport> {
  const { file } = request;
  const { plan } = rehearsedPlan(request);
  await request.onPlan?.(plan);
  if (plan.length === 0) return reportOf(file, plan);
  const position = await executePlan(tools, request, plan);
  return { ...reportOf(file, plan), applied: true, position };
}

/**
 * Returns what `applyCluster` would do without storing anything, with the structure and the events that would result.
 * Throws `PLAN_REFUSED`, as `applyCluster` does.
 */
export function previewCluster(request: ApplyRequest): {
  readonly report: ApplyReport;
  readonly result: RehearsedPlan;
} {
  const { plan, result } = rehearsedPlan(request);
  return { report: reportOf(request.file, plan), result };
}

function reportOf(file: ClusterFile, plan: readonly PlannedCommand[]): ApplyReport {
  return { clusterId: file.id, changes: plan.map((step) => step.summary), applied: false };
}

function rehearsedPlan({ file, current, retroactive }: ApplyRequest) {
  const commands = planClusterFile(file, current?.structure, current?.data, current?.lockedUpTo);
  const plan = commands.map((step) => withReason(step, retroactive));
  const result = rehearsePlan(plan, current?.structure, {
    lockedUpTo: current?.lockedUpTo,
    settled: current?.data.settled,
  });
  if (!result.refused) return { plan, result };
  const { step, refusal } = result.refused;
  const { code, message, remedy } = refusal;
  throw new StrataError('PLAN_REFUSED', `${(step as PlannedCommand).summary}: ${message}`, {
    remedy,
    details: { code },
  });
}

/** Commands without a start ignore the reason. */
function withReason(step: PlannedCommand, retroactive: Retroaction | undefined): PlannedCommand {
  if (retroactive === undefined) return step;
  return { ...step, command: { ...step.command, retroactive } } as PlannedCommand;
}

async function executePlan(
  tools: ApplyTools,
  request: SentApplyRequest,
  plan: readonly PlannedCommand[],
): Promise<Position> {
  const knownAt = await declaredMoment(tools.commands, request);
  let position = '';
  for (const [index, step] of plan.entries()) {
    const envelope = { by: request.by, commandId: tools.ids.next(), knownAt };
    const outcome = await tools.commands.execute(step, envelope);
    if (outcome.kind === 'refused') {
      throw new StrataError('PLAN_INTERRUPTED', `${step.summary}: ${outcome.refusal.message}`, {
        remedy: `${index} of ${plan.length} changes have been made. Apply the file again to continue.`,
        details: { code: outcome.refusal.code },
      });
    }
    position = outcome.position;
    request.onProgress?.(index + 1, plan.length);
  }
  return position;
}

/** As long as only the structure has been loaded, it counts as known from the start of the declared history. */
async function declaredMoment(commands: CommandRunner, request: SentApplyRequest): Promise<InstantText | undefined> {
  const { file, current } = request;
  if (!current) return file.historyFrom;
  const { history } = current.structure.cluster;
  if (history?.loading !== true) return undefined;
  const known = await commands.loadedUpTo(file.id);
  return known === undefined || known <= history.from ? history.from : undefined;
}
