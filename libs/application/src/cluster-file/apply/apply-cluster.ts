import { StrataError, type AddressedCommand, type InstantText, type Position } from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import type { ClusterData } from '../cluster-data.js';
import type { ClusterFile } from '../cluster-file.js';
import { planClusterFile } from '../plan-cluster-file.js';
import type { PlannedCommand } from '../plan/planned-command.js';
import type { IdGenerator } from '../../commands/clock.js';
import type { CommandRunner } from '../../commands/command-runner.js';
import { rehearsePlan } from './rehearse-plan.js';

export interface ApplyRequest {
  readonly file: ClusterFile;
  /** The current cluster; undefined if it is new. */
  readonly current: ClusterStructure | undefined;
  readonly data?: ClusterData | undefined;
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
}

export interface ApplyTools {
  readonly commands: CommandRunner;
  readonly ids: IdGenerator;
}

/**
 * Applies a cluster file. All rules are checked on the whole plan before its first command is executed, so a file that
 * the rules refuse changes nothing (`PLAN_REFUSED`).
 */
export async function applyCluster(tools: ApplyTools, request: ApplyRequest): Promise<ApplyReport> {
  const { file, current, data } = request;
  const plan = rehearsedPlan(file, current, data);
  await request.onPlan?.(plan);
  if (plan.length === 0) return reportOf(file, plan);
  const position = await executePlan(tools, request, plan);
  return { ...reportOf(file, plan), applied: true, position };
}

/** Returns what `applyCluster` would do without storing anything. Throws `PLAN_REFUSED`, as `applyCluster` does. */
export function previewCluster(
  file: ClusterFile,
  current: ClusterStructure | undefined,
  data?: ClusterData,
): ApplyReport {
  return reportOf(file, rehearsedPlan(file, current, data));
}

function reportOf(file: ClusterFile, plan: readonly PlannedCommand[]): ApplyReport {
  return { clusterId: file.id, changes: plan.map((step) => step.summary), applied: false };
}

function rehearsedPlan(
  file: ClusterFile,
  current: ClusterStructure | undefined,
  data: ClusterData | undefined,
): readonly PlannedCommand[] {
  const plan = planClusterFile(file, current, data);
  const refused = rehearsePlan(plan, current);
  if (!refused) return plan;
  const { code, message, remedy } = refused.refusal;
  throw new StrataError('PLAN_REFUSED', `${(refused.step as PlannedCommand).summary}: ${message}`, {
    remedy,
    details: { code },
  });
}

async function executePlan(
  tools: ApplyTools,
  request: ApplyRequest,
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
async function declaredMoment(commands: CommandRunner, request: ApplyRequest): Promise<InstantText | undefined> {
  const { file, current } = request;
  if (!current) return file.historyFrom;
  const { history } = current.cluster;
  if (history?.loading !== true) return undefined;
  const known = await commands.loadedUpTo(file.id);
  return known === undefined || known <= history.from ? history.from : undefined;
}
