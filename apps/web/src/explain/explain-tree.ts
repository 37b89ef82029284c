import type { ExplainedThing, ExplainQuery } from '../generated/operations.js';

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

/** The output of a method as an address asks to explain it; without a member that of the cluster. */
export function outputAddress(method: string, output: string, member: string | undefined): string {
  return `output|${method}|${output}|${member ?? ''}`;
}

/** What an address asks to explain: a node of the scorecard, the value of a measure, or an output of a method. */
export function explained(text: string): ExplainedThing {
  const [kind, of = '', second = '', third = ''] = text.split('|');
  if (kind === 'value') return { value: { measure: of, member: second } };
  if (kind === 'output') return { output: { method: of, output: second, member: third === '' ? null : third } };
  return { node: text };
}

/** How many digits a computed figure is shown with, and how long one is that is shown whole. */
const [DIGITS, LONGEST] = [6, 12];

/** A figure as it was entered; a computed one without the decimals that nobody reads. Whole digits always stay. */
export function figureOf(text: string, event: ExplainNode['event']): string {
  if (event !== null || text.length <= LONGEST) return text;
  const figure = Number(text);
  return Math.abs(figure) >= 10 ** DIGITS ? String(Math.round(figure)) : String(Number(figure.toPrecision(DIGITS)));
}
