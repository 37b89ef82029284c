import type { DateText, PeriodName } from '@strata/domain';
import type { ScoreNode } from '@strata/engine';
import type { ClusterReads, ClusterSnapshot } from '../clusters/cluster-reads.js';
import { affectedPeriods } from './affected-periods.js';

/** A score that a change moved; null where there is no score. */
export interface MovedScore {
  readonly period: PeriodName;
  readonly node: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** How many scores of a period a change moved. */
export interface MovedCount {
  readonly period: PeriodName;
  readonly scores: number;
}

/** The scores that a change moves, and how many of each period. */
export interface MovedScores {
  readonly scores: readonly MovedScore[];
  readonly counts: readonly MovedCount[];
}

/** The scores that differ between two states of a cluster on the same day, by period in the order of the scorecard. */
export async function movedScores(
  reads: ClusterReads,
  [before, after]: readonly [ClusterSnapshot | undefined, ClusterSnapshot],
  from: DateText | null,
): Promise<readonly MovedScore[]> {
  const moved: MovedScore[] = [];
  for (const period of affectedPeriods(after, from, await reads.firstPeriods(after))) {
    const was = before ? (await reads.scorecard(before, period)).scorecard.nodes : [];
    const is = (await reads.scorecard(after, period)).scorecard.nodes;
    moved.push(...differences(was, is).map((score) => ({ period, ...score })));
  }
  return moved;
}

/** Moved scores with the number of each period. */
export function movedBetween(scores: readonly MovedScore[]): MovedScores {
  const counts = new Map<PeriodName, number>();
  for (const { period } of scores) counts.set(period, (counts.get(period) ?? 0) + 1);
  return { scores, counts: [...counts].map(([period, count]) => ({ period, scores: count })) };
}

function differences(before: readonly ScoreNode[], after: readonly ScoreNode[]): readonly Omit<MovedScore, 'period'>[] {
  const earlier = new Map(before.map(({ id, score }) => [id, score]));
  const later = new Map(after.map(({ id, score }) => [id, score]));
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((node) => {
    const [was, is] = [earlier.get(node) ?? null, later.get(node) ?? null];
    return was === is ? [] : [{ node, before: was, after: is }];
  });
}
