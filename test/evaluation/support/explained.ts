import type { DisclosedNode } from '@strata/application';

/** All nodes of an explanation, each before its descendants. */
export function* nodesOf(top: DisclosedNode): Iterable<DisclosedNode> {
  yield top;
  for (const child of top.children) yield* nodesOf(child);
}

/** The first node with an id. Throws if there is none. */
export function nodeIn(top: DisclosedNode, id: string): DisclosedNode {
  const found = [...nodesOf(top)].find((one) => one.id === id);
  if (!found) throw new Error(`no ${id} among ${[...nodesOf(top)].map((one) => one.id).join(', ')}`);
  return found;
}
