import { daysOfPeriod, type Id, type PeriodName } from '@strata/domain';
import { neededValues, type NeededValues } from '../scorecard/needed-values.js';
import { drained, type Steps } from '../scorecard/steps.js';
import type { DatedStructure, ScorecardOptions } from '../scorecard/structure.js';
import { valueContextOf } from '../scorecard/value/value-context.js';
import { methodsByPeriod, methodsDuring, type BoundMethods } from './bound-method.js';
import { measuresRead, readsFor } from './method-reads.js';

/** What an evaluation reads: reported values, and the periods whose assessments it reads. */
export interface NeededInputs {
  readonly values: readonly NeededValues[];
  readonly assessed: readonly PeriodName[];
}

/**
 * The values and assessments that needed values are computed from if methods compute some of them, through chains of
 * methods.
 */
export function neededWithMethods(
  structure: DatedStructure,
  methods: BoundMethods,
  needed: readonly NeededValues[],
): NeededInputs {
  const inPeriod = methodsByPeriod(methods, structure.cluster.calendar);
  const context = { structure, methods, values: valueContextOf(structure) };
  const found = new Map<Id, Set<PeriodName>>();
  const assessed = new Set<PeriodName>();
  const open = needed.flatMap(({ measure, periods }) => periods.map((period) => ({ measure, period })));
  for (let at = open.pop(); at; at = open.pop()) {
    const { measure, period } = at;
    const periods = found.get(measure) ?? new Set<PeriodName>();
    if (periods.has(period)) continue;
    found.set(measure, periods.add(period));
    const { computed, methods: inForce } = inPeriod(period);
    const producer = computed.get(measure);
    if (!producer) continue;
    assessed.add(period);
    for (const [input, list] of readsFor(measuresRead(producer.method, inForce), period, context)) {
      for (const one of list) open.push({ measure: input, period: one });
    }
  }
  const values = [...found]
    .map(([measure, periods]) => {
      const reported = [...periods].filter((period) => !inPeriod(period).computed.has(measure));
      return { measure, periods: reported.sort() };
    })
    .filter(({ periods }) => periods.length > 0);
  return { values, assessed: [...assessed].sort() };
}

/** Like `neededWithMethods`, for one method evaluated for a period, whether or not its outputs are measures. */
export function neededByMethod(
  structure: DatedStructure,
  methods: BoundMethods,
  at: { readonly method: Id; readonly period: PeriodName },
): NeededInputs {
  const inForce = methodsDuring(methods, daysOfPeriod(at.period, structure.cluster.calendar));
  const method = inForce.get(at.method);
  if (!method) return { values: [], assessed: [] };
  const context = { structure, methods, values: valueContextOf(structure) };
  const direct = [...readsFor(measuresRead(method, inForce), at.period, context)];
  const needed = direct.map(([measure, periods]) => ({ measure, periods: [...periods].sort() }));
  const { values, assessed } = neededWithMethods(structure, methods, needed);
  return { values, assessed: [...new Set([...assessed, at.period])].sort() };
}

interface EvaluatedAt {
  readonly period: PeriodName;
  readonly options?: ScorecardOptions | undefined;
}

/** The values and assessments from which the scorecard and every bound method are computed for a period. */
export function neededForEvaluation(structure: DatedStructure, methods: BoundMethods, at: EvaluatedAt): NeededInputs {
  return drained(neededInSteps(structure, methods, at));
}

/** As `neededForEvaluation`, in steps. */
export function* neededInSteps(
  structure: DatedStructure,
  methods: BoundMethods,
  { period, options }: EvaluatedAt,
): Steps<NeededInputs> {
  const parts = [neededWithMethods(structure, methods, yield* neededValues(structure, period, options))];
  for (const method of methods.keys()) {
    yield;
    parts.push(neededByMethod(structure, methods, { method, period }));
  }
  return merged(parts);
}

function merged(parts: readonly NeededInputs[]): NeededInputs {
  const periods = new Map<Id, Set<PeriodName>>();
  for (const { measure, periods: own } of parts.flatMap(({ values }) => values)) {
    const all = periods.get(measure) ?? new Set();
    for (const one of own) all.add(one);
    periods.set(measure, all);
  }
  return {
    values: [...periods].map(([measure, all]) => ({ measure, periods: [...all].sort() })),
    assessed: [...new Set(parts.flatMap(({ assessed }) => assessed))].sort(),
  };
}
