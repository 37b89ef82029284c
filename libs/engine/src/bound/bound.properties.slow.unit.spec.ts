import { describe, expect, it } from '@jest/globals';
import { parsePeriod, periodsWithin, type Actual, type AssessmentState, type PeriodName } from '@strata/domain';
import fc from 'fast-check';
import { evaluateScorecard } from '../scorecard/evaluate-scorecard.js';
import { createLiveScorecard } from '../scorecard/live-scorecard.js';
import { compileScoreFormula } from '../scorecard/scoring/compile-score-formula.js';
import type { ValueChange, ValueSource } from '../scorecard/structure.js';
import { givenValues, PERIODS, places, SUBJECTS } from '../scorecard/testing/random-structures.js';
import { actualOf, type Given } from '../scorecard/testing/structures.js';
import { assessmentSourceOf } from './assessment-source.js';
import { createBoundEvaluator, type BoundEvaluator } from './bound-evaluator.js';
import type { AssessmentSource } from './bound-method.js';
import { neededByMethod, neededForEvaluation, type NeededInputs } from './bound-reads.js';
import { computedChanges, computedIn } from './computed-changes.js';
import { assessments, COMPUTED, randomCluster, type RandomCluster } from './testing/random-bound.js';

const options = { compileFormula: compileScoreFormula };
const scorecardPeriods = fc.constantFrom<PeriodName>('2008-03', '2008-04', '2008-Q1', '2008-H1', '2008');
const filled = fc.array(fc.tuple(places, givenValues), { maxLength: 60 });
const cluster = fc.gen().map((pick) => randomCluster((arbitrary) => pick(() => arbitrary)));
const runs = { numRuns: 60, endOnFailure: true };

type Entry = readonly [ValueChange, Given | undefined];

class Values implements ValueSource {
  readonly #held = new Map<string, Actual>();

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) this.set(...entry);
  }

  set({ measure, subject, period }: ValueChange, given: Given | undefined): void {
    const key = [measure, subject, period].join();
    if (given === undefined) this.#held.delete(key);
    else this.#held.set(key, actualOf(given));
  }

  actual(measure: string, subject: string, period: string): Actual | undefined {
    return this.#held.get([measure, subject, period].join());
  }
}

/** Nothing was assessed. */
const NO_ASSESSMENTS: AssessmentSource = { grade: () => undefined, customersSegment: () => undefined };

function evaluatorOf(
  { structure, methods }: RandomCluster,
  reported: ValueSource,
  graded: AssessmentSource = NO_ASSESSMENTS,
): BoundEvaluator {
  return createBoundEvaluator({ structure, methods, reported, assessments: graded });
}

function sourceOf(states: readonly AssessmentState[]): AssessmentSource {
  return assessmentSourceOf({ assessments: states, segmentations: new Map() });
}

/** Values that throw if they were not declared as needed, and count the reads. */
function guarded({ values, assessed }: NeededInputs, given: ValueSource, graded: AssessmentSource) {
  const declared = new Map(values.map(({ measure, periods }) => [measure, new Set(periods)]));
  let reads = 0;
  const source: ValueSource = {
    actual(measure, subject, period) {
      if (declared.get(measure)?.has(period) !== true) throw new Error(`${measure} of ${period} was not needed`);
      reads += 1;
      return given.actual(measure, subject, period);
    },
  };
  const grades: AssessmentSource = {
    ...graded,
    grade(questionnaire, item, subject, period) {
      if (!assessed.includes(period)) throw new Error(`assessments of ${period} were not needed`);
      return graded.grade(questionnaire, item, subject, period);
    },
  };
  return { source, grades, reads: () => reads };
}

describe('The needed values of an evaluation', () => {
  it('cover everything that the scorecard and every method read', () => {
    let reads = 0;
    fc.assert(
      fc.property(cluster, filled, assessments(PERIODS), scorecardPeriods, (random, entries, states, period) => {
        const { structure, methods } = random;
        const needed = neededForEvaluation(structure, methods, { period, options });
        const given = new Values(entries);
        const guard = guarded(needed, given, sourceOf(states));
        const evaluator = evaluatorOf(random, guard.source, guard.grades);
        const seen = evaluateScorecard(structure, period, evaluator.values, options);
        const outputs = [...methods.keys()].flatMap((id) =>
          ['A', 'B', '@cluster'].map((subject) => evaluator.evaluate(id, subject, period)?.output('out')),
        );
        reads += guard.reads();
        const free = evaluatorOf(random, given, sourceOf(states));
        expect(seen).toEqual(evaluateScorecard(structure, period, free.values, options));
        expect(outputs).toEqual(
          [...methods.keys()].flatMap((id) =>
            ['A', 'B', '@cluster'].map((subject) => free.evaluate(id, subject, period)?.output('out')),
          ),
        );
      }),
      runs,
    );
    expect(reads).toBeGreaterThan(1_000);
  });

  it('cover what one method reads, without computed measures', () => {
    fc.assert(
      fc.property(cluster, filled, scorecardPeriods, (random, entries, period) => {
        for (const id of random.methods.keys()) {
          const needed = neededByMethod(random.structure, random.methods, { method: id, period });
          const { source, grades } = guarded(needed, new Values(entries), NO_ASSESSMENTS);
          for (const subject of ['A', '@cluster']) evaluatorOf(random, source, grades).evaluate(id, subject, period);
          expect(needed.values.map(({ measure }) => measure).filter((one) => COMPUTED.includes(one))).toEqual([]);
        }
      }),
      runs,
    );
  });
});

/** Periods in which a change may show, of every frequency that computed measures have. */
const SHOWN: readonly PeriodName[] = ['2007', '2008', '2009', '2010', '2011'].flatMap((year) => [
  year,
  ...periodsWithin(year, 'quarter', { yearStartMonth: 1, yearNamedBy: 'start' }),
  ...periodsWithin(year, 'month', { yearStartMonth: 1, yearNamedBy: 'start' }),
]);

/** All existing values of computed measures. */
function computedValues(random: RandomCluster, evaluator: BoundEvaluator): ReadonlyMap<string, string> {
  const places = COMPUTED.flatMap((id) => {
    const measure = random.structure.measures.get(id);
    if (!measure || measure.retired) return [];
    const periods = SHOWN.filter((one) => parsePeriod(one)?.frequency === measure.frequency);
    return periods.flatMap((period) => SUBJECTS.map((subject) => ({ measure: id, subject, period })));
  });
  const found = new Map<string, string>();
  for (const place of places.filter(({ subject }) => subject !== 'C')) {
    const value = evaluator.values.actual(place.measure, place.subject, place.period);
    if (value) found.set(nameOf(place), JSON.stringify(value));
  }
  return found;
}

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
}

/** A place for which the measure is really reported. */
function fitting({ structure }: RandomCluster, place: ValueChange, index: number): ValueChange {
  const { frequency } = structure.measures.get(place.measure)!;
  const near = PERIODS.filter((period) => parsePeriod(period)?.frequency === frequency);
  return { ...place, period: near[index % near.length] ?? place.period };
}

const nameOf = ({ measure, subject, period }: ValueChange) => `${measure} ${subject} ${period}`;

describe('The computed values that a change affects', () => {
  it('are all found, through any chains', () => {
    let moved = 0;
    fc.assert(
      fc.property(cluster, filled, fc.array(places, { minLength: 6, maxLength: 6 }), (random, entries, changed) => {
        const { structure, methods } = random;
        const values = new Values(entries);
        let before = computedValues(random, evaluatorOf(random, values));
        changed
          .map((place, i) => fitting(random, place, i))
          .forEach((place, i) => {
            values.set(place, `${70 + i}`);
            const after = computedValues(random, evaluatorOf(random, values));
            const found = new Set(computedChanges(structure, methods, [place]).map(nameOf));
            const missed = differing(before, after).filter((key) => !found.has(key));
            expect(missed).toEqual([]);
            moved += differing(before, after).length;
            before = after;
          });
      }),
      { ...runs, numRuns: 30 },
    );
    expect(moved).toBeGreaterThan(30);
  });

  it('are all found after an assessment', () => {
    let moved = 0;
    fc.assert(
      fc.property(cluster, filled, assessments(['2008-03', '2008-Q1', '2008']), (random, entries, states) => {
        const { structure, methods } = random;
        const values = new Values(entries);
        const before = computedValues(random, evaluatorOf(random, values));
        const after = computedValues(random, evaluatorOf(random, values, sourceOf(states)));
        const direct = [...new Set(states.map(({ period }) => period))].flatMap((period) =>
          computedIn(structure, methods, period),
        );
        const found = new Set([...direct, ...computedChanges(structure, methods, direct)].map(nameOf));
        expect(differing(before, after).filter((key) => !found.has(key))).toEqual([]);
        moved += differing(before, after).length;
      }),
      { ...runs, numRuns: 80 },
    );
    expect(moved).toBeGreaterThan(10);
  });

  it('are none if no method is bound', () => {
    const { structure } = randomCluster((arbitrary) => fc.sample(arbitrary, 1)[0]!);
    expect(computedChanges(structure, new Map(), [{ measure: 'm0', subject: 'A', period: '2008-01' }])).toEqual([]);
  });
});

describe('A live scorecard with bound methods', () => {
  it('equals a full evaluation after any changes', () => {
    const changes = fc.array(fc.array(fc.tuple(places, givenValues), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(cluster, filled, changes, scorecardPeriods, (random, entries, batches, period) => {
        const { structure, methods } = random;
        const values = new Values(entries);
        const live = createLiveScorecard(structure, period, evaluatorOf(random, values).values, options);
        for (const batch of batches) {
          const news = batch.map(([place]) => place);
          for (const [place, given] of batch) values.set(place, given);
          const now = evaluatorOf(random, values).values;
          live.apply([...news, ...computedChanges(structure, methods, news)], now);
          const full = evaluateScorecard(structure, period, evaluatorOf(random, values).values, options);
          expect(live.scorecard()).toEqual(full);
        }
      }),
      runs,
    );
  });
});
