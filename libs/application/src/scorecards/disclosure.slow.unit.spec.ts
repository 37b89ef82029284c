import { describe, expect, it } from '@jest/globals';
import type { RollUp, Status } from '@strata/domain';
import type { ScoreNode, ScorePart } from '@strata/engine';
import fc from 'fast-check';
import { discloseNodes, type Disclosable, type Reader, type ShownNode } from './disclosure.js';
import { cardOf, cases, MEMBERS, OWN, structureOf, valuesOf, type Case, type Plan } from './testing/random-clusters.js';

/** 10 % of the distance from red flag to goal, which is a third of the scale of scores. */
const MIN_INTERVAL = 1 / 30;

function scorecardOf(one: Case): Disclosable {
  return cardOf(structureOf(one), valuesOf(one));
}

type Interval = readonly [number, number];

const STATUS: Readonly<Record<Status, Interval>> = {
  red: [0, 1 / 3],
  amber: [1 / 3, 2 / 3],
  green: [2 / 3, 1],
  blue: [2 / 3, 1],
  grey: [0, 1],
};

type Known = Map<string, Interval>;

const of = (known: Known, id: string): Interval => known.get(id) ?? [0, 1];

function narrow(known: Known, id: string, [from, to]: Interval): void {
  const [low, high] = of(known, id);
  known.set(id, [Math.max(low, from), Math.min(high, to)]);
}

function fromMean(known: Known, id: string, parts: readonly ScorePart[]): void {
  const [low, high] = of(known, id);
  const sum = (end: 0 | 1) => parts.reduce((all, { nodeId, share }) => all + share * of(known, nodeId)[end], 0);
  const [least, most] = [sum(0), sum(1)];
  narrow(known, id, [least, most]);
  for (const { nodeId, share } of parts) {
    const [from, to] = of(known, nodeId);
    narrow(known, nodeId, [(low - (most - share * to)) / share, (high - (least - share * from)) / share]);
  }
}

function fromExtreme(known: Known, { id, rollUp }: ShownNode, parts: readonly ScorePart[]): void {
  const isWorst = rollUp === 'worst';
  const choose = isWorst ? Math.min : Math.max;
  const ends = (end: 0 | 1) => choose(...parts.map(({ nodeId }) => of(known, nodeId)[end]));
  const [low, high] = of(known, id);
  narrow(known, id, [ends(0), ends(1)]);
  for (const { nodeId } of parts) narrow(known, nodeId, isWorst ? [low, 1] : [0, high]);
  const reaching = parts.filter(({ nodeId }) => (isWorst ? of(known, nodeId)[0] <= high : of(known, nodeId)[1] >= low));
  if (reaching.length === 1) narrow(known, reaching[0]!.nodeId, [low, high]);
}

/** What a reader can infer about every score: intervals, narrowed by every roll-up in both directions until it settles. */
function attack(nodes: readonly ShownNode[]): ReadonlyMap<string, Interval> {
  const known: Known = new Map(
    nodes.map(({ id, shown, score, status }) => {
      const error = (shown === 'all' ? 0 : 0.005) + 1e-9;
      return [id, score === null ? STATUS[status] : [score - error, score + error]];
    }),
  );
  for (let round = 0; round < 60; round += 1) {
    for (const node of nodes) {
      const parts = (node.parts ?? []).filter(({ share, relation }) => share > 0 && relation !== 'support');
      if (parts.length === 0) continue;
      if (node.rollUp === 'weighted-mean') fromMean(known, node.id, parts);
      if (node.rollUp === 'worst' || node.rollUp === 'best') fromExtreme(known, node, parts);
    }
  }
  return known;
}

const reader: Reader = { seesAll: false, sees: (subject) => subject === OWN, showsScores: true, isMoving: false };

function isOthers({ kind, reading }: ScoreNode): boolean {
  return kind === 'measure' && reading !== undefined && reading.subject !== OWN && reading.subject !== '@cluster';
}

const byId = (node: ShownNode) => [node.id, node] as const;

/** The share of green parts follows from the statuses that are shown; all other scores are left. */
function withoutCounts({ plans: all, goalRules, ...rest }: Case): Case {
  const other = (rule: RollUp): RollUp => (rule === 'count' ? 'weighted-mean' : rule);
  return {
    ...rest,
    plans: all.map((plan) => ({ ...plan, rollUp: other(plan.rollUp) })) as unknown as Case['plans'],
    goalRules: goalRules.map(other) as unknown as Case['goalRules'],
  };
}

function withoutFirst({ values: [, ...later], ...plan }: Plan): Plan {
  return { ...plan, values: [null, ...later] };
}

describe('What a member sees of a scorecard', () => {
  it('lets no figure of another member be computed back', () => {
    let rounded = 0;
    let hidden = 0;
    fc.assert(
      fc.property(cases, (one) => {
        const card = scorecardOf(one);
        const { nodes } = card;
        const shown = discloseNodes(card, reader);
        rounded += shown.filter((node) => node.shown === 'rounded').length;
        const inferred = attack(shown);
        for (const node of nodes.filter((each) => isOthers(each) && each.score !== null)) {
          hidden += 1;
          const [from, to] = inferred.get(node.id)!;
          expect([node.id, to - from >= MIN_INTERVAL - 1e-9]).toEqual([node.id, true]);
        }
      }),
      { numRuns: 500, endOnFailure: true },
    );
    expect(hidden).toBeGreaterThan(1000);
    expect(rounded).toBeGreaterThan(300);
  }, 120_000);

  it('shows no score as of now before and after a report that it depends on', () => {
    const moving = { ...reader, isMoving: true };
    let compared = 0;
    fc.assert(
      fc.property(cases, fc.constantFrom(...MEMBERS.slice(1)), (all, member) => {
        const one = withoutCounts(all);
        const others = one.plans.map((plan) => (plan.member === member ? withoutFirst(plan) : plan));
        const before = new Map(discloseNodes(scorecardOf({ ...one, plans: others as never }), moving).map(byId));
        for (const { id, score, shown } of discloseNodes(scorecardOf(one), moving)) {
          const earlier = before.get(id)!;
          if (shown !== 'rounded' || earlier.shown !== 'rounded') continue;
          compared += 1;
          expect([id, earlier.score]).toEqual([id, score]);
        }
      }),
      { numRuns: 300, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(0);
  }, 120_000);

  it('shows neither figures nor exact scores of others, but all of its own', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const card = scorecardOf(one);
        const { nodes } = card;
        for (const node of discloseNodes(card, reader)) {
          const before = nodes.find(({ id }) => id === node.id)!;
          if (node.shown === 'all') {
            expect(node).toMatchObject({ score: before.score, rawScore: before.rawScore });
            expect(isOthers(node)).toBe(false);
          } else {
            expect(node).toMatchObject({ rawScore: null });
            expect([node.reading, node.detail]).toEqual([undefined, undefined]);
            expect(node.parts?.every(({ contribution }) => contribution === null) ?? true).toBe(true);
          }
          if (before.reading?.subject === OWN) expect(node.shown).toBe('all');
        }
      }),
      { numRuns: 200, endOnFailure: true },
    );
  }, 60_000);

  it('is nothing but statuses of others where scores are not shown, and everything for those who see all', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const card = scorecardOf(one);
        const { nodes } = card;
        for (const { shown, score, rollUp } of discloseNodes(card, { ...reader, showsScores: false })) {
          if (shown === 'status') expect(score).toBeNull();
          if (shown === 'rounded' && score !== null)
            expect(['count', 'weighted-mean', 'worst', 'best', 'majority']).toContain(rollUp);
        }
        const all = discloseNodes(card, { ...reader, seesAll: true });
        expect(all.map(({ shown: _, ...node }) => node)).toEqual(nodes);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  }, 60_000);
});
