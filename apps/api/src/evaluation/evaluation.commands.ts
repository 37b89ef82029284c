import { evaluationToClose, type AddressedCommand } from '@strata/application';
import { StrataError } from '@strata/domain';
import type * as contract from '@strata/graphql';
import { HISTORY } from '@strata/read-models';
import { SCORING, type Runtime } from '@strata/runtime';
import type { CommandGround } from '../bus/command-table.js';

/** How long to wait until all that was done before is readable, in milliseconds. */
const WAIT = 5_000;

/** An evaluation is of everything that was done before it was asked for. */
async function awaitHead({ events, reads }: Runtime): Promise<void> {
  const head = await events.head();
  if (await reads.waitFor(HISTORY, head, WAIT)) return;
  throw new StrataError('POSITION_NOT_REACHED', `position ${head} has not been projected within ${WAIT} ms`, {
    remedy: 'send it again',
  });
}

/** Mutations that are commands to the evaluations of a cluster. */
export const evaluationCommands = {
  closeEvaluation: async (
    { cluster: clusterId, evaluationId, period, reason }: contract.CloseEvaluationInput,
    { runtime }: CommandGround,
  ): Promise<AddressedCommand> => {
    await awaitHead(runtime);
    const tools = { queries: runtime.queries, scoring: SCORING };
    return evaluationToClose(tools, { clusterId, evaluationId, period, reason });
  },
};
