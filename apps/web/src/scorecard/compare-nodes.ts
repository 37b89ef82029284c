import type { ScoreRowFragment } from '../generated/operations.js';

/** What became of a node between two scorecards. */
export type NodeChange =
  | { readonly kind: 'same'; readonly before: ScoreRowFragment }
  | { readonly kind: 'changed'; readonly before: ScoreRowFragment; readonly difference: number | undefined }
  | { readonly kind: 'added' };

export interface ComparedNodes {
  readonly changes: ReadonlyMap<string, NodeChange>;
  /** Nodes that only the other scorecard has. */
  readonly removed: readonly ScoreRowFragment[];
}

/** Scores that differ less are equal to the eye. */
const LEAST = 0.0005;

/** Compares the nodes of a scorecard with those of another one. */
export function compareNodes(now: readonly ScoreRowFragment[], then: readonly ScoreRowFragment[]): ComparedNodes {
  const earlier = new Map(then.map((node) => [node.id, node]));
  const changes = new Map(now.map((node) => [node.id, changeOf(node, earlier.get(node.id))]));
  return { changes, removed: then.filter(({ id }) => !changes.has(id)) };
}

function changeOf(node: ScoreRowFragment, before: ScoreRowFragment | undefined): NodeChange {
  if (before === undefined) return { kind: 'added' };
  const difference = node.score === null || before.score === null ? undefined : node.score - before.score;
  const isSame =
    node.status === before.status &&
    (difference === undefined ? node.score === before.score : Math.abs(difference) < LEAST);
  return isSame ? { kind: 'same', before } : { kind: 'changed', before, difference };
}
