import {
  firstDay,
  type Id,
  type MeasureState,
  type Objective,
  type PeriodName,
  type StrategyEntry,
} from '@strata/domain';
import { targetsOf, targetsOn, type TargetsOver } from '../scoring/targets.js';
import { inRange, type Window } from '../value/windows.js';
import { link, objectiveNode, openParent, type Layout } from './layout.js';
import { carryOf, placementsOn, policyOf, weightDuring, type Placement } from './policies.js';

/** The layout within one map. */
export interface ObjectiveLayout extends Layout {
  readonly entry: StrategyEntry;
  /** The objectives that detail another one, by the id of that one. */
  readonly details: ReadonlyMap<Id, readonly Objective[]>;
}

/** Lays out an objective, its measures and the objectives that detail it; each objective once. */
export function layOutObjective(layout: ObjectiveLayout, objective: Objective, parentId: string): void {
  const id = objectiveNode(layout.entry.id, objective.id);
  if (layout.objectives.has(id)) return;
  const index = openParent(layout, {
    identity: {
      id,
      kind: 'objective',
      parentId,
      strategy: layout.entry.id,
      perspective: objective.perspective,
      objective: objective.id,
    },
    weight: weightDuring(objective.weight, layout.days),
    missing: policyOf(objective, layout.structure.cluster),
    rollUp: objective.rollUp,
  });
  layout.objectives.set(id, index);
  for (const placement of placementsOn(objective, layout.structure)) {
    link(layout, { parent: index, child: layOutMeasure(layout, objective, placement) }, 'measure');
  }
  for (const detail of layout.details.get(objective.id) ?? []) layOutObjective(layout, detail, id);
}

function layOutMeasure(layout: ObjectiveLayout, objective: Objective, placement: Placement): number {
  const { entry } = layout;
  const { missing } = placement;
  const { windows, reads } = layout.windowReads(placement.measure, carryOf(missing));
  const [current] = windows;
  // The definition of a longer period is that of the period shown.
  const measure = current?.longer === true ? definedIn(layout, placement.measure, current.period) : placement.measure;
  const index = layout.vertices.push({
    kind: 'measure',
    identity: {
      id: `measure:${entry.id}/${objective.id}/${measure.id}`,
      kind: 'measure',
      parentId: objectiveNode(entry.id, objective.id),
      strategy: entry.id,
      perspective: objective.perspective,
      objective: objective.id,
      measure: measure.id,
    },
    weight: weightDuring(placement.weight, layout.days),
    missing,
    measure,
    subject: entry.owner,
    windows,
    targets: targetsFor(layout, measure, current),
  });
  layout.reads.add(index - 1, entry.owner, reads);
  return index - 1;
}

/** The targets of a measure, shared by the subjects that have none of their own. */
function targetsFor(layout: ObjectiveLayout, measure: MeasureState, current: Window | undefined): TargetsOver {
  const { owner } = layout.entry;
  const hasOwn = measure.targets.some(({ subject }) => subject === owner);
  const key = hasOwn ? `${measure.id}/${owner}` : measure.id;
  const targets = layout.targets.get(key) ?? newTargets(layout, measure, current);
  layout.targets.set(key, targets);
  return targets;
}

/** Under the first version of the rules, the targets of the period's first day, or of that of a longer period shown. */
function newTargets(layout: ObjectiveLayout, measure: MeasureState, current: Window | undefined): TargetsOver {
  const { calendar, undated } = layout.context;
  const { compileFormula } = layout.options;
  const unitOf = current?.unitOf ?? layout.period;
  const input = { measure, subject: layout.entry.owner, calendar, unitOf, compileFormula };
  if (!undated) return targetsOf({ ...input, whole: wholeOf(layout, measure) });
  return targetsOn(input, current?.longer === true ? firstDay(current.period, calendar) : layout.days.first);
}

function definedIn({ context }: ObjectiveLayout, measure: MeasureState, period: PeriodName): MeasureState {
  return { ...context.measureIn(measure, period), retired: false };
}

/** The measure's periods in the scorecard's period, if that is longer than they are and may have targets of its own. */
function wholeOf({ period, context }: ObjectiveLayout, measure: MeasureState) {
  if (measure.targets.every(({ per }) => per === undefined)) return undefined;
  const periods = inRange(() => context.subPeriodsOf(measure, period)) ?? [];
  return periods.length > 1 ? { period, periods } : undefined;
}
