import type {
  EffectiveDated,
  Frequency,
  MeasureState,
  MissingPolicy,
  Objective,
  ParentLink,
  RollUp,
  ScoringFunction,
  StrategyState,
  Subject,
} from '@strata/domain';
import fc from 'fast-check';
import type { DatedStructure } from '../../index.js';
import { actor, always, cluster, map, measure, objective, strategy, type Given, LATER } from './structures.js';

type Pick = <T>(arbitrary: fc.Arbitrary<T>) => T;

export const SUBJECTS: readonly Subject[] = ['@cluster', 'A', 'A/sales', 'A/shop', 'A/lab', 'B', 'B/desk', 'C'];
export const MEASURES = ['m0', 'm1', 'm2', 'm3', 'm4', 'm5'];
export const PERIODS: readonly string[] = [
  ...['2007-12', '2008-01', '2008-02', '2008-03', '2008-04'],
  ...['2007-Q4', '2008-Q1', '2008-H1', '2007', '2008'],
];

const frequencies = fc.constantFrom<Frequency>('month', 'month', 'month', 'quarter', 'half-year', 'year');
const policies = fc.constantFrom<MissingPolicy>(
  { kind: 'share-weight' },
  { kind: 'no-data' },
  { kind: 'zero' },
  { kind: 'carry-forward', periods: 2 },
);
const rollUps = fc.constantFrom<RollUp>('weighted-mean', 'worst', 'best', 'majority', 'count');
const scorings = fc.constantFrom<ScoringFunction>(
  { kind: 'goal-red-flag' },
  { kind: 'goal-red-flag' },
  { kind: 'target-tolerance', tolerance: '1' },
  { kind: 'accepted-interval', margin: '2' },
  {
    kind: 'bands',
    bands: [
      { below: '2', score: 0.1, status: 'red' },
      { below: '5', score: 0.5, status: 'amber' },
      { score: 1, status: 'green' },
    ],
  },
  { kind: 'unscored' },
  { kind: 'yes-no', good: 'yes' },
  { kind: 'formula', formula: 'actual / 4' },
);

export const weights: fc.Arbitrary<EffectiveDated<number>> = fc.oneof(
  fc.constantFrom(0, 1, 2.5).map(always),
  fc.tuple(fc.constantFrom(0, 1, 3), fc.constantFrom(0, 1, 3)).map(([before, after]) => [
    { from: null, value: before },
    { from: '2008-03-01', value: after },
  ]),
);

/** A property with the value, or no property if it is undefined. */
function given<K extends string, T>(name: K, value: T | undefined): { readonly [N in K]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [N in K]?: T };
}

function measureOf(pick: Pick, id: string): MeasureState {
  const polarity = pick(fc.constantFrom<MeasureState['polarity']>('higher', 'lower', 'closer'));
  const [goal, redFlag] = { higher: ['5', '2'], lower: ['2', '5'], closer: ['4', '7'] }[polarity] as [string, string];
  const figures = { goal, redFlag, target: '4', low: '3', high: '6' };
  const own = { subject: 'A', entries: [{ from: '2008-04-01', value: { ...figures, target: '6' } }] };
  return measure(id, {
    polarity,
    frequency: pick(frequencies),
    scoring: pick(scorings),
    accumulate: pick(fc.constantFrom<MeasureState['accumulate']>('period', 'period', 'year-to-date')),
    aggregation: {
      time: pick(fc.constantFrom('sum', 'mean', 'last')),
      organisation: pick(fc.constantFrom('none', 'sum', 'mean', 'weighted', 'weighted')),
      weightMeasure: pick(fc.constantFrom(...MEASURES)),
    },
    ...given('missing', pick(fc.option(policies, { nil: undefined }))),
    retired: pick(fc.integer({ min: 0, max: 19 })) === 0,
    targets: pick(fc.constantFrom([{ subject: '*' as const, entries: always(figures) }, own], [own])),
  });
}

function mapOf(pick: Pick): StrategyState {
  const count = pick(fc.constantFrom(0, 2, 3, 4));
  const names = Array.from({ length: count }, (_, i) => `o${i}`);
  const objectives: Objective[] = names.map((id) => ({
    ...objective(id),
    perspective: pick(fc.constantFrom('finance', 'customers', 'elsewhere')),
    ...given('details', pick(fc.option(fc.constantFrom('o0', 'o1', 'o2'), { nil: undefined }))),
    weight: pick(weights),
    rollUp: pick(rollUps),
    ...given('missing', pick(fc.option(policies, { nil: undefined }))),
    measures: pick(fc.subarray(MEASURES, { minLength: 1, maxLength: 4 })).map((of) => ({
      measure: of,
      weight: pick(weights),
    })),
  }));
  const parentLinks = names.map((id): ParentLink => ({
    objective: id,
    parentObjective: pick(fc.constantFrom('o0', 'o1', 'o2')),
    kind: pick(fc.constantFrom('contributes', 'contributes', 'supports')),
    weight: pick(weights),
  }));
  const perspectiveWeights = [{ perspective: 'customers', weight: pick(weights) }];
  return map(objectives, {
    parentLinks,
    perspectiveWeights,
    rollUp: { strategy: pick(rollUps), perspective: pick(rollUps) },
  });
}

/** A structure of any shape with all features: four ranks, drafts, an actor that left, cycles of details. */
export function randomStructure(pick: Pick): DatedStructure {
  const entries = [
    strategy('S'),
    strategy('A', { owner: 'A', parent: 'S' }),
    strategy('B', { owner: 'B', parent: 'S', status: pick(fc.constantFrom('active', 'draft')) }),
    strategy('F', { owner: 'A/sales', parent: 'A', rank: 'functional' }),
    strategy('O', { owner: 'A/shop', parent: 'F', rank: 'operational' }),
    strategy('C', { owner: 'C', parent: 'S' }),
  ];
  const labels = { en: 'x' };
  return {
    cluster: cluster({
      calendar: { yearStartMonth: pick(fc.constantFrom(1, 4)), yearNamedBy: 'start' },
      scoring: { missing: pick(policies), overAchievement: pick(fc.constantFrom('cap', 'keep')) },
      actors: [
        actor('A', {
          services: [{ id: 'sales', labels }],
          units: [
            { id: 'shop', labels, service: 'sales' },
            { id: 'lab', labels },
          ],
        }),
        actor('B', { units: [{ id: 'desk', labels }] }),
        actor('C', { status: pick(fc.constantFrom('member', 'left')) }),
      ],
    }),
    day: LATER,
    cascade: { strategies: entries },
    maps: new Map(entries.map((entry) => [entry.id, mapOf(pick)])),
    measures: new Map(MEASURES.map((id) => [id, measureOf(pick, id)])),
  };
}

/** A reported value, mostly a number near the targets; undefined removes it. */
export const givenValues: fc.Arbitrary<Given | undefined> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -10, max: 90 }).map((tenths) => (tenths / 10).toFixed(1)) },
  { weight: 1, arbitrary: fc.constantFrom<Given | undefined>(null, undefined, true, false) },
);

/** The subjects that report values. */
export const places = fc.record({
  measure: fc.constantFrom(...MEASURES),
  subject: fc.constantFrom(...SUBJECTS),
  period: fc.constantFrom(...PERIODS),
});
