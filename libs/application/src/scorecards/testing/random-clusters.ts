import type { Actual, ClusterState, MeasureState, Objective, RollUp, StrategyState } from '@strata/domain';
import {
  assessmentSourceOf,
  createBoundEvaluator,
  drained,
  evaluateScorecard,
  type BoundMethod,
  type DatedStructure,
  type ValueSource,
} from '@strata/engine';
import fc from 'fast-check';
import type { Disclosable } from '../disclosure.js';
import { aggregatesIn } from '../member-figures.js';

export const MEMBERS = ['A', 'B', 'C', 'D', 'E', 'F'];
/** The member that reads. */
export const OWN = 'A';
export const PERIOD = '2024-01';
const GOALS = ['g1', 'g2', 'g3'];
/** The measure that a method computes for the cluster. */
const COMPUTED = 'c';

const always = <T>(value: T) => [{ from: null, value }];
const text = (word: string) => ({ en: word, ru: word, uk: word });
const label = (id: string) => ({ id, labels: { en: id } });

const rules: fc.Arbitrary<RollUp> = fc.constantFrom(
  'weighted-mean',
  'weighted-mean',
  'worst',
  'best',
  'majority',
  'count',
);
const weights = fc.constantFrom(1, 1, 2, 5, 100);

export interface Plan {
  readonly member: string;
  readonly values: readonly (number | null)[];
  readonly weights: readonly number[];
  readonly rollUp: RollUp;
  readonly contributes: Readonly<Record<string, number>>;
}

const plans = fc.tuple(
  ...MEMBERS.map((member) =>
    fc.record<Plan>({
      member: fc.constant(member),
      values: fc.array(fc.option(fc.integer({ min: -60, max: 160 })), { minLength: 1, maxLength: 3 }),
      weights: fc.array(weights, { minLength: 3, maxLength: 3 }),
      rollUp: rules,
      contributes: fc.dictionary(fc.constantFrom(...GOALS), weights, { maxKeys: 2 }),
    }),
  ),
);

export const cases = fc.record({
  plans,
  goalRules: fc.tuple(rules, rules, rules),
  aggregated: fc.array(fc.tuple(fc.constantFrom(...GOALS), fc.constantFrom('m0', 'm1', 'm2'), weights), {
    maxLength: 3,
  }),
  /** On which goals of the cluster the value stands that a method computes from that of the members. */
  computed: fc.subarray(GOALS, { maxLength: 2 }),
});

function measureOf(id: string): MeasureState {
  return {
    ...label(id),
    exists: true,
    retired: false,
    unit: '',
    decimals: 0,
    valueType: 'number',
    polarity: 'higher',
    frequency: 'month',
    scoring: { kind: 'goal-red-flag' },
    aggregation: { time: 'last', organisation: 'mean' },
    accumulate: 'period',
    targets: [{ subject: '*', entries: always({ goal: '100', redFlag: '0' }) }],
  };
}

function objectiveOf(id: string, rollUp: RollUp, measures: readonly (readonly [string, number])[]): Objective {
  return {
    ...label(id),
    perspective: 'finance',
    weight: always(1),
    rollUp,
    measures: measures.map(([measure, weight]) => ({ measure, weight: always(weight) })),
  };
}

function mapOf(objectives: readonly Objective[], parentLinks: StrategyState['parentLinks'] = []): StrategyState {
  const rollUp = { strategy: 'weighted-mean', perspective: 'weighted-mean' } as const;
  return { objectives, links: [], parentLinks, perspectiveWeights: [], rollUp };
}

export type Case = typeof cases extends fc.Arbitrary<infer C> ? C : never;

/** A cluster whose members have a plan each. */
export function structureOf({ plans: all, goalRules, aggregated, computed }: Case): DatedStructure {
  const cluster: ClusterState = {
    exists: true,
    ...label('coast'),
    calendar: { yearStartMonth: 1, yearNamedBy: 'start' },
    limits: { objectivesPerMap: 100, measuresPerObjective: 100, objectiveLevels: 5, actors: 100 },
    scoring: { missing: { kind: 'share-weight' }, overAchievement: 'cap', leastCoverage: 0 },
    perspectives: [label('finance')],
    actors: MEMBERS.map((id) => ({ ...label(id), status: 'member', services: [], units: [] })),
  };
  const active = { status: 'active', labels: { en: 's' }, revision: 1, realign: false } as const;
  const top = GOALS.map((id, i) => {
    const own = new Map(aggregated.filter(([goal]) => goal === id).map(([, measure, weight]) => [measure, weight]));
    const shown = computed.includes(id) ? ([[COMPUTED, 1]] as const) : [];
    return objectiveOf(id, goalRules[i]!, [...own, ...shown]);
  });
  const maps = new Map([['top', mapOf(top)]]);
  for (const { member, values, weights: own, rollUp, contributes } of all) {
    const objective = objectiveOf(
      'o',
      rollUp,
      values.map((_, i) => [`m${i}`, own[i]!] as const),
    );
    const links = Object.entries(contributes).map(([parentObjective, weight]) => ({
      objective: 'o',
      parentObjective,
      kind: 'contributes' as const,
      weight: always(weight),
    }));
    maps.set(member, mapOf([objective], links));
  }
  return {
    cluster,
    day: '2024-03-01',
    cascade: {
      strategies: [
        { id: 'top', rank: 'integrative', owner: '@cluster', ...active },
        ...MEMBERS.map((id) => ({ id, rank: 'business' as const, owner: id, parent: 'top', ...active })),
      ],
    },
    maps,
    measures: new Map(['m0', 'm1', 'm2', COMPUTED].map((id) => [id, measureOf(id)])),
  };
}

/** What its members have reported. */
export function valuesOf({ plans: all }: Case): ValueSource {
  return {
    actual: (measure, subject): Actual | undefined => {
      const value = all.find(({ member }) => member === subject)?.values[Number(measure.slice(1))];
      return typeof value === 'number' ? { kind: 'number', value: String(value) } : undefined;
    },
  };
}

/** Half the value of `m0` over the members. */
const method: BoundMethod = {
  id: 'half',
  version: 1,
  definition: {
    ...{ id: 'half', version: 1, title: text('half') },
    source: { paper: 'none', authors: 'nobody', place: 'nowhere' },
    inputs: [{ name: 'x', type: 'number', unit: 'index', label: text('x'), optional: true }],
    formulas: [{ name: 'out', formula: 'x / 2' }],
    outputs: [{ name: 'out' }],
  },
  binding: { scope: 'cluster', inputs: { x: { kind: 'measure', measure: 'm0' } }, outputs: { out: COMPUTED } },
};

/** The scorecard of a structure and values. */
export function cardOf(structure: DatedStructure, reported: ValueSource): Disclosable {
  const methods = new Map([[method.id, method]]);
  const assessments = assessmentSourceOf({
    assessments: [],
    segmentations: new Map(),
    programmes: new Map(),
    structure,
  });
  const { values } = createBoundEvaluator({ structure, methods, reported, assessments });
  const { nodes } = evaluateScorecard(structure, PERIOD, values);
  return { nodes, aggregates: drained(aggregatesIn({ nodes, structure, values })) };
}
