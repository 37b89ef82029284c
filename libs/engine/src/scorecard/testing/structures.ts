import type {
  Actual,
  Actor,
  CascadeState,
  ClusterState,
  EffectiveDated,
  Id,
  MeasureState,
  Objective,
  StrategyEntry,
  StrategyState,
  TargetFigures,
} from '@strata/domain';
import { findNode, type Scorecard, type ScoreNode, type ValueSource } from '../../index.js';

/** A day after every period of the tests. */
export const LATER = '2300-01-01';

/** A setting without a start date. */
export function always<T>(value: T): EffectiveDated<T> {
  return [{ from: null, value }];
}

export function actor(id: Id, more: Partial<Actor> = {}): Actor {
  return { id, labels: { en: id }, status: 'member', services: [], units: [], ...more };
}

export function cluster(more: Partial<ClusterState> = {}): ClusterState {
  return {
    exists: true,
    id: 'coast',
    labels: { en: 'Coast' },
    calendar: { yearStartMonth: 1, yearNamedBy: 'start' },
    limits: { objectivesPerMap: 100, measuresPerObjective: 100, objectiveLevels: 5, actors: 1000 },
    scoring: { missing: { kind: 'share-weight' }, overAchievement: 'cap' },
    perspectives: ['finance', 'customers', 'processes', 'learning'].map((id) => ({ id, labels: { en: id } })),
    actors: [],
    ...more,
  };
}

export function measure(id: Id, more: Partial<MeasureState> & { readonly figures?: TargetFigures } = {}): MeasureState {
  const { figures, ...own } = more;
  return {
    exists: true,
    retired: false,
    id,
    labels: { en: id },
    unit: '',
    decimals: 2,
    valueType: 'number',
    polarity: 'higher',
    frequency: 'month',
    scoring: { kind: 'goal-red-flag' },
    aggregation: { time: 'last', organisation: 'none' },
    accumulate: 'period',
    targets: figures === undefined ? [] : [{ subject: '*', entries: always(figures) }],
    ...own,
  };
}

export function objective(
  id: Id,
  measures: Readonly<Record<Id, number>> = {},
  more: Partial<Objective> = {},
): Objective {
  return {
    id,
    labels: { en: id },
    perspective: 'finance',
    weight: always(1),
    rollUp: 'weighted-mean',
    measures: Object.entries(measures).map(([of, weight]) => ({ measure: of, weight: always(weight) })),
    ...more,
  };
}

export function map(objectives: readonly Objective[], more: Partial<StrategyState> = {}): StrategyState {
  return {
    objectives,
    links: [],
    parentLinks: [],
    perspectiveWeights: [],
    rollUp: { strategy: 'weighted-mean', perspective: 'weighted-mean' },
    ...more,
  };
}

export function strategy(id: Id, more: Partial<StrategyEntry> = {}): StrategyEntry {
  const rank = more.parent === undefined ? 'integrative' : 'business';
  return { id, rank, owner: '@cluster', labels: { en: id }, status: 'active', revision: 1, realign: false, ...more };
}

export function cascade(...strategies: StrategyEntry[]): CascadeState {
  return { strategies };
}

/** A number as reported; `null` means "not applicable". */
export type Given = string | boolean | null | { readonly text: string };

/** Values by `measure subject period`. */
export function valuesOf(actuals: Readonly<Record<string, Given>>): ValueSource {
  return {
    actual(of, subject, period) {
      const value = actuals[`${of} ${subject} ${period}`];
      return value === undefined ? undefined : actualOf(value);
    },
  };
}

export function actualOf(value: Given): Actual {
  if (value === null) return { kind: 'not-applicable' };
  if (typeof value === 'boolean') return { kind: 'yes-no', value };
  return typeof value === 'string' ? { kind: 'number', value } : { kind: 'text', value: value.text };
}

/** The node with an id, which must exist. */
export function nodeOf(scorecard: Scorecard, id: string): ScoreNode {
  const node = findNode(scorecard, id);
  if (node === undefined) throw new Error(`no node ${id} among ${scorecard.nodes.map((one) => one.id).join(', ')}`);
  return node;
}
