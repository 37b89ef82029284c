import type { WaitingApproval } from '@strata/application';
import { StrataError, type Id, type PeriodName, type ReportCommand, type SeenValue } from '@strata/domain';
import type { ValueVersion } from '@strata/read-models';
import type { Command } from 'commander';
import { phrase, translated } from '../language/phrase.js';
import { shownText } from '../language/shown-text.js';
import { viewOf, withCurrentRuntime, type MomentOptions, type Session } from '../runtime/session.js';
import { settle } from '../runtime/settle.js';
import { CLUSTER, periodArgument, PERIOD, withExample, withJson, withMoment } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { tableLines } from '../terminal/text-table.js';

interface ListOptions extends CommonOptions, MomentOptions {
  readonly cluster: Id;
  readonly period?: PeriodName;
  readonly member?: string;
}

interface DecideOptions extends CommonOptions {
  readonly cluster: Id;
  readonly period: PeriodName;
  readonly member: string;
  readonly stage: Id;
}

interface ReturnOptions extends DecideOptions {
  readonly note: string;
}

/** `strata approvals`. */
export function defineApprovals(command: Command): void {
  withJson(
    withMoment(
      command
        .requiredOption(...CLUSTER)
        .option('--period <period>', 'the period (default: of every cycle)', periodArgument)
        .option('--member <id>', 'an actor, or @cluster (default: all)'),
    ),
  );
  withExample(command, 'strata approvals --cluster coast --period 2026-10');
  command.action((options: ListOptions) =>
    withCurrentRuntime('query', async (session) => {
      const { period, member: actor } = options;
      print(options, await session.strata.reports.approvals(await viewOf(session, options), { period, actor }));
    }),
  );
}

/** `strata approve`. */
export function defineApprove(command: Command): void {
  ofReport(command.argument('[measures...]', 'the measures, or actor/part:measure (default: all that wait)'));
  withExample(command, 'strata approve --cluster coast --member hotel --period 2026-10 --stage check');
  command.action((measures: readonly string[], options: DecideOptions) =>
    decide(measures, options, (of, values) => ({ type: 'ApproveValues', ...of, values })),
  );
}

/** `strata return`. */
export function defineReturn(command: Command): void {
  ofReport(command.argument('<measures...>', 'the measures, or actor/part:measure')).requiredOption(
    '--note <text>',
    'what is wrong with them',
  );
  withExample(
    command,
    'strata return occupancy --cluster coast --member hotel --period 2026-10 --stage check --note "above 100 %?"',
  );
  command.action((measures: readonly string[], options: ReturnOptions) =>
    decide(measures, options, (of, values) => {
      const { note } = options;
      return { type: 'ReturnValues', ...of, values: values.map((value) => ({ ...value, note })) };
    }),
  );
}

function ofReport(command: Command): Command {
  return withJson(
    command
      .requiredOption(...CLUSTER)
      .requiredOption('--member <id>', 'an actor, or @cluster')
      .requiredOption(...PERIOD)
      .requiredOption('--stage <id>', 'the stage at which they wait'),
  );
}

type Report = Pick<DecideOptions, 'period' | 'stage'> & { readonly actorId: Id };

async function decide(
  measures: readonly string[],
  options: DecideOptions,
  commandOf: (of: Report, values: readonly SeenValue[]) => ReportCommand,
): Promise<void> {
  const { cluster, period, stage, member: actor } = options;
  await withCurrentRuntime('change', async (session) => {
    const waiting = await listed(session, options);
    const here = waiting.filter((one) => one.stage.id === stage);
    const chosen = measures.length === 0 ? here : measures.map((name) => named(name, options, waiting));
    if (chosen.length === 0) throw nothingWaits(options);
    const values = chosen.map(({ measure, subject, edition }) => ({ measure, subject, basedOn: edition }));
    const command = commandOf({ actorId: actor, period, stage }, values);
    await settle(session, await session.strata.reports.submit(session.caller, cluster, command));
    print(options, await listed(session, options));
  });
}

async function listed(session: Session, { cluster, period, member: actor }: DecideOptions) {
  return session.strata.reports.approvals(await viewOf(session, { cluster }), { period, actor });
}

/** The value that a name stands for; one that does not wait is left to the rules, which say why. */
function named(name: string, { member }: DecideOptions, waiting: readonly WaitingApproval[]) {
  const [measure = '', subject = member] = name.split(':').reverse();
  return waiting.find((one) => one.measure === measure && one.subject === subject) ?? { measure, subject, edition: 0 };
}

function nothingWaits({ member, period, stage }: DecideOptions): StrataError {
  return new StrataError('NOTHING_TO_APPROVE', `No value of "${member}" for ${period} waits at the stage "${stage}".`, {
    remedy: 'Look at what waits with `strata approvals`.',
  });
}

const HEADER = ['member', 'period', 'measure', 'before', 'value', 'stage', 'due', 'entered by', 'note'];

function print(options: CommonOptions, waiting: readonly WaitingApproval[]): void {
  answer(options, {
    asJson: () => waiting.map(({ before, ...one }) => ({ ...one, before: before ?? null })),
    asLines: () =>
      waiting.length === 0
        ? [phrase`nothing waits for approval`]
        : tableLines([HEADER.map(translated), ...waiting.map(cellsOf)], new Set([3, 4])),
  });
}

function cellsOf({ subject, period, measure, before, value, stage, isOverdue, enteredBy }: WaitingApproval) {
  const due = isOverdue ? phrase`${stage.due}, overdue` : stage.due;
  return [
    subject,
    period,
    measure,
    figureOf(before),
    figureOf(value),
    stage.id,
    due,
    enteredBy,
    shownText(value.note ?? ''),
  ];
}

function figureOf(version: ValueVersion | undefined): string {
  return version === undefined || version.kind === 'withdrawn' ? '' : (version.value ?? phrase`n/a`);
}
