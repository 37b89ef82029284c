import { figure, type Cell, type ExportTable } from '../export/export-table.js';
import type { ScoreRowFragment } from '../generated/operations.js';
import type { Words } from '../words/use-words.js';
import { actualText } from './actual-text.js';
import type { ComparedNodes, NodeChange } from './compare-nodes.js';
import type { TreeRow } from './score-tree.js';
import type { WholeScorecard } from './use-scorecard.js';

export interface ScoreRows {
  readonly rows: readonly TreeRow[];
  readonly measures: WholeScorecard['measures'];
  readonly compared: ComparedNodes | undefined;
  readonly removed: readonly ScoreRowFragment[];
}

const PERCENT = 100;

/** The rows of a scorecard as they are seen: scores, shares and coverage in percent. */
export function scoreTable({ rows, measures, compared, removed }: ScoreRows, words: Words): ExportTable {
  const { t } = words;
  const columns = ['name', 'score', 'actual', 'target', 'variance', 'share'] as const;
  const [name, score, actual, target, variance, share] = columns.map((column) => t(`scorecard.${column}`));
  const percent = (heading: string | undefined) => `${heading ?? ''}, %`;
  const before = compared ? [`${t('export.before')}, %`, `${t('export.difference')}, %`] : [];
  return {
    headings: [
      ...[name!, t('export.kind'), t('export.status'), percent(score), ...before],
      ...[actual!, t('export.unit'), target!, variance!, percent(share)],
      ...[percent(t('export.coverage')), t('export.state'), t('export.id')],
    ],
    rows: [
      ...rows.map(({ node }) =>
        rowOf(node, { measures, words, change: compared && compared.changes.get(node.id) }, compared),
      ),
      ...removed.map((node): readonly Cell[] => [node.label, t(`explainKind.${node.kind}`), t('scorecard.removed')]),
    ],
  };
}

interface RowParts extends Pick<ScoreRows, 'measures'> {
  readonly words: Words;
  readonly change: NodeChange | undefined;
}

function rowOf(node: ScoreRowFragment, parts: RowParts, compared: ComparedNodes | undefined): readonly Cell[] {
  const { t } = parts.words;
  return [
    node.label,
    t(`explainKind.${node.kind}`),
    t(`status.${node.status}`),
    figure(node.score, PERCENT),
    ...(compared ? changeCells(parts.change) : []),
    actualCell(node, parts),
    parts.measures.get(node.measure ?? '')?.unit ?? '',
    figure(node.target),
    figure(node.variance),
    figure(node.share, PERCENT),
    figure(node.coverage, PERCENT),
    node.shown === 'ALL' ? t(`state.${node.state}`) : t(`shown.${node.shown}`),
    node.id,
  ];
}

function changeCells(change: NodeChange | undefined): readonly Cell[] {
  if (change === undefined || change.kind === 'added') return [null, null];
  const difference = change.kind === 'same' ? 0 : change.difference;
  return [figure(change.before.score, PERCENT), figure(difference, PERCENT)];
}

/** Figures as figures, other actuals as the words that are seen. */
function actualCell({ actual }: ScoreRowFragment, { measures: _, words }: RowParts): Cell {
  if (actual === null) return null;
  return figure(actual.number ?? actual.computed) ?? actualText(actual, 1, words);
}
