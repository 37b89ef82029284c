import type { ClosedEvaluation, PeriodName } from '@strata/domain';
import type { Command } from 'commander';
import { viewOf, withCurrentRuntime } from '../runtime/session.js';
import { settle } from '../runtime/settle.js';
import { AT, CLUSTER, PERIOD, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface CloseOptions extends CommonOptions {
  readonly cluster: string;
  readonly period: PeriodName;
  readonly id?: string;
  readonly reason: string;
}

interface ListOptions extends CommonOptions {
  readonly cluster: string;
  readonly at?: string;
}

/** `strata evaluation`. */
export function defineEvaluation(group: Command): void {
  const closing = withJson(
    group
      .command('close')
      .description('pin the evaluation of a period as it is known now: position, methods, inputs, results')
      .requiredOption(...CLUSTER)
      .requiredOption(...PERIOD)
      .requiredOption('--reason <text>', 'the reason for closing it')
      .option('--id <id>', 'its id (default: the period and a number)'),
  );
  withExample(closing, 'strata evaluation close --cluster edp --period 2008 --reason "spring notification"');
  closing.action(close);
  const listing = withJson(
    group
      .command('list')
      .description('the closed evaluations')
      .requiredOption(...CLUSTER)
      .option(...AT),
  );
  listing.action(list);
}

async function close(options: CloseOptions): Promise<void> {
  const { cluster, period, reason, id } = options;
  await withCurrentRuntime('change', async (session) => {
    const { strata, caller } = session;
    const outcome = await strata.evaluations.close(caller, { cluster, period, reason, id });
    await settle(session, outcome);
    const evaluations = await strata.evaluations.list(await viewOf(session, { cluster }));
    const closed = evaluations.find((one) => one.id === outcome.id);
    answer(options, { asJson: () => closed, asLines: () => (closed ? closedLines(closed) : []) });
  });
}

async function list(options: ListOptions): Promise<void> {
  await withCurrentRuntime('query', async (session) => {
    const evaluations = await session.strata.evaluations.list(await viewOf(session, options));
    answer(options, {
      asJson: () => evaluations,
      asLines: () => (evaluations.length === 0 ? ['no evaluation is closed'] : evaluations.map(evaluationLine)),
    });
  });
}

function closedLines({ id, period, position, inputsHash, resultsHash }: ClosedEvaluation): readonly string[] {
  return [
    `closed evaluation ${id} of ${period} at position ${position}`,
    `inputs  ${inputsHash}`,
    `results ${resultsHash}`,
  ];
}

function evaluationLine({ id, period, position, reason }: ClosedEvaluation): string {
  return `${id}  ${period}  position ${position}  ${reason}`;
}
