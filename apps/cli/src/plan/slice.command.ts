import type { FunctionalObjective, PlanOperator, ResourceLevel, TimeSliceItem } from '@strata/application';
import type { Labels } from '@strata/domain';
import type { Command } from 'commander';
import { phrase, spokenLanguage, translated } from '../language/phrase.js';
import { withExample } from '../terminal/options.js';
import { tableLines } from '../terminal/text-table.js';
import { answerFor, withPeriod, type PeriodQuestion } from './period-question.js';

/** `strata plan slice`. */
export function defineSlice(plan: Command): void {
  const slice = plan
    .command('slice')
    .description('the cascade in four slices: time, functional, resource and operator');
  define(
    slice
      .command('time')
      .description('plans from long-term to operational, what each carries out, and orphans that carry out nothing'),
    { ask: (plans, view, { period }) => plans.timeSlice(view, period), lines: timeLines },
  );
  define(
    slice
      .command('functional')
      .description('the objectives of each functional service on each level, with direction and pace'),
    { ask: (plans, view, { period }) => plans.functionalSlice(view, period), lines: functionalLines },
  );
  define(slice.command('resource').description('what each level needs, has and lacks of each kind of resource'), {
    ask: (plans, view, { period }) => plans.resourceSlice(view, period),
    lines: resourceLines,
  });
  define(slice.command('operator').description('what each actor, service, unit and group is responsible for'), {
    ask: (plans, view, { period }) => plans.operatorSlice(view, period),
    lines: (operators) => operators.flatMap(operatorLines),
  });
}

function define<T>(command: Command, question: PeriodQuestion<T, object>): void {
  withExample(withPeriod(command), `strata plan slice ${command.name()} --cluster coast --period 2026`);
  command.action(async (options) => {
    await answerFor(options, question);
  });
}

function timeLines(items: readonly TimeSliceItem[]): readonly string[] {
  if (items.length === 0) return [phrase`nothing is planned`];
  return tableLines(
    items.map((one) => [
      translated(one.horizon),
      `${one.strategy}/${one.id}`,
      translated(one.kind),
      one.planned ?? `${one.start} – ${one.end}`,
      standingText(one),
    ]),
  );
}

function standingText({ standing, carries }: TimeSliceItem): string {
  const texts: Readonly<Record<TimeSliceItem['standing'], () => string>> = {
    top: () => '',
    carries: () => phrase`carries out ${carries.map(({ strategy, id }) => `${strategy}/${id}`).join(', ')}`,
    'not-linked': () => phrase`orphan: not linked to an objective above`,
    'nothing-above': () => phrase`orphan: no plan above serves its objectives`,
    unknown: () => '·',
  };
  return texts[standing]();
}

function functionalLines(objectives: readonly FunctionalObjective[]): readonly string[] {
  if (objectives.length === 0) return [phrase`no functional service has objectives`];
  const header = ['', '', '', phrase`before`, phrase`score`, phrase`pace`, ''];
  const rows = objectives.map((one) => [
    `${one.actor}/${one.service}`,
    translated(one.rank),
    `${one.strategy}/${one.objective}`,
    percent(one.previous),
    percent(one.score),
    one.pace !== null && one.pace > 0 ? `+${percent(one.pace)}` : percent(one.pace),
    one.direction === null ? '' : translated(one.direction),
  ]);
  return tableLines([header, ...rows], new Set([3, 4, 5]));
}

function percent(share: number | null): string {
  return share === null ? '·' : `${(share * 100).toFixed(1)} %`;
}

function resourceLines(levels: readonly ResourceLevel[]): readonly string[] {
  if (levels.length === 0) return [phrase`no resource is needed`];
  const header = ['', '', phrase`strategies`, phrase`need`, phrase`available`, phrase`deficit`];
  const rows = levels.map(({ kind, rank, strategies, need, available, deficit }) => {
    return [kind, translated(rank), String(strategies), need ?? '·', available ?? '·', deficit ?? '·'];
  });
  return tableLines([header, ...rows], new Set([2, 3, 4, 5]));
}

function operatorLines({ members, strategies, initiatives, shared }: PlanOperator): readonly string[] {
  const lines = [
    ...strategies.map(({ id, rank, labels }) => phrase`  strategy ${id} (${translated(rank)}): ${nameOf(labels)}`),
    ...initiatives.map((one) => phrase`  initiative ${`${one.strategy}/${one.id}`}: ${nameOf(one.labels)}`),
    ...shared.map((one) => phrase`  initiative ${`${one.strategy}/${one.id}`} in a group: ${nameOf(one.labels)}`),
  ];
  return [members.join(' + '), ...(lines.length === 0 ? [phrase`  responsible for nothing`] : lines)];
}

function nameOf(labels: Labels): string {
  return labels[spokenLanguage()] ?? labels.en;
}
