import type { ExplainedFacts, ExplainedNode } from './explained-node.js';

/** A node whose parts are computed only when the tree reaches them. */
export interface ExplanationNode {
  readonly facts: ExplainedFacts;
  readonly parts: () => readonly ExplanationNode[];
}

export interface ExplainLimits {
  /** The most nodes of the tree; default 5,000. */
  readonly nodes?: number | undefined;
  /** The most levels below the top; default 64. */
  readonly depth?: number | undefined;
}

const MAX_NODES = 5_000;
const MAX_DEPTH = 64;
const NO_PARTS = (): readonly ExplanationNode[] => [];

/** A node without parts. */
export function leaf(facts: ExplainedFacts): ExplanationNode {
  return { facts, parts: NO_PARTS };
}

type MutableNode = { -readonly [K in keyof ExplainedNode]: ExplainedNode[K] } & { children: MutableNode[] };

/** A node of the tree and the node that it was built from. */
type Pair = readonly [MutableNode, ExplanationNode];

/**
 * Builds the tree level by level, so that limits cut off the deepest nodes first. A node that is already in the tree is
 * marked as repeated and not expanded again, which also ends cycles.
 */
export function assemble(
  root: ExplanationNode,
  { nodes = MAX_NODES, depth = MAX_DEPTH }: ExplainLimits = {},
): ExplainedNode {
  const top: MutableNode = { ...root.facts, children: [] };
  const hasParts = new Map<string, boolean>();
  let remaining = nodes - 1;
  let level: Pair[] = [[top, root]];
  for (let below = 1; level.length > 0; below++) {
    const next: Pair[] = [];
    for (const [target, source] of level) {
      const parts = partsOnce(target, source, hasParts);
      const added = addParts(target, parts, below > depth ? 0 : remaining);
      remaining -= added.length;
      next.push(...added);
    }
    level = next;
  }
  return top;
}

/** The parts of a node at its first occurrence; none if it is repeated. */
function partsOnce(
  target: MutableNode,
  source: ExplanationNode,
  hasParts: Map<string, boolean>,
): readonly ExplanationNode[] {
  const known = hasParts.get(target.id);
  if (known === true) target.repeated = true;
  if (known !== undefined) return [];
  const parts = source.parts();
  hasParts.set(target.id, parts.length > 0);
  return parts;
}

/** Adds as many parts to a node as the limit allows. */
function addParts(target: MutableNode, parts: readonly ExplanationNode[], limit: number): readonly Pair[] {
  const added = parts.slice(0, Math.max(0, limit)).map((part): Pair => [{ ...part.facts, children: [] }, part]);
  if (added.length < parts.length) target.omitted = parts.length - added.length;
  target.children.push(...added.map(([child]) => child));
  return added;
}
