import type { DisclosedNode, ExplainedValue } from '@strata/application';
import type { Language } from '@strata/domain';
import { counted, phrase, translated } from '../language/phrase.js';
import { coverageText, scoreText, targetText } from '../scorecard/scorecard-table.js';

const SHOWN_ID = 8;

/** The tree of an explanation, one line for each node, indented by its depth. */
export function* explanationLines(node: DisclosedNode, language: Language, depth = 0): Iterable<string> {
  const indent = '  '.repeat(depth);
  yield (
    indent +
    [nameOf(node, language), figures(node), comparison(node), standing(node), source(node), awaiting(node)]
      .filter(Boolean)
      .join('  ')
  );
  for (const child of node.children) yield* explanationLines(child, language, depth + 1);
  if (node.omitted !== undefined) yield phrase`${indent}  … ${node.omitted} more parts (--depth, --nodes)`;
}

/** The figure that was submitted and does not count yet. */
function awaiting({ awaitingApproval: figure }: DisclosedNode): string {
  return figure === undefined ? '' : phrase`awaiting approval: ${shown(figure.value)} by ${figure.event.by}`;
}

function nameOf({ id, kind, label, subject, period }: DisclosedNode, language: Language): string {
  const name = label && (label[language] ?? label.en);
  if (kind === 'value') return `${name ?? id} [${subject ?? ''} ${period ?? ''}]`;
  return name === undefined ? id : `${name} (${id})`;
}

/** A score, a value with its unit, or why there is none. */
function figures(node: DisclosedNode): string {
  const { previous, detail, value } = node;
  return [
    scoreOf(node),
    valueOf(node),
    ...(previous === undefined ? [] : [phrase`before ${shown(previous)}`]),
    ...(value === null && detail !== undefined ? [`(${translated(detail)})`] : []),
  ]
    .filter((part) => part !== '')
    .join('  ');
}

function scoreOf({ score, status, reason }: DisclosedNode): string {
  return score === undefined
    ? ''
    : `${scoreText({ score, ...(reason ? { reason } : {}) })} ${translated(status ?? '')}`.trim();
}

function valueOf({ value, unit, score, reason = 'no value' }: DisclosedNode): string {
  if (value !== null) return `= ${shown(value)}${unit === undefined ? '' : ` ${unit}`}`;
  return score === undefined ? `= ${translated(reason.toLowerCase().replaceAll('_', ' '))}` : '';
}

function shown(value: ExplainedValue): string {
  if (value === null) return phrase`none`;
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'number' ? String(Number(value.toPrecision(12))) : String(value);
}

/** What the value of a measure was compared with, and how much of the data is there. */
function comparison({ comparison: compared, coverage, state }: DisclosedNode): string {
  const parts = compared === undefined ? [] : [targetsOf(compared), spanOf(compared)];
  if (state === 'open' || state === 'provisional') parts.push(translated(state));
  if (typeof coverage === 'number' && coverage < 1) parts.push(phrase`data ${coverageText(coverage)}`);
  return parts.filter((part) => part !== '').join(', ');
}

type Compared = NonNullable<DisclosedNode['comparison']>;

function targetsOf({ targets }: Compared): string {
  const text = targetText(targets);
  return text === '' ? '' : phrase`against ${text}`;
}

/** The periods that the value covers, if there are several. */
function spanOf({ periods }: Compared): string {
  return periods.length > 1 ? phrase`over ${periods[0]} to ${periods.at(-1)}` : '';
}

/** How a node contributes to its parent. */
function standing({ weight, share, contribution, relation }: DisclosedNode): string {
  if (relation === 'support') return phrase`supports`;
  if (relation === 'proposal') return phrase`proposes to contribute`;
  const parts: string[] = [];
  if (weight !== undefined && weight !== null) parts.push(phrase`weight ${shown(weight)}`);
  if (share !== undefined && share !== null) parts.push(phrase`share ${(share * 100).toFixed(1)} %`);
  if (contribution !== undefined && contribution !== null) parts.push(phrase`adds ${shown(contribution)}`);
  return parts.join(', ');
}

/** Where a node comes from: a formula, assessors, an event. */
function source({ formula, assessors, assumed, event, repeated }: DisclosedNode): string {
  const parts: string[] = [];
  if (formula !== undefined) parts.push(phrase`by ${formula}`);
  if (assessors !== undefined && assessors > 0) parts.push(counted(assessors, 'assessor'));
  if (assumed === true) parts.push(phrase`assumed`);
  if (event) parts.push(...eventParts(event));
  if (repeated === true) parts.push(phrase`(see above)`);
  return parts.join('  ');
}

function eventParts({ id, by, knownAt, note, reason, evidence }: NonNullable<DisclosedNode['event']>): string[] {
  return [
    phrase`event ${id.slice(0, SHOWN_ID)} by ${by}, known ${knownAt}`,
    ...(reason === undefined ? [] : [phrase`reason: ${reason}`]),
    ...(note === undefined ? [] : [phrase`note: ${note}`]),
    ...(evidence === undefined ? [] : [phrase`evidence: ${evidence.address}`]),
  ];
}
