import type { Id, Objective } from '@strata/domain';
import type { IncludedStrategy } from './included-strategies.js';
import { link, objectiveNode, openParent, perspectiveNode, strategyNode, type Layout } from './layout.js';
import { layOutObjective, type ObjectiveLayout } from './objective-vertices.js';
import { weightDuring } from './policies.js';

/** Lays out one map: the strategy, its perspectives with objectives, the objectives and their measures. */
export function layOutMap(layout: Layout, { entry, map }: IncludedStrategy, parentId: string | null): void {
  const strategy = openParent(layout, {
    identity: { id: strategyNode(entry.id), kind: 'strategy', parentId, strategy: entry.id },
    weight: null,
    missing: null,
    rollUp: map.rollUp.strategy,
  });
  const { top, details } = detailsOf(map.objectives);
  const within: ObjectiveLayout = { ...layout, entry, details };
  const perspectives = new Map<Id, number>();
  for (const perspective of perspectivesOf(layout, top)) {
    const id = perspectiveNode(entry.id, perspective);
    const weights = map.perspectiveWeights.find((one) => one.perspective === perspective)?.weight ?? [];
    const index = openParent(layout, {
      identity: { id, kind: 'perspective', parentId: strategyNode(entry.id), strategy: entry.id, perspective },
      weight: weightDuring(weights, layout.days),
      missing: layout.structure.cluster.scoring.missing,
      rollUp: map.rollUp.perspective,
    });
    link(layout, { parent: strategy, child: index }, 'perspective');
    perspectives.set(perspective, index);
    top.filter((one) => one.perspective === perspective).forEach((one) => layOutObjective(within, one, id));
  }
  layOutCycles(within, map.objectives);
  linkObjectives(within, map.objectives, perspectives);
}

/** Objectives that detail each other in a cycle belong to no perspective; they are shown as errors. */
function layOutCycles(layout: ObjectiveLayout, objectives: readonly Objective[]): void {
  for (const objective of objectives) {
    const parent = objectiveNode(layout.entry.id, objective.details ?? objective.id);
    layOutObjective(layout, objective, parent);
  }
}

/** An objective counts once: in the objective that it details, else in its perspective. */
function linkObjectives(
  layout: ObjectiveLayout,
  objectives: readonly Objective[],
  perspectives: ReadonlyMap<Id, number>,
): void {
  const indexOf = (id: Id) => layout.objectives.get(objectiveNode(layout.entry.id, id));
  for (const objective of objectives) {
    const child = indexOf(objective.id) ?? -1;
    const detailed = objective.details === undefined ? undefined : indexOf(objective.details);
    const parent = detailed ?? perspectives.get(objective.perspective) ?? -1;
    link(layout, { parent, child }, detailed === undefined ? 'objective' : 'detail');
  }
}

function detailsOf(objectives: readonly Objective[]) {
  const ids = new Set(objectives.map((objective) => objective.id));
  const details = new Map<Id, Objective[]>();
  const top: Objective[] = [];
  for (const objective of objectives) {
    if (objective.details === undefined || !ids.has(objective.details)) top.push(objective);
    else details.set(objective.details, [...(details.get(objective.details) ?? []), objective]);
  }
  return { top, details };
}

/** The perspectives with objectives, in the order of the cluster; unknown ones last. */
function perspectivesOf(layout: Layout, objectives: readonly Objective[]): Id[] {
  const used = new Set(objectives.map((objective) => objective.perspective));
  const ordered = layout.structure.cluster.perspectives.map((perspective) => perspective.id);
  return [...ordered.filter((id) => used.has(id)), ...[...used].filter((id) => !ordered.includes(id))];
}
