import { isSubject, StrataError, subjectActor, type PeriodName } from '@strata/domain';
import type { Command } from 'commander';
import { phrase } from '../language/phrase.js';
import { settle } from '../runtime/settle.js';
import { withCurrentRuntime } from '../runtime/session.js';
import { CLUSTER, PERIOD, withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

interface WithdrawOptions extends CommonOptions {
  readonly cluster: string;
  readonly member: string;
  readonly measure: string;
  readonly period: PeriodName;
  readonly reason: string;
}

/** `strata withdraw`. */
export function defineWithdraw(command: Command): void {
  withJson(
    command
      .requiredOption(...CLUSTER)
      .requiredOption('--member <id>', 'actor, actor/part, or @cluster')
      .requiredOption('--measure <id>', 'the measure')
      .requiredOption(...PERIOD)
      .requiredOption('--reason <text>', 'why the value should not have been reported'),
  );
  withExample(command, 'strata withdraw --cluster edp --member GR --measure debt --period 2014 --reason "of 2013"');
  command.action(withdraw);
}

async function withdraw(options: WithdrawOptions): Promise<void> {
  const { cluster, member, measure, period, reason } = options;
  if (!isSubject(member)) {
    throw new StrataError('UNKNOWN_MEMBER', `"${member}" is neither an actor nor actor/part.`, {
      remedy: 'Write the id of an actor, actor/part, or @cluster.',
    });
  }
  const values = [{ measure, subject: member }];
  const command = { type: 'WithdrawValues', actorId: subjectActor(member) ?? member, period, values, reason } as const;
  await withCurrentRuntime('change', async (session) => {
    const outcome = await session.strata.reports.submit(session.caller, cluster, command);
    await settle(session, outcome);
    const { position } = outcome.kind === 'refused' ? { position: undefined } : outcome;
    const said = outcome.kind === 'unchanged' ? phrase`was withdrawn before` : phrase`is withdrawn`;
    answer(options, {
      asJson: () => ({ cluster, member, measure, period, outcome: outcome.kind, position }),
      asLines: () => [phrase`the value of ${measure} of ${member} for ${period} ${said}`],
    });
  });
}
