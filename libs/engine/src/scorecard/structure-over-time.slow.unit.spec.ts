import { describe, expect, it } from '@jest/globals';
import { firstDay, lastDay, type PeriodName } from '@strata/domain';
import fc from 'fast-check';
import { evaluateScorecard } from './evaluate-scorecard.js';
import { compileScoreFormula } from './scoring/compile-score-formula.js';
import type { DatedStructure, ValueSource } from './structure.js';
import { afterChange, changeFrom, mapChange, type RandomChange } from './testing/random-changes.js';
import { givenValues, PERIODS, places, randomStructure } from './testing/random-structures.js';
import { valuesOf, type Given } from './testing/structures.js';

const HISTORIES = Number(process.env['STRATA_TEST_HISTORIES'] ?? 500);
const CHANGES = 5;

/** What a scorecard says, without what is not dated: names and the order of nodes. */
function scoresOf(structure: DatedStructure, period: PeriodName, values: ValueSource): ReadonlyMap<string, unknown> {
  const { nodes } = evaluateScorecard(structure, period, values, { compileFormula: compileScoreFormula });
  return new Map(
    nodes.map(({ id, score, status, coverage, state, reason, share }) => [
      id,
      { score, status, coverage, state, reason, share },
    ]),
  );
}

const starts = ['2007-Q4', '2008-01', '2008-02', '2008-03', '2008-Q2', '2008-H2'];
const steps = fc.array(
  fc.tuple(
    fc.constantFrom(...starts).chain((from) => changeFrom(from).map((change) => ({ from, change }))),
    fc.array(mapChange, { maxLength: 3 }),
  ),
  { minLength: CHANGES, maxLength: CHANGES },
);
const filled = fc.array(fc.tuple(places, givenValues), { maxLength: 60 });
const structures = fc.gen().map((pick) => randomStructure((arbitrary) => pick(() => arbitrary)));

const kinds = new Map<string, number>();

describe('A history of changes that hold from a period on', () => {
  it('moves no score of an earlier period, and none at all while only working copies change', () => {
    fc.assert(
      fc.property(structures, filled, steps, (initial, given, history) => {
        const values = valuesOf(
          Object.fromEntries(
            given.flatMap(([{ measure, subject, period }, value]) =>
              value === undefined ? [] : [[`${measure} ${subject} ${period}`, value as Given]],
            ),
          ),
        );
        let structure = initial;
        // Scores that did not change are not evaluated again.
        const scores = new Map<PeriodName, ReadonlyMap<string, unknown>>();
        const scoresIn = (period: PeriodName): ReadonlyMap<string, unknown> => {
          const known = scores.get(period) ?? scoresOf(structure, period, values);
          scores.set(period, known);
          return known;
        };
        history.forEach(([{ from, change }, edits], index) => {
          const edited = edits.reduce((now, edit) => afterChange(now, edit, index), structure);
          const period = PERIODS[index % PERIODS.length]!;
          if (edits.length > 0) expect(scoresOf(edited, period, values)).toEqual(scoresIn(period));
          const changed = afterChange(edited, change, index);
          const { calendar } = structure.cluster;
          const isEarlier = (one: PeriodName): boolean => lastDay(one, calendar) < firstDay(from, calendar);
          if (changed !== edited) {
            count(change);
            for (const one of PERIODS.filter(isEarlier)) {
              expect([one, scoresOf(changed, one, values)]).toEqual([one, scoresIn(one)]);
            }
            for (const one of PERIODS) if (!isEarlier(one)) scores.delete(one);
          }
          structure = changed;
        });
      }),
      { numRuns: HISTORIES, endOnFailure: true },
    );
  });

  it('is made of every kind of change', () => {
    expect([...kinds.keys()].sort()).toEqual([
      ...['AcceptContribution', 'ActivateStrategy', 'AdmitActor', 'CloseUnit', 'DeclineContribution', 'MoveStrategy'],
      ...['ReinstateMeasure', 'ReleaseActor', 'RetireMeasure', 'RetireStrategy', 'ReviseMeasure', 'ReviseStrategy'],
      ...['SetClusterScoring', 'SetTarget', 'SetUpUnit', 'WithdrawTarget'],
    ]);
  });
});

function count({ command }: RandomChange): void {
  kinds.set(command.type, (kinds.get(command.type) ?? 0) + 1);
}
