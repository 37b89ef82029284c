import { describe, expect, it } from '@jest/globals';
import type { Actual, ClusterState, MeasureState, ScoringFunction, StrategyState, TargetFigures } from '@strata/domain';
import { compileScoreFormula, drained, evaluateScorecard, type DatedStructure } from '@strata/engine';
import fc from 'fast-check';
import { discloseNodes, type Reader } from './disclosure.js';
import { aggregatesIn } from './member-figures.js';

const MEMBERS = ['A', 'B', 'C', 'D', 'E', 'F'];
const OWN = 'A';
const PERIOD = '2024-01';
const NODE = 'measure:top/o/m';

interface Kind {
  readonly scoring: ScoringFunction;
  readonly targets: TargetFigures;
  /** The distance from red flag to goal. */
  readonly span: number;
  readonly polarity: 'higher' | 'lower' | 'closer';
}

const bands = [
  { below: '10', score: 0.9, status: 'green' as const },
  { below: '25', score: 0.5, status: 'amber' as const },
  { below: '40', score: 0.3, status: 'amber' as const },
  { score: 0.1, status: 'red' as const },
];

const kinds = fc.constantFrom<Kind>(
  { scoring: { kind: 'goal-red-flag' }, targets: { goal: '60', redFlag: '20' }, span: 40, polarity: 'higher' },
  { scoring: { kind: 'goal-red-flag' }, targets: { goal: '5', redFlag: '45' }, span: 40, polarity: 'lower' },
  {
    scoring: { kind: 'goal-red-flag' },
    targets: { goal: '35', redFlag: '60', target: '20' },
    span: 25,
    polarity: 'closer',
  },
  { scoring: { kind: 'bands', bands }, targets: {}, span: 30, polarity: 'lower' },
  { scoring: { kind: 'target-tolerance', tolerance: '20' }, targets: { target: '10' }, span: 20, polarity: 'lower' },
  {
    scoring: { kind: 'target-tolerance', tolerance: '50', percent: true },
    targets: { target: '50' },
    span: 25,
    polarity: 'higher',
  },
  {
    scoring: { kind: 'accepted-interval', margin: '10' },
    targets: { low: '5', high: '30' },
    span: 25,
    polarity: 'closer',
  },
  {
    scoring: { kind: 'formula', formula: 'clamp(1 - actual / goal, 0, 1)' },
    targets: { goal: '50', redFlag: '80' },
    span: 30,
    polarity: 'lower',
  },
);

const cases = fc.record({
  kind: kinds,
  organisation: fc.constantFrom('sum' as const, 'mean' as const, 'weighted' as const),
  bounds: fc.constantFrom<MeasureState['range']>(
    undefined,
    { min: '0' },
    { min: '0', max: '100' },
    { min: '-20', max: '60' },
  ),
  // Small figures and those near 60 and 100 bring sums and means near a bound.
  values: fc.array(
    fc.oneof(
      fc.double({ min: 0, max: 2, noNaN: true }),
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom(0, 0, 0, 59.5, 60, 99.5, 100, -19.5, -20),
    ),
    { minLength: 6, maxLength: 6 },
  ),
  same: fc.boolean(),
  weights: fc.array(fc.constantFrom(1, 1, 2, 5), { minLength: 6, maxLength: 6 }),
});

type Case = typeof cases extends fc.Arbitrary<infer C> ? C : never;

const label = (id: string) => ({ id, labels: { en: id } });
const always = <T>(value: T) => [{ from: null, value }];

function measureOf({ kind, organisation, bounds }: Case): MeasureState {
  const { scoring, polarity, targets } = kind;
  const weightMeasure = organisation === 'weighted' ? { weightMeasure: 'w' } : {};
  return {
    ...plain('m'),
    polarity,
    scoring,
    aggregation: { time: 'last', organisation, ...weightMeasure },
    targets: [{ subject: '*', entries: always(targets) }],
    ...(bounds && { range: bounds }),
  };
}

function plain(id: string): MeasureState {
  return {
    ...label(id),
    exists: true,
    retired: false,
    unit: '',
    decimals: 0,
    valueType: 'number',
    polarity: 'higher',
    frequency: 'month',
    scoring: { kind: 'unscored' },
    aggregation: { time: 'last', organisation: 'none' },
    accumulate: 'period',
    targets: [],
  };
}

function structureOf(one: Case): DatedStructure {
  const cluster: ClusterState = {
    exists: true,
    ...label('coast'),
    calendar: { yearStartMonth: 1, yearNamedBy: 'start' },
    limits: { objectivesPerMap: 100, measuresPerObjective: 100, objectiveLevels: 5, actors: 100 },
    scoring: { missing: { kind: 'share-weight' }, overAchievement: 'cap', leastCoverage: 0 },
    perspectives: [label('finance')],
    actors: MEMBERS.map((id) => ({ ...label(id), status: 'member', services: [], units: [] })),
  };
  const map: StrategyState = {
    objectives: [
      {
        ...label('o'),
        perspective: 'finance',
        weight: always(1),
        rollUp: 'weighted-mean',
        measures: [{ measure: 'm', weight: always(1) }],
      },
    ],
    links: [],
    parentLinks: [],
    perspectiveWeights: [],
    rollUp: { strategy: 'weighted-mean', perspective: 'weighted-mean' },
  };
  return {
    cluster,
    day: '2024-03-01',
    cascade: {
      strategies: [
        {
          id: 'top',
          rank: 'integrative',
          owner: '@cluster',
          status: 'active',
          labels: { en: 's' },
          revision: 1,
          realign: false,
        },
      ],
    },
    maps: new Map([['top', map]]),
    measures: new Map([
      ['m', measureOf(one)],
      ['w', plain('w')],
    ]),
  };
}

const decimal = (value: number): Actual => ({ kind: 'number', value: value.toFixed(6) });

/** The figures that members may report: within the range. */
function figuresOf({ values, same, bounds }: Case): readonly number[] {
  const [least, most] = [Number(bounds?.min ?? 0), Number(bounds?.max ?? Infinity)];
  return values.map((value, i) => Math.min(most, Math.max(least, i > 0 && same ? values[1]! : value)));
}

function evaluated(one: Case, actual: (measure: string, subject: string) => Actual | undefined) {
  const structure = structureOf(one);
  const { nodes } = evaluateScorecard(structure, PERIOD, { actual }, { compileFormula: compileScoreFormula });
  return { nodes, aggregates: drained(aggregatesIn({ nodes, structure, values: { actual } })) };
}

const weightsOf = ({ organisation, weights }: Case): readonly number[] =>
  MEMBERS.map((_, i) => (organisation === 'weighted' ? weights[i]! : 1));

const reader: Reader = {
  seesAll: false,
  sees: (subject) => subject === OWN,
  showsScores: true,
  isMoving: false,
};

/** The parts of the scale that an attacker tries as the distance of one figure from a bound. */
const DISTANCES = [0.1, 0.12, 0.15, 0.18, 0.2, 0.22, 0.25, 0.27, 0.3];

const boundsOf = ({ bounds }: Case) => [Number(bounds?.min ?? 0), Number(bounds?.max ?? Infinity)] as const;

/** How far the others' figures are from a bound, all together, in figures of the one with the greatest weight. */
function distanceFrom(one: Case, figures: readonly number[], bound: number): number {
  const weights = weightsOf(one).slice(1);
  const others = figures.slice(1);
  return others.reduce((sum, value, i) => sum + weights[i]! * Math.abs(value - bound), 0) / Math.max(...weights);
}

/** All that a reader sees of the value and of what is above it. */
function seenBy(who: Reader, one: Case, figures: readonly number[]) {
  const card = evaluated(one, (measure, subject) => {
    const at = MEMBERS.indexOf(subject);
    if (at < 0) return undefined;
    return decimal(measure === 'm' ? figures[at]! : one.weights[at]!);
  });
  return discloseNodes(card, who).map(({ id, shown, score, status }) => ({ id, shown, score, status }));
}

/**
 * True if all looks the same when one other member's figure is at least a tenth of the scale away from a bound, and the
 * rest are at it. The attacker knows the bounds, the weights, its own figure and the rule by which things are withheld.
 */
function couldBeFar(who: Reader, one: Case, bound: number): boolean {
  const figures = figuresOf(one);
  const distance = distanceFrom(one, figures, bound);
  const { span } = one.kind;
  if (distance >= 0.1 * span) return true;
  const [least, most] = boundsOf(one);
  const weights = weightsOf(one);
  const heaviest = weights.indexOf(Math.max(...weights.slice(1)), 1);
  const seen = JSON.stringify(seenBy(who, one, figures));
  return DISTANCES.some((part) => {
    const far = bound === least ? Math.min(most, bound + part * span) : Math.max(least, bound - part * span);
    const other = figures.map((own, i) => (i === 0 ? own : i === heaviest ? far : bound));
    return JSON.stringify(seenBy(who, one, other)) === seen;
  });
}

describe('What a member sees of a value over members', () => {
  for (const showsScores of [true, false]) {
    const who = { ...reader, showsScores };
    const rule = showsScores ? 'where scores are shown' : 'where statuses are shown';
    it(`leaves the others' figures unknown by a tenth of the scale also near their bounds, ${rule}`, () => {
      const seen = { more: 0, nothing: 0, near: 0 };
      fc.assert(
        fc.property(cases, (one) => {
          const figures = figuresOf(one);
          const { shown } = seenBy(who, one, figures).find(({ id }) => id === NODE)!;
          seen[shown === 'nothing' ? 'nothing' : 'more'] += 1;
          for (const bound of boundsOf(one).filter(Number.isFinite)) {
            if (distanceFrom(one, figures, bound) < 0.1 * one.kind.span) seen.near += 1;
            expect([bound, couldBeFar(who, one, bound)]).toEqual([bound, true]);
          }
        }),
        { numRuns: 600, endOnFailure: true },
      );
      expect(seen.near).toBeGreaterThan(30);
      expect(seen.nothing).toBeGreaterThan(30);
      expect(seen.more).toBeGreaterThan(100);
    }, 120_000);
  }

  it('is its score where the figures are far from their bounds, and nothing where they are near', () => {
    const one: Case = {
      kind: { scoring: { kind: 'goal-red-flag' }, targets: { goal: '5', redFlag: '45' }, span: 40, polarity: 'lower' },
      organisation: 'sum',
      bounds: undefined,
      values: [],
      same: false,
      weights: [1, 1, 1, 1, 1, 1],
    };
    const node = (figures: readonly number[]) => seenBy(reader, one, figures).find(({ id }) => id === NODE);
    expect(node([9, 4, 5, 3, 2, 4])).toMatchObject({ shown: 'rounded', score: 0.48 });
    expect(node([9, 2, 0, 1, 0, 1])).toMatchObject({ shown: 'nothing', score: null, status: 'grey' });
  });
});
