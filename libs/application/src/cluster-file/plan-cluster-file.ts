import { cascadeDecider, clusterDecider, StrataError, type DateText } from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import { conflictsWithCluster } from './cluster-conflicts.js';
import type { ClusterFile } from './cluster-file.js';
import { NO_DATA, type ClusterData } from './cluster-data.js';
import { planActors, planDepartures } from './plan/actor-plan.js';
import { planStrategies } from './plan/cascade-plan.js';
import { planAssessments, planScenarios, planSegmentations } from './plan/assessment-plan.js';
import { planAgreement, planCluster, planFinalLimits, planMeasureOrder } from './plan/cluster-plan.js';
import { planMethods } from './plan/method-plan.js';
import { planMeasures, planRetiredMeasures } from './plan/measure-plan.js';
import { type PlannedCommand, plannerFor } from './plan/planned-command.js';
import { planProgrammes } from './plan/programme-plan.js';

const NOTHING: ClusterStructure = {
  cluster: clusterDecider.initial,
  cascade: cascadeDecider.initial,
  maps: new Map(),
  measures: new Map(),
};

/**
 * The commands that change a cluster into what its file describes, in an order in which each is accepted; none if it
 * already matches. Anything not in the file is removed. `lockedUpTo` is the last locked day, undefined if
 * nothing is locked. Throws `CLUSTER_FILE_CONFLICT` if no commands can do it; check with `conflictsWithCluster` first.
 */
export function planClusterFile(
  file: ClusterFile,
  current: ClusterStructure | undefined,
  data: ClusterData = NO_DATA,
  lockedUpTo?: DateText,
): readonly PlannedCommand[] {
  refuseConflict(file, current);
  const exists = current?.cluster.exists === true;
  const { cluster, cascade, maps, measures } = exists ? current : NOTHING;
  const before = exists ? cluster : undefined;
  const plan = plannerFor(file.id);
  return [
    ...planCluster(file, before, plan),
    ...planActors(file, before, plan),
    ...planMeasures(file, measures, plan),
    ...planMeasureOrder(file, before, plan),
    ...planStrategies(file, { cascade, maps, lockedUpTo, settled: settledFor(file, before, data) }, plan),
    ...planMethods(file.methods, data.methods, plan),
    ...planAssessments(file, data, plan),
    ...planSegmentations(file, data, plan),
    ...planScenarios(file, data, plan),
    ...planProgrammes(file, data, plan),
    ...planRetiredMeasures(file, measures, plan),
    ...planDepartures(file, before, plan),
    ...planFinalLimits(file, before, plan),
    ...planAgreement(file, before, plan),
  ];
}

function refuseConflict(file: ClusterFile, current: ClusterStructure | undefined): void {
  const [conflict] = conflictsWithCluster(file, current);
  if (conflict === undefined) return;
  const { line, column, path, message, remedy } = conflict;
  throw new StrataError('CLUSTER_FILE_CONFLICT', `${file.fileName}:${line}:${column} ${path}: ${message}`, {
    remedy,
    details: { line, column, path },
  });
}

/** Undefined where the cluster requires no agreement, or the file ends that. */
function settledFor(
  file: ClusterFile,
  before: ClusterStructure['cluster'] | undefined,
  { settled = new Map() }: ClusterData,
): ClusterData['settled'] {
  return before?.agreementRequired === true && file.agreementRequired !== false ? settled : undefined;
}
