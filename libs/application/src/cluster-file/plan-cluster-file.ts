import { type CascadeState, StrataError } from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import { conflictsWithCluster } from './cluster-conflicts.js';
import type { ClusterFile } from './cluster-file.js';
import { planActors, planDepartures } from './plan/actor-plan.js';
import { planStrategies } from './plan/cascade-plan.js';
import { planCluster, planFinalLimits } from './plan/cluster-plan.js';
import { planMeasures, planRetiredMeasures } from './plan/measure-plan.js';
import { type PlannedCommand, plannerFor } from './plan/planned-command.js';

const NO_CASCADE: CascadeState = { strategies: [] };

/**
 * The commands that make a cluster what its file says, in an order in which each is accepted; none if it is so already.
 * What the file leaves out goes. Throws `CLUSTER_FILE_CONFLICT` where no commands can do it: ask
 * `conflictsWithCluster` first.
 */
export function planClusterFile(file: ClusterFile, current: ClusterStructure | undefined): readonly PlannedCommand[] {
  const [conflict] = conflictsWithCluster(file, current);
  if (conflict !== undefined) {
    const place = `${file.fileName}:${conflict.line}:${conflict.column}`;
    throw new StrataError('CLUSTER_FILE_CONFLICT', `${place} ${conflict.path}: ${conflict.message}`, {
      remedy: conflict.remedy,
      details: { line: conflict.line, column: conflict.column, path: conflict.path },
    });
  }
  const now = current?.cluster.exists === true ? current : undefined;
  const plan = plannerFor(file.id);
  const measures = now?.measures ?? new Map();
  return [
    ...planCluster(file, now?.cluster, plan),
    ...planActors(file, now?.cluster, plan),
    ...planMeasures(file, measures, plan),
    ...planStrategies(file, { cascade: now?.cascade ?? NO_CASCADE, maps: now?.maps ?? new Map() }, plan),
    ...planRetiredMeasures(file, measures, plan),
    ...planDepartures(file, now?.cluster, plan),
    ...planFinalLimits(file, now?.cluster, plan),
  ];
}
