import type { CycleCompletion, RankCompletion, ReporterCompletion } from '@strata/application';
import type { Id, PeriodName } from '@strata/domain';
import type { Command } from 'commander';
import { phrase, translated } from '../language/phrase.js';
import { viewOf, withCurrentRuntime, type MomentOptions, type Session } from '../runtime/session.js';
import { settle } from '../runtime/settle.js';
import { CLUSTER, PERIOD, withExample, withJson, withMoment } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { tableLines } from '../terminal/text-table.js';

interface CompletionOptions extends CommonOptions, MomentOptions {
  readonly cluster: Id;
  readonly period: PeriodName;
  readonly actor?: string;
  readonly late?: true;
}

interface NudgeOptions extends CommonOptions {
  readonly cluster: Id;
  readonly period: PeriodName;
  readonly actor?: readonly string[];
}

/** `strata cycle completion`. */
export function defineCompletion(command: Command): void {
  withJson(
    withMoment(
      command
        .requiredOption(...CLUSTER)
        .requiredOption(...PERIOD)
        .option('--actor <id>', 'an actor, or @cluster (default: all)')
        .option('--late', 'only those who are late'),
    ),
  );
  withExample(
    command,
    'strata cycle completion --cluster coast --period 2026-10',
    'strata cycle completion --cluster coast --period 2026-10 --late --at 2026-11-12',
  );
  command.action((options: CompletionOptions) =>
    withCurrentRuntime('query', async (session) => {
      const { period, actor } = options;
      const found = await session.strata.cycles.completion(await viewOf(session, options), { period, actor });
      print(options, found, options.late === true);
    }),
  );
}

/** `strata cycle nudge`. */
export function defineNudge(command: Command): void {
  withJson(
    command
      .requiredOption(...CLUSTER)
      .requiredOption(...PERIOD)
      .option('--actor <id...>', 'actors, or @cluster (default: everybody who is late)'),
  );
  withExample(command, 'strata cycle nudge --cluster coast --period 2026-10');
  command.action((options: NudgeOptions) => withCurrentRuntime('change', (session) => nudge(session, options)));
}

async function nudge(session: Session, options: NudgeOptions): Promise<void> {
  const { cluster, period, actor: actors } = options;
  await settle(session, await session.strata.cycles.nudge(session.caller, { cluster, period, actors }));
  print(options, await session.strata.cycles.completion(await viewOf(session, options), { period }), true);
}

function print(options: CommonOptions, completion: CycleCompletion, late: boolean): void {
  const reporters = completion.reporters.filter(({ lateSince }) => !late || lateSince !== undefined);
  answer(options, {
    asJson: () => asJson(completion, reporters),
    asLines: () => linesOf(completion.ranks, reporters),
  });
}

function asJson({ view, cycle, ranks }: CycleCompletion, reporters: readonly ReporterCompletion[]): object {
  const { clusterId: cluster, position, moment } = view;
  const rows = reporters.map(({ lateSince, lastReported, nudged, ...row }) => {
    return { ...row, lateSince: lateSince ?? null, lastReported: lastReported ?? null, nudged: nudged ?? null };
  });
  return { cluster, position, moment, period: cycle.period, status: cycle.status, ranks, reporters: rows };
}

const HEADER = ['actor', 'rank', 'due', 'reported', 'late', 'late since', 'nudged'];
const NUMBERS = new Set([3, 4]);

/** Those who report, and then the ranks. In the column `late` are the values that came after the deadline. */
function linesOf(ranks: readonly RankCompletion[], reporters: readonly ReporterCompletion[]): readonly string[] {
  const rows = [...reporters.map(reporterCells), ...ranks.map(rankCells)];
  return tableLines([HEADER.map(translated), ...rows], NUMBERS);
}

function reporterCells({ actor, lateSince, nudged, ...progress }: ReporterCompletion): readonly string[] {
  return [actor, ...progressCells(progress), lateSince ?? '', nudged ?? ''];
}

function rankCells({ late, reporters, ...progress }: RankCompletion): readonly string[] {
  return [phrase`all`, ...progressCells(progress), phrase`${late} of ${reporters}`, ''];
}

type Progress = Pick<RankCompletion, 'rank' | 'due' | 'expected' | 'reported' | 'reportedLate'>;

function progressCells({ rank, due, expected, reported, reportedLate }: Progress): readonly string[] {
  return [translated(rank), due, phrase`${reported} of ${expected}`, String(reportedLate)];
}
