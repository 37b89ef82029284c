import {
  firstDay,
  lastDay,
  periodContaining,
  previousPeriod,
  type Id,
  type InputSource,
  type MeasureState,
  type PeriodName,
} from '@strata/domain';
import type { NeededValues } from '../scorecard/needed-values.js';
import { mergeReads } from '../scorecard/plan/read-index.js';
import { windowReadsFor } from '../scorecard/plan/reads.js';
import type { ClusterStructure, ValueChange } from '../scorecard/structure.js';
import { valueContextOf, type ValueContext } from '../scorecard/value/value-context.js';
import { inRange } from '../scorecard/value/windows.js';
import { computedMeasures, type BoundMethod, type BoundMethods } from './bound-method.js';

/** A measure read for a period. */
interface MeasureAt {
  readonly measure: Id;
  readonly period: PeriodName;
}

/** Measures that a method reads when it is evaluated for a period, with how many periods back. */
function measureInputs(method: BoundMethod, methods: BoundMethods, seen = new Set<Id>()): readonly MeasureSource[] {
  if (seen.has(method.id)) return [];
  seen.add(method.id);
  const wired = (method.definition.wiring ?? []).filter(
    ({ input }) => method.binding.inputs[input]?.kind === 'default',
  );
  const behind = wired.flatMap(({ from }) => from.flatMap((one) => ('method' in one ? [one.method] : [])));
  const direct = Object.values(method.binding.inputs).flatMap((source) => sourcesIn(source));
  const chained = [...behind, ...direct.flatMap((one) => ('method' in one ? [one.method] : []))];
  return [
    ...direct.flatMap((one) => ('measure' in one ? [one] : [])),
    ...chained.flatMap((id) => {
      const other = methods.get(id);
      return other ? measureInputs(other, methods, seen) : [];
    }),
  ];
}

interface MeasureSource {
  readonly measure: Id;
  readonly periodsBack: number;
}

function sourcesIn(source: InputSource): readonly (MeasureSource | { readonly method: Id })[] {
  switch (source.kind) {
    case 'measure':
      return [{ measure: source.measure, periodsBack: source.periodsBack ?? 0 }];
    case 'method':
      return [{ method: source.method }];
    case 'list':
      return source.items.flatMap(sourcesIn);
    case 'record':
      return Object.values(source.fields).flatMap(sourcesIn);
    case 'change':
      return [...sourcesIn(source.previous), ...sourcesIn(source.current)];
    default:
      return [];
  }
}

/** Reads of one bound method for one period: measures of the cluster with the periods looked at. */
function readsAt(
  method: BoundMethod,
  period: PeriodName,
  around: { readonly structure: ClusterStructure; readonly methods: BoundMethods; readonly context: ValueContext },
): ReadonlyMap<Id, ReadonlySet<PeriodName>> {
  const { structure, methods, context } = around;
  const lists = measureInputs(method, methods).map(({ measure, periodsBack }) => {
    const found = structure.measures.get(measure);
    const at = inRange(() => (periodsBack === 0 ? period : previousPeriod(period, periodsBack, context.calendar)));
    return found && at !== undefined ? windowReadsFor(at, context)(found, 0).reads : [];
  });
  return mergeReads(lists);
}

/**
 * What must be loaded so that measures which methods compute can be evaluated: the measures that their inputs read,
 * through chains of methods; and the periods whose assessments they look at.
 */
export function neededWithMethods(
  structure: ClusterStructure,
  methods: BoundMethods,
  needed: readonly NeededValues[],
): { readonly values: readonly NeededValues[]; readonly assessed: readonly PeriodName[] } {
  const context = valueContextOf(structure);
  const computed = computedMeasures(methods);
  const found = new Map<Id, Set<PeriodName>>();
  const assessed = new Set<PeriodName>();
  const open: MeasureAt[] = needed.flatMap(({ measure, periods }) => periods.map((period) => ({ measure, period })));
  for (let at = open.pop(); at; at = open.pop()) {
    const { measure, period } = at;
    const periods = found.get(measure) ?? new Set<PeriodName>();
    if (periods.has(period)) continue;
    found.set(measure, periods.add(period));
    const by = computed.get(measure);
    if (!by) continue;
    assessed.add(period);
    for (const [input, list] of readsAt(by.method, period, { structure, methods, context })) {
      for (const one of list) open.push({ measure: input, period: one });
    }
  }
  const values = [...found]
    .filter(([measure]) => !computed.has(measure))
    .map(([measure, periods]) => ({ measure, periods: [...periods].sort() }));
  return { values, assessed: [...assessed].sort() };
}

/** As `neededWithMethods`, for one method evaluated for a period, whether or not its outputs are measures. */
export function neededByMethod(
  structure: ClusterStructure,
  methods: BoundMethods,
  at: { readonly method: Id; readonly period: PeriodName },
): { readonly values: readonly NeededValues[]; readonly assessed: readonly PeriodName[] } {
  const method = methods.get(at.method);
  if (!method) return { values: [], assessed: [] };
  const context = valueContextOf(structure);
  const direct = [...readsAt(method, at.period, { structure, methods, context })];
  const needed = direct.map(([measure, periods]) => ({ measure, periods: [...periods].sort() }));
  const { values, assessed } = neededWithMethods(structure, methods, needed);
  return { values, assessed: [...new Set([...assessed, at.period])].sort() };
}

/** How many periods after a value the methods that read it may still look back at it, in days. */
const REACH_YEARS = 2;

/**
 * The computed measures that changed values move, for the subject itself, its actor and the cluster, through chains
 * of methods.
 */
export function computedChanges(
  structure: ClusterStructure,
  methods: BoundMethods,
  changes: readonly ValueChange[],
): readonly ValueChange[] {
  if (methods.size === 0) return [];
  const context = valueContextOf(structure);
  const computed = [...computedMeasures(methods)];
  const found = new Map<string, ValueChange>();
  const periodsOf = new Map<string, readonly PeriodName[]>();
  const readers = (change: ValueChange, around: Around): readonly PeriodName[] => {
    const key = `${around.state.id}\u0000${change.measure}\u0000${change.period}`;
    const known = periodsOf.get(key) ?? periodsThatRead(change, around);
    periodsOf.set(key, known);
    return known;
  };
  const open = [...changes];
  const take = (next: ValueChange): void => {
    const key = `${next.measure}\u0000${next.subject}\u0000${next.period}`;
    if (found.has(key)) return;
    found.set(key, next);
    open.push(next);
  };
  for (let change = open.pop(); change; change = open.pop()) {
    for (const [measure, { method }] of computed) {
      const state = structure.measures.get(measure);
      const periods = state ? readers(change, { method, state, structure, methods, context }) : [];
      const subjects = periods.length === 0 ? [] : subjectsOf(method, structure, change);
      periods.forEach((period) => subjects.forEach((subject) => take({ measure, subject, period })));
    }
  }
  return [...found.values()];
}

interface Around {
  readonly method: BoundMethod;
  readonly state: MeasureState;
  readonly structure: ClusterStructure;
  readonly methods: BoundMethods;
  readonly context: ValueContext;
}

function periodsThatRead(change: ValueChange, around: Around): readonly PeriodName[] {
  const { method, state, context, methods } = around;
  if (!measureInputs(method, methods).some(({ measure }) => reads(measure, change.measure, around))) return [];
  const { calendar } = context;
  const end = lastDay(change.period, calendar);
  const horizon = `${Number(end.slice(0, 4)) + REACH_YEARS}${end.slice(4, 8)}28`;
  const periods: PeriodName[] = [];
  let at: PeriodName | undefined = periodContaining(firstDay(change.period, calendar), state.frequency, calendar);
  while (at !== undefined && firstDay(at, calendar) <= horizon) {
    if (readsAt(method, at, around).get(change.measure)?.has(change.period)) periods.push(at);
    const from: PeriodName = at;
    at = inRange((): PeriodName => previousPeriod(from, -1, calendar));
  }
  return periods;
}

/** Whether reading a measure also reads another: itself, or one that weighs it. */
function reads(measure: Id, other: Id, { structure, context }: Around): boolean {
  for (let at = structure.measures.get(measure); at;) {
    if (at.id === other) return true;
    const next: MeasureState | 'cycle' | undefined = context.weigherOf(at);
    at = typeof next === 'object' ? next : undefined;
  }
  return false;
}

/** A method of the actors may read the cluster's or another actor's figures, so all actors are looked at then. */
function subjectsOf(method: BoundMethod, structure: ClusterStructure, change: ValueChange): readonly string[] {
  if (method.binding.scope === 'cluster') return ['@cluster'];
  const members = structure.cluster.actors.filter((actor) => actor.status === 'member').map((actor) => actor.id);
  if (readsOthers(method)) return members;
  const [actor] = change.subject.split('/');
  return members.filter((one) => one === actor);
}

function readsOthers(method: BoundMethod): boolean {
  const foreign = (source: InputSource): boolean => {
    switch (source.kind) {
      case 'measure':
      case 'assessment':
        return source.subject !== undefined;
      case 'list':
        return source.items.some(foreign);
      case 'record':
        return Object.values(source.fields).some(foreign);
      case 'change':
        return foreign(source.previous) || foreign(source.current);
      default:
        return source.kind === 'method' || source.kind === 'default';
    }
  };
  return Object.values(method.binding.inputs).some(foreign);
}
