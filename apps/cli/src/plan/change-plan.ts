import type { AddressedCommand, Id } from '@strata/domain';
import type { Command } from 'commander';
import { movedLines } from '../change/moved-lines.js';
import { phrase } from '../language/phrase.js';
import { withCurrentRuntime, type Session } from '../runtime/session.js';
import { send } from '../runtime/settle.js';
import { CLUSTER, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { RefusalError } from '../terminal/refusal-error.js';

/** Options of every command that changes plans. */
interface ChangeOptions extends CommonOptions {
  readonly dryRun?: boolean;
}

/** Options of every command that changes the plans of a strategy. */
export interface PlanOptions extends ChangeOptions {
  readonly cluster: Id;
  readonly strategy: Id;
}

/** Adds the options of a command that changes the plans of a strategy. */
export function withPlanOptions(command: Command): Command {
  return withDryRun(
    command.requiredOption(...CLUSTER).requiredOption('--strategy <id>', 'the strategy that it carries out'),
  );
}

/** Adds the options of a command that changes plans. */
export function withDryRun(command: Command): Command {
  return withJson(
    command.option(
      '--dry-run',
      'say whether it would change anything, and which scores it would move, without doing it',
    ),
  );
}

type ClusterCommand = AddressedCommand & { readonly clusterId: Id };

/** Sends a command, or rehearses it, and prints what came of it. `about` identifies what it changes. */
export async function changePlan(
  options: ChangeOptions,
  addressed: ClusterCommand,
  { about, done }: { readonly about: object; readonly done: string },
): Promise<void> {
  if (options.dryRun === true) return withCurrentRuntime('query', (session) => rehearse(session, options, addressed));
  await withCurrentRuntime('change', async (session) => {
    const changed = await send(session, addressed);
    answer(options, {
      asJson: () => ({ ...about, changed }),
      asLines: () => [changed ? done : phrase`nothing to change`],
    });
  });
}

async function rehearse({ strata, caller }: Session, options: ChangeOptions, addressed: ClusterCommand): Promise<void> {
  await strata.clusters.view(caller, addressed.clusterId);
  const { outcome, ...moved } = await strata.changes.rehearse(caller, addressed);
  if (outcome.kind === 'refused') throw new RefusalError(outcome.refusal);
  const wouldChange = outcome.kind === 'done';
  answer(options, {
    asJson: () => ({ dryRun: true, wouldChange, ...moved }),
    asLines: () => [
      ...movedLines(moved),
      wouldChange ? phrase`it would be accepted; nothing was changed (--dry-run)` : phrase`nothing to change`,
    ],
  });
}
