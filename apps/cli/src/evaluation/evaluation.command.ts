import { closedKey, withdrawnKey, type ClusterView, type Origin } from '@strata/application';
import type { ClosedEvaluation, Id, PeriodName } from '@strata/domain';
import type { Command } from 'commander';
import { phrase } from '../language/phrase.js';
import { viewOf, withCurrentRuntime, type Session } from '../runtime/session.js';
import { send, settle } from '../runtime/settle.js';
import { AT, CLUSTER, PERIOD, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface CloseOptions extends CommonOptions {
  readonly cluster: string;
  readonly period: PeriodName;
  readonly id?: string;
  readonly reason: string;
  readonly incomplete?: boolean;
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
      .option('--id <id>', 'its id (default: the period and a number)')
      .option('--incomplete', 'close it even if the period has not ended or strategies lack data'),
  );
  withExample(closing, 'strata evaluation close --cluster coast --period 2026-10 --reason "monthly meeting"');
  closing.action(close);
  const withdrawing = withJson(
    group
      .command('withdraw')
      .description('withdraw a closed evaluation; it stays readable but no longer counts')
      .requiredOption(...CLUSTER)
      .requiredOption('--id <id>', 'the evaluation')
      .requiredOption('--reason <text>', 'the reason for withdrawing it'),
  );
  withExample(withdrawing, 'strata evaluation withdraw --cluster edp --id 2008_1 --reason "closed with wrong figures"');
  withdrawing.action(withdraw);
  const listing = withJson(
    group
      .command('list')
      .description('the closed evaluations')
      .requiredOption(...CLUSTER)
      .option(...AT),
  );
  withExample(listing, 'strata evaluation list --cluster edp');
  listing.action(list);
}

async function close(options: CloseOptions): Promise<void> {
  const { cluster, period, reason, id, incomplete } = options;
  await withCurrentRuntime('change', async (session) => {
    const { strata, caller } = session;
    const outcome = await strata.evaluations.close(caller, { cluster, period, reason, id, incomplete });
    await settle(session, outcome);
    const closed = await evaluationOf(session, cluster, outcome.id);
    answer(options, { asJson: () => closed, asLines: () => (closed ? closedLines(closed) : []) });
  });
}

async function withdraw(
  options: Required<Pick<CloseOptions, 'cluster' | 'id' | 'reason'>> & CommonOptions,
): Promise<void> {
  const { cluster, id, reason } = options;
  await withCurrentRuntime('change', async (session) => {
    const command = { type: 'WithdrawEvaluation', evaluationId: id, reason } as const;
    await send(session, { aggregate: 'evaluations', clusterId: cluster, command });
    const withdrawn = await evaluationOf(session, cluster, id);
    answer(options, { asJson: () => withdrawn, asLines: () => (withdrawn ? [evaluationLine(withdrawn)] : []) });
  });
}

async function evaluationOf(session: Session, cluster: Id, id: Id): Promise<ClosedEvaluation | undefined> {
  const evaluations = await session.strata.evaluations.list(await viewOf(session, { cluster }));
  return evaluations.find((one) => one.id === id);
}

async function list(options: ListOptions): Promise<void> {
  await withCurrentRuntime('query', async (session) => {
    const view = await viewOf(session, options);
    const listed = await Promise.all(
      (await session.strata.evaluations.list(view)).map(async (evaluation) => {
        const [closed, withdrawn] = [closedKey, withdrawnKey].map((keyOf) =>
          originOf(session, view, keyOf(evaluation.id)),
        );
        return { evaluation, closed: await closed, withdrawn: await withdrawn };
      }),
    );
    answer(options, {
      asJson: () => listed.map(({ evaluation, ...origins }) => ({ ...evaluation, origins })),
      asLines: () =>
        listed.length === 0
          ? [phrase`no evaluation is closed`]
          : listed.flatMap(({ evaluation, closed, withdrawn }) => [
              evaluationLine(evaluation),
              ...originLine(phrase`closed`, closed),
              ...originLine(phrase`withdrawn`, withdrawn),
            ]),
    });
  });
}

/** Who closed or withdrew an evaluation, and when. */
function originOf({ strata }: Session, view: ClusterView, key: string): Promise<Origin | undefined> {
  return strata.timeline.origin(view, { kind: 'evaluations', clusterId: view.clusterId }, key);
}

function originLine(what: string, origin: Origin | undefined): readonly string[] {
  return origin === undefined ? [] : [phrase`    ${what} ${origin.recordedAt} by ${origin.by}`];
}

function closedLines({ id, period, position, inputsHash, resultsHash }: ClosedEvaluation): readonly string[] {
  return [
    phrase`closed evaluation ${id} of ${period} at position ${position}`,
    phrase`inputs  ${inputsHash}`,
    phrase`results ${resultsHash}`,
  ];
}

function evaluationLine({ id, period, position, reason, incomplete, withdrawn }: ClosedEvaluation): string {
  const marks = [incomplete && phrase`incomplete`, withdrawn && phrase`withdrawn: ${withdrawn.reason}`].filter(Boolean);
  return [phrase`${id}  ${period}  position ${position}  ${reason}`, ...marks].join('  ');
}
