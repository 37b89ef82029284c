import type { Id, PeriodName } from '@strata/domain';
import { neededValues, type NeededValues } from '../scorecard/needed-values.js';
import type { ClusterStructure, ScorecardOptions } from '../scorecard/structure.js';
import { valueContextOf } from '../scorecard/value/value-context.js';
import { computedMeasures, type BoundMethods } from './bound-method.js';
import { measuresRead, readsFor } from './method-reads.js';

/** What an evaluation reads: reported values, and the periods whose assessments are looked at. */
export interface NeededGround {
  readonly values: readonly NeededValues[];
  readonly assessed: readonly PeriodName[];
}

/**
 * What must be loaded so that measures which methods compute can be evaluated: the measures that their inputs read,
 * through chains of methods; and the periods whose assessments they look at.
 */
export function neededWithMethods(
  structure: ClusterStructure,
  methods: BoundMethods,
  needed: readonly NeededValues[],
): NeededGround {
  const around = { structure, methods, context: valueContextOf(structure) };
  const computed = computedMeasures(methods);
  const found = new Map<Id, Set<PeriodName>>();
  const assessed = new Set<PeriodName>();
  const open = needed.flatMap(({ measure, periods }) => periods.map((period) => ({ measure, period })));
  for (let at = open.pop(); at; at = open.pop()) {
    const { measure, period } = at;
    const periods = found.get(measure) ?? new Set<PeriodName>();
    if (periods.has(period)) continue;
    found.set(measure, periods.add(period));
    const by = computed.get(measure);
    if (!by) continue;
    assessed.add(period);
    for (const [input, list] of readsFor(measuresRead(by.method, methods), period, around)) {
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
): NeededGround {
  const method = methods.get(at.method);
  if (!method) return { values: [], assessed: [] };
  const around = { structure, methods, context: valueContextOf(structure) };
  const direct = [...readsFor(measuresRead(method, methods), at.period, around)];
  const needed = direct.map(([measure, periods]) => ({ measure, periods: [...periods].sort() }));
  const { values, assessed } = neededWithMethods(structure, methods, needed);
  return { values, assessed: [...new Set([...assessed, at.period])].sort() };
}

/** What the scorecard of a period and every bound method, evaluated for that period, are computed from. */
export function neededForEvaluation(
  structure: ClusterStructure,
  methods: BoundMethods,
  at: { readonly period: PeriodName; readonly options?: ScorecardOptions },
): NeededGround {
  const { period, options } = at;
  const shown = neededWithMethods(structure, methods, neededValues(structure, period, options));
  return together([
    shown,
    ...[...methods.keys()].map((method) => neededByMethod(structure, methods, { method, period })),
  ]);
}

function together(grounds: readonly NeededGround[]): NeededGround {
  const periods = new Map<Id, Set<PeriodName>>();
  for (const { measure, periods: own } of grounds.flatMap(({ values }) => values)) {
    const held = periods.get(measure) ?? new Set();
    for (const one of own) held.add(one);
    periods.set(measure, held);
  }
  return {
    values: [...periods].map(([measure, held]) => ({ measure, periods: [...held].sort() })),
    assessed: [...new Set(grounds.flatMap(({ assessed }) => assessed))].sort(),
  };
}
