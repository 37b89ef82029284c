import type { ExplainedFacts, ExplainedNode } from './explained-node.js';

/** A node whose parts are looked up when the tree gets there. */
export interface Draft {
  readonly facts: ExplainedFacts;
  readonly parts: () => readonly Draft[];
}

export interface ExplainLimits {
  /** How many nodes the tree may have; default 5,000. */
  readonly nodes?: number;
  /** How far below the top it goes; default 64. */
  readonly depth?: number;
}

const MOST_NODES = 5_000;
const DEEPEST = 64;
const NOTHING = (): readonly Draft[] => [];

/** A draft without parts. */
export function leaf(facts: ExplainedFacts): Draft {
  return { facts, parts: NOTHING };
}

type Growing = { -readonly [K in keyof ExplainedNode]: ExplainedNode[K] } & { children: Growing[] };

/**
 * Grows the tree level by level, so that what is left out of a large one lies deepest. What stands in it already is
 * marked as repeated, which also ends what runs in a circle.
 */
export function assemble(root: Draft, { nodes = MOST_NODES, depth = DEEPEST }: ExplainLimits = {}): ExplainedNode {
  const top: Growing = { ...root.facts, children: [] };
  const hasParts = new Map<string, boolean>();
  let room = nodes - 1;
  let level: Grown[] = [[top, root]];
  for (let below = 1; level.length > 0; below++) {
    const next: Grown[] = [];
    for (const [node, draft] of level) {
      const parts = partsOnce(node, draft, hasParts);
      const taken = grow(node, parts, below > depth ? 0 : room);
      room -= taken.length;
      next.push(...taken);
    }
    level = next;
  }
  return top;
}

type Grown = readonly [Growing, Draft];

/** The parts of a node where it stands first. */
function partsOnce(node: Growing, draft: Draft, hasParts: Map<string, boolean>): readonly Draft[] {
  const known = hasParts.get(node.id);
  if (known === true) node.repeated = true;
  if (known !== undefined) return [];
  const parts = draft.parts();
  hasParts.set(node.id, parts.length > 0);
  return parts;
}

/** Puts as many parts under a node as there is room for. */
function grow(node: Growing, parts: readonly Draft[], room: number): readonly Grown[] {
  const taken = parts.slice(0, Math.max(0, room)).map((part): Grown => [{ ...part.facts, children: [] }, part]);
  if (taken.length < parts.length) node.omitted = parts.length - taken.length;
  node.children.push(...taken.map(([child]) => child));
  return taken;
}
