import type { BranchCommand, Id } from '@strata/domain';
import type { Command } from 'commander';
import { phrase } from '../language/phrase.js';
import { viewOf, withCurrentRuntime, type MomentOptions } from '../runtime/session.js';
import { send, settle } from '../runtime/settle.js';
import { CLUSTER, withExample, withJson, withMoment } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';

/** Options of every command about a branch. */
export interface BranchOptions extends CommonOptions {
  readonly cluster: Id;
}

/** `strata branch fork`. */
export function defineFork(branch: Command): void {
  const command = withJson(
    withMoment(
      branch
        .command('fork')
        .description('fork a branch from a moment (default: now)')
        .argument('<id>', 'a new id for the branch')
        .requiredOption(...CLUSTER)
        .requiredOption('--label <text>', 'its name'),
    ),
  );
  withExample(command, 'strata branch fork audit --cluster edp --label "If the audit had come first" --at 2009-06-30');
  command.action(fork);
}

/** `strata branch discard`. */
export function defineDiscard(branch: Command): void {
  const command = withJson(
    branch
      .command('discard')
      .description('discard a branch')
      .argument('<id>', 'the branch')
      .requiredOption(...CLUSTER)
      .requiredOption('--reason <text>', 'why'),
  );
  withExample(command, 'strata branch discard audit --cluster edp --reason "not convincing"');
  command.action((id: Id, options: BranchOptions & { readonly reason: string }) =>
    changeBranch(id, options, {
      command: { type: 'DiscardBranch', reason: options.reason },
      done: phrase`branch ${id} is discarded`,
    }),
  );
}

async function fork(id: Id, options: BranchOptions & MomentOptions & { readonly label: string }): Promise<void> {
  await withCurrentRuntime('change', async (session) => {
    const { position: origin, moment } = await viewOf(session, options);
    const request = {
      cluster: options.cluster,
      branchId: id,
      labels: { en: options.label },
      asOf: { position: origin },
    };
    const changed = await settle(session, await session.strata.branches.fork(session.caller, request));
    answer(options, {
      asJson: () => ({ branch: id, origin, moment, changed }),
      asLines: () => [changed ? phrase`branch ${id} is forked from ${moment}` : phrase`nothing to change`],
    });
  });
}

/** Sends one command to a branch and prints the outcome. */
export async function changeBranch(
  branchId: Id,
  options: BranchOptions,
  { command, done }: { readonly command: BranchCommand; readonly done: string },
): Promise<void> {
  await withCurrentRuntime('change', async (session) => {
    const changed = await send(session, { aggregate: 'branch', clusterId: options.cluster, branchId, command });
    answer(options, {
      asJson: () => ({ branch: branchId, changed }),
      asLines: () => [changed ? done : phrase`nothing to change`],
    });
  });
}
