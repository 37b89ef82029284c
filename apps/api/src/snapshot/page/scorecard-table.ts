import type { Language, SnapshotContent, SnapshotNode } from '@strata/domain';
import { markup, type Markup } from './markup.js';
import { figureText, PAGE_WORDS, percentText } from './page-words.js';
import { statusShape } from './status-shape.js';

const MAX_DEPTH = 6;

/** The nodes of a snapshot as a table, indented below their parents. */
export function scorecardTable({ nodes, depth }: SnapshotContent, language: Language): Markup {
  const words = PAGE_WORDS[language];
  const depths = depthsOf(nodes);
  const hasFigures =
    depth === 'measures' && nodes.some(({ actual, target }) => actual !== undefined || target !== undefined);
  const figures = hasFigures
    ? markup`<th scope="col" class="r">${words.actual}</th><th scope="col" class="r">${words.target}</th>`
    : undefined;
  return markup`<table><thead><tr><th scope="col">${words.name}</th><th scope="col">${words.status}</th><th scope="col" class="r">${words.score}</th>${figures}<th scope="col">${words.data}</th></tr></thead><tbody>${nodes.map((node) => row(node, { depth: depths.get(node.id) ?? 0, hasFigures, language }))}</tbody></table>`;
}

interface Row {
  readonly depth: number;
  readonly hasFigures: boolean;
  readonly language: Language;
}

function row(node: SnapshotNode, { depth, hasFigures, language }: Row): Markup {
  const { labels, kind, status, score, actual, target, unit } = node;
  const words = PAGE_WORDS[language];
  const figure = (text: string | undefined) => (text === undefined ? '' : figureText(text, language));
  const figures = hasFigures
    ? markup`<td class="r">${figure(actual)}${actual !== undefined && unit !== undefined ? ` ${unit}` : ''}</td><td class="r">${figure(target)}</td>`
    : undefined;
  return markup`<tr class="${kind}"><th scope="row" class="d${Math.min(depth, MAX_DEPTH)}">${labels[language] ?? labels.en}</th><td class="s ${status}"><svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">${statusShape(status)}</svg> ${words.statuses[status]}</td><td class="r">${score === null ? '–' : percentText(score, language)}</td>${figures}<td>${dataText(node, language)}</td></tr>`;
}

function dataText({ coverage, state }: SnapshotNode, language: Language): string {
  const words = PAGE_WORDS[language];
  if (coverage === null || coverage > 0.9995) return words.states[state];
  return words.coverage(percentText(coverage, language));
}

function depthsOf(nodes: readonly SnapshotNode[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { id, parent } of nodes) depths.set(id, parent === undefined ? 0 : (depths.get(parent) ?? -1) + 1);
  return depths;
}
