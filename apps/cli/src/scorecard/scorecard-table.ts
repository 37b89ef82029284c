import { labelsOfNode } from '@strata/application';
import type { Language, Status, TargetFigures } from '@strata/domain';
import type { ClusterStructure, ScoreNode } from '@strata/engine';
import { phrase, translated } from '../language/phrase.js';

/** Tells the unit of a measure from a unit of an actor in the translations. */
const OF_MEASURE = '';

/** Shapes show the status without colours. */
const SHAPES: Readonly<Record<Status, string>> = { blue: '◆', green: '●', amber: '▲', red: '■', grey: '○' };
const COLOURS: Readonly<Record<Status, number>> = { blue: 34, green: 32, amber: 33, red: 31, grey: 90 };

export interface TableOptions {
  readonly language: Language;
  readonly colour: boolean;
  /** Width of the terminal; names are shortened first. */
  readonly columns?: number | undefined;
}

/** The name of a node in a language, by default in English; its id if it is not in the structure. */
export function nameOf(node: ScoreNode, structure: ClusterStructure, language: Language): string {
  const labels = labelsOfNode(structure, node);
  return labels?.[language] ?? labels?.en ?? node.id;
}

/** A score in per cent, or the reason why there is none. */
export function scoreText(node: { readonly score: number | null; readonly reason?: string | undefined }): string {
  return node.score === null
    ? translated((node.reason ?? 'NO_SCORE').toLowerCase().replaceAll('_', ' '))
    : `${(node.score * 100).toFixed(1)} %`;
}

/** How much of the data is there, and how final the score is; nothing if the data is complete. */
function dataText({ coverage, state }: ScoreNode): string {
  if (state === 'complete' || state === 'not-started') return '';
  return coverage === null ? translated(state) : `${translated(state)} ${coverageText(coverage)}`;
}

/** A coverage in whole per cent, rounded down: 100 % only if nothing is missing. */
export function coverageText(coverage: number): string {
  return `${Math.floor(coverage * 100)} %`;
}

/** Figures with more digits than a float64 are shown as entered. */
const EXACT_DIGITS = 15;

/** A figure with the decimals of its measure. */
function figureText(figure: string | number, decimals: number): string {
  if (typeof figure === 'string' && figure.replace(/[-.]/g, '').length > EXACT_DIGITS) return figure;
  const text = Number(figure).toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text;
}

function actualText({ reading }: ScoreNode, decimals: number): string {
  const actual = reading?.actual;
  switch (actual?.kind) {
    case undefined:
      return '';
    case 'number':
    case 'computed':
      return figureText(actual.value, decimals);
    case 'yes-no':
      return actual.value ? phrase`yes` : phrase`no`;
    case 'text':
      return actual.value;
    case 'not-applicable':
      return phrase`n/a`;
  }
}

/** Targets with their names, such as `red flag 3, goal 5`; nothing if there are none. */
export function targetText(targets: TargetFigures = {}): string {
  return Object.entries(targets)
    .map(([name, figure]) => `${translated(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))} ${figure}`)
    .join(', ');
}

/** How many submitted values of a measure do not count yet; nothing if all do. */
function awaitingText({ reading }: ScoreNode): string {
  const count = reading?.awaitingApproval;
  return count === undefined ? '' : phrase`awaiting approval: ${count}`;
}

function depths(nodes: readonly ScoreNode[]): ReadonlyMap<string, number> {
  const depth = new Map<string, number>();
  for (const node of nodes) depth.set(node.id, node.parentId === null ? 0 : (depth.get(node.parentId) ?? -1) + 1);
  return depth;
}

function statusMark(status: Status, colour: boolean): string {
  const mark = `${SHAPES[status]} ${translated(status)}`.padEnd(statusWidth());
  return colour ? `\u001b[${COLOURS[status]}m${mark}\u001b[0m` : mark;
}

/** Pads or shortens to a width in code points, which is what a terminal shows. */
function pad(text: string, width: number): string {
  const length = [...text].length;
  return length > width ? `${[...text].slice(0, width - 1).join('')}…` : text + ' '.repeat(width - length);
}

const MAX_NAME_WIDTH = 60;
const MIN_NAME_WIDTH = 24;
const MAX_COLUMN_WIDTH = 24;
const head = (): readonly string[] => [
  '',
  phrase`status`,
  phrase`score`,
  phrase`data`,
  phrase`actual`,
  phrase`unit${OF_MEASURE}`,
  phrase`targets`,
];
const [NAME, STATUS, SCORE, DATA, ACTUAL, UNIT, TARGETS] = [0, 1, 2, 3, 4, 5, 6];
/** The least width of the column of statuses. */
const STATUS_WIDTH = 8;

function statusWidth(): number {
  return Math.max(STATUS_WIDTH, ...Object.keys(SHAPES).map((status) => translated(status).length + 2));
}

function width(rows: readonly (readonly string[])[], column: number, most: number): number {
  return Math.min(most, Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
}

function rowOf(node: ScoreNode, structure: ClusterStructure, name: string): readonly string[] {
  if (node.kind !== 'measure') return [name, node.status, scoreText(node), dataText(node)];
  const { decimals = 2, unit = '' } = structure.measures.get(node.measure ?? '') ?? {};
  return [
    name,
    node.status,
    scoreText(node),
    dataText(node),
    actualText(node, decimals),
    unit,
    [targetText(node.reading?.targets), awaitingText(node)].filter(Boolean).join('; '),
  ];
}

/** A scorecard as a table, one line for each node, indented by its depth in the cascade. */
export function tableOf(
  nodes: readonly ScoreNode[],
  structure: ClusterStructure,
  options: TableOptions,
): readonly string[] {
  const depth = depths(nodes);
  const rows = nodes.map((node) =>
    rowOf(node, structure, '  '.repeat(depth.get(node.id) ?? 0) + nameOf(node, structure, options.language)),
  );
  const all = [head(), ...rows];
  const others = [SCORE, DATA, ACTUAL, UNIT].map((column) => width(all, column!, MAX_COLUMN_WIDTH));
  const taken = others.reduce((sum, one) => sum + one + 2, statusWidth() + 2);
  const room = Math.max(MIN_NAME_WIDTH, (options.columns ?? Infinity) - taken);
  const nameWidth = width(all, NAME!, Math.min(MAX_NAME_WIDTH, room));
  return all.map((row, at) => {
    const status = at === 0 ? phrase`status`.padEnd(statusWidth()) : statusMark(row[STATUS!] as Status, options.colour);
    const figures = [SCORE, DATA, ACTUAL].map((column, place) => padLeft(row[column!] ?? '', others[place]!));
    const words = [pad(row[UNIT!] ?? '', others[3]!), row[TARGETS!] ?? ''];
    const cells = [pad(row[NAME!]!, nameWidth), status, ...figures, ...words];
    return cells.join('  ').trimEnd();
  });
}

function padLeft(text: string, to: number): string {
  return ' '.repeat(Math.max(0, to - [...text].length)) + pad(text, Math.min(to, [...text].length));
}
