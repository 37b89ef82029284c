import type { PeriodName } from '@strata/domain';
import type { ScoreNode, Steps } from '@strata/engine';
import { disclosureInSteps, type Disclosable, type Reader, type ShownNode } from '../scorecards/disclosure.js';
import { figureOf } from '../scorecards/scorecard-differences.js';

/** A node whose score a branch moves; `difference` is after minus before. */
export interface BranchDifference {
  readonly period: PeriodName;
  readonly node: string;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** The figures of a measure as text; null if it has none. */
  readonly actualBefore: string | null;
  readonly actualAfter: string | null;
}

/** Why a node that a branch changes cannot be compared. */
export type IncomparableReason = 'no-score-before' | 'no-score-after' | 'not-scored' | 'only-before' | 'only-after';

/** A node that a branch changes and that has no score on one side, or on both. */
export interface BranchIncomparable extends Omit<BranchDifference, 'before' | 'after' | 'difference'> {
  readonly before: number | null;
  readonly after: number | null;
  readonly reason: IncomparableReason;
}

/** What a branch does to the scorecard of a period, as a reader may see it. */
export interface ComparedCards {
  readonly differences: readonly BranchDifference[];
  readonly incomparable: readonly BranchIncomparable[];
  /** How many nodes are not compared, since the reader does not see all that they are computed from. */
  readonly hidden: number;
}

/**
 * Compares the scorecard of a period without and with the changes of a branch, in steps. Whoever makes a branch chooses what is
 * computed from figures, so that a status alone could be used to find out a figure by trying targets. So nodes are compared
 * only where the reader sees everything that they are computed from on both sides, whatever else scorecards show of them.
 */
export function* comparedCards(
  period: PeriodName,
  [before, after]: readonly [Disclosable, Disclosable],
  reader: Reader,
): Steps<ComparedCards> {
  const was = yield* shownWhole(before, reader);
  const is = yield* shownWhole(after, reader);
  const ids = new Set([...after.nodes, ...before.nodes].map(({ id }) => id));
  const differences: BranchDifference[] = [];
  const incomparable: BranchIncomparable[] = [];
  let hidden = 0;
  for (const id of ids) {
    const sides = [sideOf(id, was), sideOf(id, is)] as const;
    if (sides.includes('hidden')) hidden += 1;
    else compareNode({ period, node: id }, sides as Sides, { differences, incomparable });
  }
  return { differences, incomparable, hidden };
}

/** A node, `hidden`, or undefined if the scorecard does not have it. */
type Side = ScoreNode | 'hidden' | undefined;
type Sides = readonly [ScoreNode | undefined, ScoreNode | undefined];

function* shownWhole(card: Disclosable, reader: Reader): Steps<ReadonlyMap<string, ShownNode>> {
  const nodes = yield* disclosureInSteps(card, { ...reader, showsScores: false });
  return new Map(nodes.map((node) => [node.id, node]));
}

function sideOf(id: string, nodes: ReadonlyMap<string, ShownNode>): Side {
  const node = nodes.get(id);
  return node === undefined || node.shown === 'all' ? node : 'hidden';
}

function compareNode(
  of: { readonly period: PeriodName; readonly node: string },
  sides: Sides,
  into: { readonly differences: BranchDifference[]; readonly incomparable: BranchIncomparable[] },
): void {
  const [{ score: before, figure: actualBefore }, { score: after, figure: actualAfter }] = sides.map(readingOf) as [
    Reading,
    Reading,
  ];
  if (!sides.includes(undefined) && before === after && actualBefore === actualAfter) return;
  if (before === null || after === null) {
    into.incomparable.push({ ...of, before, after, reason: reasonOf(sides), actualBefore, actualAfter });
  } else {
    into.differences.push({ ...of, before, after, difference: after - before, actualBefore, actualAfter });
  }
}

interface Reading {
  readonly score: number | null;
  readonly figure: string | null;
}

function readingOf(node: ScoreNode | undefined): Reading {
  return { score: node?.score ?? null, figure: figureOf(node) ?? null };
}

function reasonOf([was, is]: Sides): IncomparableReason {
  if (was === undefined) return 'only-after';
  if (is === undefined) return 'only-before';
  if (was.score === null && is.score === null) return 'not-scored';
  return was.score === null ? 'no-score-before' : 'no-score-after';
}
