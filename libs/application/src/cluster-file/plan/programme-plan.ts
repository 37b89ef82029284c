import { sameData, type Id, type Initiative, type InitiativePlan, type ProgrammeCommand } from '@strata/domain';
import type { ClusterData, FileData, FileProgramme } from '../cluster-data.js';
import { LEFT_OUT, type PlannedCommand, type Planner } from './planned-command.js';

type FileInitiative = FileProgramme['initiatives'][number];

/** Plans the initiatives of the file with their progress, and cancels the others. */
export function planProgrammes(
  { programmes }: FileData,
  { programmes: current }: ClusterData,
  plan: Planner,
): PlannedCommand[] {
  if (programmes === undefined) return [];
  const wanted = new Map(programmes.map(({ strategy, initiatives }) => [strategy, initiatives]));
  return [...new Set([...wanted.keys(), ...current.keys()])].flatMap((strategy) => {
    const before = current.get(strategy)?.initiatives ?? [];
    return changes(wanted.get(strategy) ?? [], before).map((command) => plan.programme(strategy, command));
  });
}

function changes(wanted: readonly FileInitiative[], before: readonly Initiative[]): readonly ProgrammeCommand[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(wanted.map(({ id }) => id));
  const leaving = before.filter(({ id, status }) => status !== 'cancelled' && !kept.has(id));
  return [
    ...wanted.flatMap((one) => changesOf(one, known.get(one.id))),
    ...leaving.map(({ id }) => ({ type: 'CancelInitiative', initiativeId: id, reason: LEFT_OUT }) as const),
  ];
}

function changesOf(wanted: FileInitiative, before: Initiative | undefined): readonly ProgrammeCommand[] {
  const { id: initiativeId, activities } = wanted;
  const isPlanned = before !== undefined && sameData(planOf(before), planOf(wanted));
  const reached = new Map<Id, string>(before?.reached.map(({ milestone, on }) => [milestone, on]));
  return [
    ...(isPlanned ? [] : [{ type: 'PlanInitiative', initiative: planOf(wanted) } as const]),
    ...statusOf(wanted, before),
    ...wanted.reached
      .filter(({ milestone, on }) => reached.get(milestone) !== on)
      .map(({ milestone: milestoneId, on }) => ({ type: 'ReachMilestone', initiativeId, milestoneId, on }) as const),
    ...(sameData(before?.activities ?? [], activities)
      ? []
      : [{ type: 'PlanActivities', initiativeId, activities } as const]),
  ];
}

/** A status that the file has without a comment is its own comment. */
function statusOf(
  { id: initiativeId, status, comment = status }: FileInitiative,
  before: Initiative | undefined,
): readonly ProgrammeCommand[] {
  const isSame = (before?.status ?? 'planned') === status && (before?.comment ?? status) === comment;
  return isSame || status === 'cancelled' ? [] : [{ type: 'SetInitiativeStatus', initiativeId, status, comment }];
}

function planOf({ id, labels, objectives, measures, responsible, start, end, milestones }: InitiativePlan) {
  return { id, labels, objectives, measures, responsible, start, end, milestones };
}
