import { describe, expect, it } from '@jest/globals';
import type { Actual, AssessmentState, PeriodName } from '@strata/domain';
import fc from 'fast-check';
import { evaluateScorecard } from '../scorecard/evaluate-scorecard.js';
import { createLiveScorecard } from '../scorecard/live-scorecard.js';
import { compileScoreFormula } from '../scorecard/scoring/compile-score-formula.js';
import type { ValueChange, ValueSource } from '../scorecard/structure.js';
import { givenValues, PERIODS, places } from '../scorecard/testing/random-structures.js';
import { actualOf, cluster as sampleCluster, type Given } from '../scorecard/testing/structures.js';
import { assessmentSourceOf } from './assessment-source.js';
import { createBoundEvaluator, type BoundEvaluator } from './bound-evaluator.js';
import type { AssessmentSource } from './bound-method.js';
import { neededByMethod, neededForEvaluation, type NeededInputs } from './bound-reads.js';
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
const NO_ASSESSMENTS: AssessmentSource = {
  grade: () => undefined,
  customersSegment: () => undefined,
  activities: () => [],
};

function evaluatorOf(
  { structure, methods }: RandomCluster,
  reported: ValueSource,
  graded: AssessmentSource = NO_ASSESSMENTS,
): BoundEvaluator {
  return createBoundEvaluator({ structure, methods, reported, assessments: graded });
}

function sourceOf(states: readonly AssessmentState[]): AssessmentSource {
  return assessmentSourceOf({
    assessments: states,
    segmentations: new Map(),
    programmes: new Map(),
    structure: { cluster: sampleCluster(), cascade: { strategies: [] } },
  });
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

describe('A live scorecard of computed measures', () => {
  const changes = fc.array(fc.array(fc.tuple(places, givenValues), { minLength: 1, maxLength: 4 }), {
    minLength: 10,
    maxLength: 20,
  });

  it('equals a full evaluation after any changes of reported values', () => {
    let moved = 0;
    fc.assert(
      fc.property(
        fc.tuple(cluster, scorecardPeriods),
        filled,
        assessments(PERIODS),
        changes,
        ([random, period], entries, states, waves) => {
          const { structure } = random;
          const values = new Values(entries);
          const evaluator = evaluatorOf(random, values, sourceOf(states));
          const live = createLiveScorecard(structure, period, evaluator.values, options);
          for (const wave of waves) {
            for (const entry of wave) values.set(...entry);
            const reported = wave.map(([place]) => place);
            const computed = evaluator.changed(reported);
            if (computed === undefined) throw new Error('The methods depend on each other in a cycle.');
            moved += live.apply(computed, evaluator.values).length;
            live.apply(reported, evaluator.values);
            const fresh = evaluatorOf(random, values, sourceOf(states));
            expect(live.scorecard()).toEqual(evaluateScorecard(structure, period, fresh.values, options));
          }
        },
      ),
      runs,
    );
    expect(moved).toBeGreaterThan(10);
  });

  it('cannot be moved if methods depend on each other in a cycle', () => {
    fc.assert(
      fc.property(cluster, filled, (random, entries) => {
        const methods = new Map(
          [...random.methods].map(([id, method], index, all) => {
            const next = all[(index + 1) % all.length]![0];
            const a = { kind: 'method', method: next, output: 'out' } as const;
            return [id, { ...method, binding: { ...method.binding, scope: 'actor', inputs: { a } } } as const];
          }),
        );
        const evaluator = evaluatorOf({ ...random, methods }, new Values(entries));
        evaluator.evaluate([...methods.keys()][0]!, 'A', '2008-03');
        expect(evaluator.changed([])).toBeUndefined();
      }),
      { ...runs, numRuns: 5 },
    );
  });
});
