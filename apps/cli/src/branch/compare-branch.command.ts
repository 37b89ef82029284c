import type { BranchComparison } from '@strata/application';
import { StrataError, type Id, type PeriodName } from '@strata/domain';
import type { Command } from 'commander';
import { counted, phrase, translated } from '../language/phrase.js';
import { viewOf, withCurrentRuntime } from '../runtime/session.js';
import { CLUSTER, periodsArgument, withExample, withJson } from '../terminal/options.js';
import { answer } from '../terminal/output.js';
import { signed, tableLines } from '../terminal/text-table.js';
import { reasonWord } from './branch-words.js';
import type { BranchOptions } from './fork.command.js';

interface CompareOptions extends BranchOptions {
  readonly period?: readonly PeriodName[];
  readonly node?: string;
}

/** `strata branch compare`. */
export function defineCompare(branch: Command): void {
  const command = withJson(
    branch
      .command('compare')
      .description('what a branch would move, against what was known at its origin; the greatest differences first')
      .argument('<id>', 'the branch')
      .requiredOption(...CLUSTER)
      .option('--period <name...>', 'the periods, at most 12', periodsArgument)
      .option('--node <id>', 'a node of the scorecard, such as strategy:S (default: all that it changes)'),
  );
  withExample(command, 'strata branch compare audit --cluster edp --period 2008');
  command.action(compare);
}

async function compare(id: Id, options: CompareOptions): Promise<void> {
  const { period: periods, node } = options;
  if (periods === undefined) {
    throw new StrataError('BAD_USAGE', 'A comparison needs a period.', { remedy: 'Name one with --period.' });
  }
  await withCurrentRuntime('query', async (session) => {
    const compared = await session.strata.branches.compare(await viewOf(session, options), id, { periods, node });
    answer(options, {
      asJson: () => comparisonJson(compared),
      asLines: () => comparisonLines(compared),
    });
  });
}

function comparisonJson({ view, branch, ...compared }: BranchComparison): object {
  return { cluster: view.clusterId, branch: branch.id, origin: branch.origin, ...compared };
}

function comparisonLines(compared: BranchComparison): readonly string[] {
  const { differences, incomparable, notApplied, hidden } = compared;
  const rows = differences.map(({ period, node, before, after, difference, actualBefore, actualAfter }) => [
    period,
    node,
    score(before),
    score(after),
    signed(difference, difference.toFixed(3)),
    actualBefore === actualAfter ? '' : `${figure(actualBefore)} → ${figure(actualAfter)}`,
  ]);
  const header = [phrase`period`, phrase`node`, phrase`at the origin`, phrase`with the branch`, phrase`difference`, ''];
  return [
    ...(rows.length === 0 ? [phrase`the branch moves no score`] : tableLines([header, ...rows], new Set([2, 3, 4]))),
    ...incomparable.map(
      ({ period, node, reason, before, after }) =>
        `${period} ${node}: ${reasonWord(reason)} (${score(before)} → ${score(after)})`,
    ),
    ...notApplied.map(({ change, refusal }) => phrase`not applied: ${change}: ${translated(refusal.message)}`),
    ...(hidden === 0
      ? []
      : [phrase`${counted(hidden, 'node')} not compared, as not all figures behind them are shown`]),
  ];
}

/** A figure with at most six significant digits. */
function figure(text: string | null): string {
  const number = Number(text ?? '–');
  return Number.isFinite(number) ? String(Number(number.toPrecision(6))) : (text ?? '–');
}

function score(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}
