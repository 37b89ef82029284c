import { describe, expect, it } from '@jest/globals';
import type { BranchChange } from '@strata/domain';
import { drained, withAssumptions } from '@strata/engine';
import fc from 'fast-check';
import type { Disclosable, Reader } from '../scorecards/disclosure.js';
import {
  cardOf,
  cases,
  MEMBERS,
  OWN,
  PERIOD,
  structureOf,
  valuesOf,
  type Case,
} from '../scorecards/testing/random-clusters.js';
import { comparedCards, type ComparedCards } from './branch-differences.js';
import { laidOver } from './lay-over.js';

const reader: Reader = { seesAll: false, sees: (subject) => subject === OWN, showsScores: true, isMoving: false };

const figure = fc.integer({ min: -60, max: 160 });
const measure = fc.constantFrom('m0', 'm1', 'm2');
const weight = fc.constantFrom(0, 1, 3, 1000);

/** Changes of every kind but methods, also those that only a coordinator may make. */
const changes: fc.Arbitrary<readonly BranchChange[]> = fc.uniqueArray(
  fc.oneof(
    fc.record({
      kind: fc.constant('value' as const),
      measure,
      subject: fc.constant(OWN),
      period: fc.constant(PERIOD),
      value: figure.map(String),
    }),
    fc.record({
      kind: fc.constant('target' as const),
      measure,
      subject: fc.constantFrom('*', OWN, 'B'),
      figures: figure.map((redFlag) => ({ goal: String(redFlag + 1), redFlag: String(redFlag) })),
    }),
    fc.record({
      kind: fc.constant('weight' as const),
      strategy: fc.constantFrom(OWN, 'B', 'top'),
      about: fc.constantFrom('objective:o', 'measure:o/m0', 'contribution:o>g1', 'objective:g1', 'measure:g1/m0'),
      weight,
    }),
    fc.record({ kind: fc.constant('member' as const), actor: fc.constantFrom(...MEMBERS), member: fc.boolean() }),
  ),
  {
    selector: (change) => JSON.stringify([change.kind, Object.values(change)[1], Object.values(change)[2]]),
    maxLength: 5,
  },
);

/** The same reports with other figures of the others. */
function withOthers(one: Case, figures: readonly number[]): Case {
  const plans = one.plans.map((plan, at) => {
    if (plan.member === OWN) return plan;
    const values = plan.values.map((value, index) =>
      value === null ? null : figures[(at * 3 + index) % figures.length]!,
    );
    return { ...plan, values };
  });
  return { ...one, plans: plans as unknown as Case['plans'] };
}

function compared(one: Case, made: readonly BranchChange[], as: Reader): ComparedCards {
  const [structure, values] = [structureOf(one), valuesOf(one)];
  const over = laidOver({ structure, methods: new Map() }, made, new Map());
  const cards: readonly [Disclosable, Disclosable] = [
    cardOf(structure, values),
    cardOf(over.structure, withAssumptions(values, over.assumptions)),
  ];
  return drained(comparedCards(PERIOD, cards, as));
}

const worlds = [cases, fc.array(figure, { minLength: 18, maxLength: 18 }), changes] as const;

describe('What a member sees of a branch', () => {
  it('does not depend on figures of others, whatever the branch changes', () => {
    fc.assert(
      fc.property(...worlds, (one, others, made) => {
        expect(compared(withOthers(one, others), made, reader)).toEqual(compared(one, made, reader));
      }),
      { numRuns: 200, endOnFailure: true },
    );
  }, 60_000);

  it('is what follows from its own figures, and for those who see all of them also the rest', () => {
    let [moved, telling] = [0, 0];
    fc.assert(
      fc.property(...worlds, (one, others, made) => {
        const [own, all] = [compared(one, made, reader), compared(one, made, { ...reader, seesAll: true })];
        expect(all.differences).toEqual(expect.arrayContaining([...own.differences]));
        expect(all.hidden).toBe(0);
        moved += own.differences.length;
        const elsewhere = compared(withOthers(one, others), made, { ...reader, seesAll: true });
        telling += JSON.stringify(elsewhere) === JSON.stringify(all) ? 0 : 1;
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect([moved > 0, telling > 0]).toEqual([true, true]);
  }, 60_000);
});
