import type { AddressedCommand, Id, RestatementEvent } from '@strata/domain';
import { restatement } from '@strata/workflows';
import { callerName, type Caller } from '../access/caller.js';
import type { Outcome } from '../commands/command-envelope.js';
import type { CommandExecutor } from '../commands/command-runner.js';
import { orConflict } from '../commands/commands.js';
import { uuidOf } from '../commands/event-ids.js';

type Approved = Extract<RestatementEvent, { readonly type: 'RestatementApproved' }>;

interface Approval {
  readonly caller: Caller;
  readonly addressed: AddressedCommand;
}

/**
 * Restates at once what a command has approved. Whatever is left, because the process ended or a value has changed since,
 * is up to the process of the restatement.
 */
export async function applyApproved(
  runner: CommandExecutor,
  { caller, addressed }: Approval,
  outcome: Outcome,
): Promise<Outcome> {
  if (outcome.kind !== 'done' || addressed.aggregate !== 'restatement') return outcome;
  const approved = outcome.events.find((event): event is Approved => event.type === 'RestatementApproved');
  if (approved === undefined) return outcome;
  let { position } = outcome;
  for (const command of stepsOf(addressed.clusterId, approved)) {
    const commandId = uuidOf(JSON.stringify(command));
    const applied = await orConflict(() => runner.execute(command, { by: callerName(caller), commandId }));
    if (applied.kind !== 'refused' && applied.position > position) ({ position } = applied);
  }
  return { ...outcome, position };
}

/** The commands that the process of an approved restatement sends. */
function stepsOf(cluster: Id, approved: Approved): readonly AddressedCommand[] {
  const { key, plan } = restatement.begin(approved);
  const process = { cluster, workflow: restatement.id, key };
  return plan.steps.map((step) => restatement.commandOf(process, step));
}
