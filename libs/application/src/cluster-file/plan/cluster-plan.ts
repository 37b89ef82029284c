import {
  arranged,
  type ClusterLimits,
  type ClusterScoring,
  type ClusterState,
  DEFAULT_DISCLOSURE,
  type Disclosure,
  type EffectiveDated,
  fullScoring,
  LIMIT_BOUNDS,
  sameData,
} from '@strata/domain';
import type { ClusterFile } from '../cluster-file.js';
import type { PlannedCommand, Planner } from './planned-command.js';

/** Founds the cluster, or updates its own settings. */
export function planCluster(file: ClusterFile, current: ClusterState | undefined, plan: Planner): PlannedCommand[] {
  if (current === undefined)
    return [
      ...found(file, plan),
      ...planScorings(file, file.scorings?.slice(0, 1) ?? [], plan),
      ...disclose(file, DEFAULT_DISCLOSURE, plan),
      ...secure(file, false, plan),
      ...arrange(file, [], plan),
    ];
  const renamed = sameData(file.labels, current.labels);
  const scoring = fullScoring(file.scoring);
  const scored = sameData(scoring, fullScoring(current.scoring));
  const limits = interimLimits(file, current);
  return [
    ...(renamed ? [] : [plan.cluster({ type: 'RenameCluster', labels: file.labels })]),
    ...(scored || file.scorings ? [] : [plan.cluster({ type: 'SetClusterScoring', scoring })]),
    ...planScorings(file, current.scorings ?? [], plan),
    ...disclose(file, current.disclosure ?? DEFAULT_DISCLOSURE, plan),
    ...secure(file, current.secondFactorRequired === true, plan),
    ...(file.agreementRequired === false ? agree(file, current, plan) : []),
    ...setLimits(current.limits, limits, plan),
    ...arrange(file, current.perspectives, plan),
  ];
}

/** Puts the measures in the order of the file. */
export function planMeasureOrder(
  { measures }: ClusterFile,
  current: ClusterState | undefined,
  plan: Planner,
): PlannedCommand[] {
  const wanted = measures.map(({ id }) => id);
  const before = arranged([...wanted].sort(), current?.measureOrder ?? [], String);
  return sameData(before, wanted) ? [] : [plan.cluster({ type: 'ArrangeMeasures', measures: wanted })];
}

/** Requires agreement from now on: the strategies that the file activates itself are not held up by that. */
export function planAgreement(file: ClusterFile, current: ClusterState | undefined, plan: Planner): PlannedCommand[] {
  return file.agreementRequired === true ? agree(file, current, plan) : [];
}

/** Lowers limits to those of the file, once everything above them has been removed. */
export function planFinalLimits(file: ClusterFile, current: ClusterState | undefined, plan: Planner): PlannedCommand[] {
  return current === undefined ? [] : setLimits(interimLimits(file, current), file.limits, plan);
}

/** The scorings of the file that the cluster does not have, from their periods on. */
function planScorings(
  { scorings = [] }: ClusterFile,
  known: EffectiveDated<ClusterScoring>,
  plan: Planner,
): PlannedCommand[] {
  return scorings
    .map(({ from, value }) => ({ from, value: fullScoring(value) }))
    .filter(({ from, value }) => !known.some((one) => one.from === from && sameData(fullScoring(one.value), value)))
    .map(({ from, value: scoring }) => plan.cluster({ type: 'SetClusterScoring', scoring, from }));
}

function disclose({ disclosure }: ClusterFile, before: Disclosure, plan: Planner): PlannedCommand[] {
  return disclosure === before ? [] : [plan.cluster({ type: 'SetDisclosure', disclosure })];
}

/** A file that does not say whether a second factor is required leaves that as it is. */
function secure({ secondFactorRequired: required }: ClusterFile, before: boolean, plan: Planner): PlannedCommand[] {
  if (required === undefined || required === before) return [];
  return [plan.cluster({ type: 'RequireSecondFactor', required })];
}

/** A file that does not say whether agreement is required leaves that as it is. */
function agree(
  { agreementRequired: required }: ClusterFile,
  current: ClusterState | undefined,
  plan: Planner,
): PlannedCommand[] {
  if (required === undefined || required === (current?.agreementRequired ?? false)) return [];
  return [plan.cluster({ type: 'RequireAgreement', required })];
}

function found(file: ClusterFile, plan: Planner): PlannedCommand[] {
  const { id, labels, calendar, limits, historyFrom } = file;
  const scoring = file.scorings?.[0]?.value ?? file.scoring;
  return [plan.cluster({ type: 'FoundCluster', clusterId: id, labels, calendar, limits, scoring, historyFrom })];
}

function arrange(
  { perspectives }: ClusterFile,
  current: ClusterState['perspectives'],
  plan: Planner,
): PlannedCommand[] {
  if (sameData(perspectives, current)) return [];
  return [plan.cluster({ type: 'ArrangePerspectives', perspectives })];
}

/** The limits while the plan runs: the higher of before and after, with room for members admitted before others leave. */
function interimLimits(file: ClusterFile, current: ClusterState): ClusterLimits {
  const members = current.actors.filter(({ status }) => status === 'member').map(({ id }) => id);
  const union = new Set([...members, ...file.actors.map(({ id }) => id)]).size;
  const wider = (name: keyof ClusterLimits) => Math.max(file.limits[name], current.limits[name]);
  return {
    objectivesPerMap: wider('objectivesPerMap'),
    measuresPerObjective: wider('measuresPerObjective'),
    objectiveLevels: wider('objectiveLevels'),
    actors: Math.max(wider('actors'), Math.min(union, LIMIT_BOUNDS.actors)),
  };
}

function setLimits(from: ClusterLimits, to: ClusterLimits, plan: Planner): PlannedCommand[] {
  const changed = Object.entries(to).filter(([name, value]) => from[name as keyof ClusterLimits] !== value);
  if (changed.length === 0) return [];
  return [plan.cluster({ type: 'SetClusterLimits', limits: Object.fromEntries(changed) })];
}
