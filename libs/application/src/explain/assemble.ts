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
  let count = 1;
  let level: (readonly [Growing, Draft])[] = [[top, root]];
  for (let below = 1; level.length > 0; below++) {
    const next: (readonly [Growing, Draft])[] = [];
    for (const [node, draft] of level) {
      const known = hasParts.get(node.id);
      if (known === true) node.repeated = true;
      if (known !== undefined) continue;
      const parts = draft.parts();
      hasParts.set(node.id, parts.length > 0);
      const room = below > depth ? 0 : Math.max(0, nodes - count);
      const taken = parts.slice(0, room);
      if (taken.length < parts.length) node.omitted = parts.length - taken.length;
      count += taken.length;
      for (const part of taken) {
        const child: Growing = { ...part.facts, children: [] };
        node.children.push(child);
        next.push([child, part]);
      }
    }
    level = next;
  }
  return top;
}
