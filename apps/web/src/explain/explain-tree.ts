import type { ExplainQuery } from '../generated/operations.js';

export type ExplainNode = NonNullable<ExplainQuery['explanation']>['nodes']['nodes'][number];

/** A part with the parts that it was computed from. */
export interface ExplainedPart {
  readonly node: ExplainNode;
  readonly parts: readonly ExplainedPart[];
}

/** The flat list of an explanation as a tree. */
export function explainTree(nodes: readonly ExplainNode[]): ExplainedPart | undefined {
  const parts = new Map<string, { node: ExplainNode; parts: ExplainedPart[] }>();
  let top: ExplainedPart | undefined;
  for (const node of nodes) {
    const part = { node, parts: [] };
    parts.set(node.id, part);
    const above = node.parentId === null ? undefined : parts.get(node.parentId);
    if (above) above.parts.push(part);
    else top ??= part;
  }
  return top;
}

/** The node of the scorecard, or the value of a measure, that an address asks to explain. */
export function explained(text: string) {
  const [kind, measure = '', member = ''] = text.split('|');
  return kind === 'value' ? { value: { measure, member } } : { node: text };
}
