import type { ScoreNode } from '@strata/engine';

/** A node whose score or figure differs between two moments. */
export interface ScorecardDifference {
  /** The node at the later moment, or at the earlier one if it no longer exists. */
  readonly node: ScoreNode;
  readonly before: number | null;
  readonly after: number | null;
  /** Figures as text; undefined if there is none or the caller may not read it. */
  readonly actualBefore: string | undefined;
  readonly actualAfter: string | undefined;
}

/** The figure of a measure as text; undefined if it has none. */
export function figureOf(node: ScoreNode | undefined): string | undefined {
  const actual = node?.reading?.actual;
  if (!actual) return undefined;
  return actual.kind === 'not-applicable' ? 'n/a' : String(actual.value);
}

/** The nodes that differ, in the order of the later scorecard, followed by removed nodes. */
export function compareScorecards(
  before: readonly ScoreNode[],
  after: readonly ScoreNode[],
): readonly ScorecardDifference[] {
  const earlier = new Map(before.map((node) => [node.id, node]));
  const later = new Map(after.map((node) => [node.id, node]));
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((id) => {
    const [was, is] = [earlier.get(id), later.get(id)];
    const [actualBefore, actualAfter] = [figureOf(was), figureOf(is)];
    if (was?.score === is?.score && actualBefore === actualAfter) return [];
    return [{ node: (is ?? was)!, before: was?.score ?? null, after: is?.score ?? null, actualBefore, actualAfter }];
  });
}
