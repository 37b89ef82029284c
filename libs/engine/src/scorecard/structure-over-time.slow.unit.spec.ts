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
        let scores = new Map(PERIODS.map((period) => [period, scoresOf(structure, period, values)]));
        const expectSame = (changed: DatedStructure, unmoved: (period: PeriodName) => boolean): void => {
          const after = new Map(PERIODS.map((period) => [period, scoresOf(changed, period, values)]));
          for (const period of PERIODS.filter(unmoved))
            expect([period, after.get(period)]).toEqual([period, scores.get(period)]);
          scores = after;
          structure = changed;
        };
        history.forEach(([{ from, change }, edits], index) => {
          structure = edits.reduce((now, edit) => afterChange(now, edit, index), structure);
          const period = PERIODS[index % PERIODS.length]!;
          if (edits.length > 0) expect(scoresOf(structure, period, values)).toEqual(scores.get(period));
          const changed = afterChange(structure, change, index);
          if (changed === structure) return;
          count(change);
          const { calendar } = structure.cluster;
          expectSame(changed, (period) => lastDay(period, calendar) < firstDay(from, calendar));
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
