import type { Labels, Language, Status } from '@strata/domain';
import type { ClusterStructure, ScoreNode, Scorecard } from '@strata/engine';

/** Shapes tell the status without colour. */
const SHAPES: Readonly<Record<Status, string>> = { blue: '◆', green: '●', amber: '▲', red: '■', grey: '○' };
const COLOURS: Readonly<Record<Status, number>> = { blue: 34, green: 32, amber: 33, red: 31, grey: 90 };

export interface TableOptions {
  readonly language: Language;
  readonly colour: boolean;
}

function inLanguage(labels: Labels, language: Language): string {
  return labels[language] ?? labels.en;
}

/** The name of a node in the words of the cluster. */
export function nameOf(node: ScoreNode, structure: ClusterStructure, language: Language): string {
  const { cluster, cascade, maps, measures } = structure;
  const labels = {
    strategy: () => cascade.strategies.find((one) => one.id === node.strategy)?.labels,
    perspective: () => cluster.perspectives.find((one) => one.id === node.perspective)?.labels,
    objective: () => maps.get(node.strategy)?.objectives.find((one) => one.id === node.objective)?.labels,
    measure: () => measures.get(node.measure ?? '')?.labels,
  }[node.kind]();
  return labels ? inLanguage(labels, language) : node.id;
}

/** A score as people read it: per cent, or the reason why there is none. */
export function scoreText(node: { readonly score: number | null; readonly reason?: string }): string {
  return node.score === null
    ? (node.reason ?? 'NO_SCORE').toLowerCase().replaceAll('_', ' ')
    : `${(node.score * 100).toFixed(1)} %`;
}

function actualText(node: ScoreNode): string {
  const actual = node.reading?.actual;
  if (!actual) return '';
  switch (actual.kind) {
    case 'number':
      return actual.value;
    case 'computed':
      return String(Number(actual.value.toFixed(6)));
    case 'yes-no':
      return actual.value ? 'yes' : 'no';
    case 'text':
      return actual.value;
    case 'not-applicable':
      return 'n/a';
  }
}

function targetText(node: ScoreNode): string {
  return Object.entries(node.reading?.targets ?? {})
    .map(([name, figure]) => `${name} ${figure}`)
    .join(', ');
}

function depths(nodes: readonly ScoreNode[]): ReadonlyMap<string, number> {
  const depth = new Map<string, number>();
  for (const node of nodes) depth.set(node.id, node.parentId === null ? 0 : (depth.get(node.parentId) ?? -1) + 1);
  return depth;
}

function statusMark(status: Status, colour: boolean): string {
  const mark = `${SHAPES[status]} ${status}`.padEnd(8);
  return colour ? `\u001b[${COLOURS[status]}m${mark}\u001b[0m` : mark;
}

/** Pads by what a terminal shows, in code points. */
function pad(text: string, width: number): string {
  const length = [...text].length;
  return length > width ? `${[...text].slice(0, width - 1).join('')}…` : text + ' '.repeat(width - length);
}

const NAME_WIDTH = 46;

/** The scorecard as a table, one line a node, indented by its place in the cascade. */
export function tableOf(scorecard: Scorecard, structure: ClusterStructure, options: TableOptions): readonly string[] {
  const depth = depths(scorecard.nodes);
  const lines = scorecard.nodes.map((node) => {
    const name = '  '.repeat(depth.get(node.id) ?? 0) + nameOf(node, structure, options.language);
    const cells = [pad(name, NAME_WIDTH), statusMark(node.status, options.colour), scoreText(node).padStart(14)];
    if (node.kind === 'measure') cells.push(actualText(node).padStart(12), targetText(node));
    return cells.join('  ').trimEnd();
  });
  return [`${pad('', NAME_WIDTH)}  status         score        actual  targets`, ...lines];
}
