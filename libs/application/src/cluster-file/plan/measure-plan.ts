import { type Id, type MeasureState, sameData, type TargetSeries } from '@strata/domain';
import { changedEntries } from './changed-entries.js';
import type { ClusterFile, FileMeasure } from '../cluster-file.js';
import { LEFT_OUT, type PlannedCommand, type Planner } from './planned-command.js';

type Measures = ReadonlyMap<Id, MeasureState>;

/** Defines and revises measures, and sets and withdraws their targets. */
export function planMeasures(file: ClusterFile, current: Measures, plan: Planner): PlannedCommand[] {
  return weightsFirst(file.measures).flatMap((measure) => planMeasure(measure, current.get(measure.id), plan));
}

/** Retires the measures that are not in the file and by now on no map; weight measures after the measures they weight. */
export function planRetiredMeasures(file: ClusterFile, current: Measures, plan: Planner): PlannedCommand[] {
  const wanted = new Set(file.measures.map(({ id }) => id));
  const leaving = [...current.values()].filter(({ id, exists, retired }) => exists && !retired && !wanted.has(id));
  return weightsFirst(leaving.map((measure) => ({ ...measure, definition: measure })))
    .reverse()
    .map(({ id }) => plan.measure(id, { type: 'RetireMeasure', reason: LEFT_OUT }));
}

function planMeasure(measure: FileMeasure, before: MeasureState | undefined, plan: Planner): PlannedCommand[] {
  const { id, definition } = measure;
  if (before === undefined || !before.exists) {
    const define = plan.measure(id, { type: 'DefineMeasure', measureId: id, definition });
    return [define, ...planTargets(measure, [], plan)];
  }
  const { exists: _e, retired: _r, id: _i, use: _u, versions: _v, targets, ...known } = before;
  const revise = sameData(known, definition) ? [] : [plan.measure(id, { type: 'ReviseMeasure', definition })];
  return [...revise, ...planTargets(measure, targets, plan)];
}

function planTargets(measure: FileMeasure, before: readonly TargetSeries[], plan: Planner): PlannedCommand[] {
  const wanted = keyed(measure.targets);
  const known = keyed(before);
  const withdrawals = [...known].flatMap(([key, { entries, ...of }]) => {
    const kept = wanted.get(key)?.entries ?? [];
    if (changedEntries(kept, entries).length === 0 && kept.length === entries.length) return [];
    return entries
      .filter(({ from }) => !kept.some((entry) => entry.from === from))
      .map(({ from }) => plan.measure(measure.id, { type: 'WithdrawTarget', ...of, from }));
  });
  const settings = [...wanted].flatMap(([key, { entries, ...of }]) =>
    changedEntries(entries, known.get(key)?.entries ?? []).map(({ from, value }) =>
      plan.measure(measure.id, { type: 'SetTarget', ...of, figures: value, from }),
    ),
  );
  return [...withdrawals, ...settings];
}

function keyed(series: readonly TargetSeries[]): ReadonlyMap<string, TargetSeries> {
  return new Map(series.map((one) => [`${one.subject} ${one.per ?? ''}`, one]));
}

/** Weight measures before the measures that they weight. */
function weightsFirst<T extends Pick<FileMeasure, 'id' | 'definition'>>(measures: readonly T[]): T[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const ordered = new Set<T>();
  const add = (measure: T, open: ReadonlySet<Id>): void => {
    const weight = byId.get(measure.definition.aggregation.weightMeasure ?? '');
    if (weight !== undefined && !open.has(weight.id)) add(weight, new Set([...open, weight.id]));
    ordered.add(measure);
  };
  for (const measure of measures) if (!ordered.has(measure)) add(measure, new Set([measure.id]));
  return [...ordered];
}
