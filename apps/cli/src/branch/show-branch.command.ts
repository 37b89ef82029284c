import { branchChangeKey, type BranchChange, type BranchState, type Id } from '@strata/domain';
import type { Command } from 'commander';
import { counted, phrase } from '../language/phrase.js';
import { viewOf, withCurrentRuntime } from '../runtime/session.js';
import { CLUSTER, withExample, withJson } from '../terminal/options.js';
import { answer } from '../terminal/output.js';
import { kindWord, statusWord } from './branch-words.js';
import type { BranchOptions } from './fork.command.js';

/** `strata branch list`. */
export function defineList(branch: Command): void {
  const command = withJson(
    branch
      .command('list')
      .description('the branches of a cluster')
      .requiredOption(...CLUSTER)
      .option('--discarded', 'also those that were discarded'),
  );
  withExample(command, 'strata branch list --cluster edp');
  command.action(list);
}

/** `strata branch show`. */
export function defineShow(branch: Command): void {
  const command = withJson(
    branch
      .command('show')
      .description('a branch with its changes, and what it was turned into')
      .argument('<id>', 'the branch')
      .requiredOption(...CLUSTER),
  );
  withExample(command, 'strata branch show audit --cluster edp');
  command.action((id: Id, options: BranchOptions) =>
    withCurrentRuntime('query', async (session) => {
      const state = await session.strata.branches.get(await viewOf(session, options), id);
      answer(options, { asJson: () => state, asLines: () => branchLines(state) });
    }),
  );
}

async function list(options: BranchOptions & { readonly discarded?: boolean }): Promise<void> {
  await withCurrentRuntime('query', async (session) => {
    const all = await session.strata.branches.list(await viewOf(session, options));
    const shown = options.discarded === true ? all : all.filter(({ status }) => status !== 'discarded');
    answer(options, {
      asJson: () => shown,
      asLines: () => (shown.length === 0 ? [phrase`no branch is forked`] : shown.map(branchLine)),
    });
  });
}

function branchLine({ id, labels, status, changes, owner }: BranchState): string {
  return `${id}: ${labels.en} (${statusWord(status)}, ${counted(changes.length, 'change')}, ${owner})`;
}

function branchLines(state: BranchState): readonly string[] {
  const { origin, forkedAt, changes, proposals = [], reason } = state;
  return [
    branchLine(state),
    phrase`forked ${forkedAt} from position ${origin}`,
    ...changes.map((change) => `  ${branchChangeKey(change)}: ${changedTo(change)}`),
    ...(reason === undefined ? [] : [phrase`reason: ${reason}`]),
    ...proposals.map(({ kind, id }) => `  → ${kindWord(kind)} ${id}`),
  ];
}

/** What a change changes a thing to. */
function changedTo(change: BranchChange): string {
  switch (change.kind) {
    case 'value':
      return change.value;
    case 'target':
      return Object.entries(change.figures)
        .map(([name, figure]) => `${name}=${figure}`)
        .join(' ');
    case 'weight':
      return String(change.weight);
    case 'method':
      return String(change.version);
    case 'member':
      return change.member ? phrase`is a member` : phrase`is no member`;
  }
}
