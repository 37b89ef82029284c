import {
  type DefinitionVersion,
  type EffectiveDated,
  type Id,
  type MeasureDefinition,
  type MeasureState,
  perProblems,
  sameData,
  targetProblems,
  type TargetSeries,
} from '@strata/domain';
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
  return [
    ...weightsFirst(leaving.map((measure) => ({ ...measure, definition: measure })))
      .reverse()
      .map(({ id }) => plan.measure(id, { type: 'RetireMeasure', reason: LEFT_OUT })),
    ...file.measures.flatMap((measure) => planUse(measure, current.get(measure.id), plan)),
  ];
}

function planMeasure(measure: FileMeasure, before: MeasureState | undefined, plan: Planner): PlannedCommand[] {
  const { id, definition, versions = [] } = measure;
  if (before === undefined || !before.exists) return planNewMeasure(measure, plan);
  if (versions.length > 0) {
    const later = versions.filter((version) => !before.versions?.some((other) => sameData(other, version)));
    return [...revisions(measure, later, plan), ...planTargets(measure, before.targets, plan)];
  }
  const { exists: _e, retired: _r, id: _i, use: _u, versions: _v, targets, ...known } = before;
  if (makesSenseless(definition, before)) return planWithTargets(measure, before, plan);
  const revise = sameData(known, definition) ? [] : [plan.measure(id, { type: 'ReviseMeasure', definition })];
  return [...revise, ...planTargets(measure, targets, plan)];
}

function planNewMeasure(measure: FileMeasure, plan: Planner): PlannedCommand[] {
  const { id, definition, versions: [first, ...later] = [], use = [] } = measure;
  const from = use[0]?.from ?? (use.length > 0 ? null : undefined);
  const initial = first ? versionAs(definition, first.value) : definition;
  const define = plan.measure(id, { type: 'DefineMeasure', measureId: id, definition: initial, from });
  return [define, ...revisions(measure, later, plan), ...planTargets(measure, [], plan)];
}

/** True if targets would make no sense under a definition, so that the new ones have to come with it. */
function makesSenseless(definition: MeasureDefinition, before: MeasureState): boolean {
  const { unit, frequency } = definition;
  return before.targets.some(
    ({ per, entries }) =>
      unit !== before.unit ||
      frequency !== before.frequency ||
      perProblems(definition, per).length > 0 ||
      entries.some(({ value }) => targetProblems(definition, value).length > 0),
  );
}

/** Withdraws the targets, and sets those of the file with and after the new definition. */
function planWithTargets(
  { id, definition, targets }: FileMeasure,
  before: MeasureState,
  plan: Planner,
): PlannedCommand[] {
  const wanted = keyed(targets);
  const known = keyed(before.targets);
  const isFirst = (key: string, from: string | null) =>
    from === null && [known, wanted].every((all) => all.get(key)?.entries.some((entry) => entry.from === null));
  const withdrawals = [...known].flatMap(([key, { entries, ...of }]) =>
    entries
      .filter(({ from }) => !isFirst(key, from))
      .map(({ from }) => plan.measure(id, { type: 'WithdrawTarget', ...of, from })),
  );
  const first = [...wanted].flatMap(([key, { entries, ...of }]) =>
    entries.filter(({ from }) => isFirst(key, from)).map(({ value }) => ({ ...of, figures: value })),
  );
  const later = [...wanted].flatMap(([key, { entries, ...of }]) =>
    entries
      .filter(({ from }) => !isFirst(key, from))
      .map(({ from, value }) => plan.measure(id, { type: 'SetTarget', ...of, figures: value, from })),
  );
  return [...withdrawals, plan.measure(id, { type: 'ReviseMeasure', definition, targets: first }), ...later];
}

/** Definitions from their periods on. */
function revisions(
  { id, definition }: FileMeasure,
  versions: EffectiveDated<DefinitionVersion>,
  plan: Planner,
): PlannedCommand[] {
  return versions.map(({ from, value }) => {
    const { factor } = value;
    return plan.measure(id, { type: 'ReviseMeasure', definition: versionAs(definition, value), factor, from });
  });
}

function versionAs(
  { labels, decimals, indicator, plausible }: MeasureDefinition,
  { factor: _, ...version }: DefinitionVersion,
) {
  return { ...version, labels, decimals, ...(indicator && { indicator }), ...(plausible && { plausible }) };
}

/** Retires and reinstates measures from the periods that the file says; first what happens first. */
function planUse({ id, use = [] }: FileMeasure, before: MeasureState | undefined, plan: Planner): PlannedCommand[] {
  const known = before?.use ?? [{ from: null, value: true }];
  const [first] = use;
  const isDefined = before === undefined && first?.value === true;
  return use
    .filter((entry) => !(isDefined && entry === first))
    .filter((entry) => !known.some((other) => sameData(other, entry)))
    .map(({ from, value }) =>
      plan.measure(id, { type: value ? 'ReinstateMeasure' : 'RetireMeasure', reason: BY_FILE, from }),
    );
}

const BY_FILE = 'As the cluster file says.';

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
