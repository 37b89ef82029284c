import type { AddressedCommand, ApplyRestatement, DomainEvent, RestatementEvent } from '@strata/domain';
import { callerName, type Caller } from '../access/caller.js';
import type { Outcome } from '../commands/command-envelope.js';
import type { CommandExecutor } from '../commands/command-runner.js';
import { uuidOf } from '../commands/event-ids.js';

type Approved = Extract<RestatementEvent, { readonly type: 'RestatementApproved' }>['data'];

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
  const { clusterId } = addressed;
  let { position } = outcome;
  for (const command of stepsOf(outcome.events)) {
    const commandId = uuidOf(JSON.stringify([clusterId, command]));
    const applied = await runner.execute(
      { aggregate: 'report', clusterId, command },
      { by: callerName(caller), commandId },
    );
    if (applied.kind !== 'refused' && applied.position > position) ({ position } = applied);
  }
  return { ...outcome, position };
}

/** What the plan of an approval does, if there is one among the events. */
function stepsOf(events: readonly DomainEvent[]): readonly ApplyRestatement[] {
  const approval = events.find(({ type }) => type === 'RestatementApproved');
  if (approval === undefined) return [];
  const { restatementId, plan } = approval.data as Approved;
  return plan.steps.map(({ about = '' }) => {
    const [actorId = '', period = ''] = about.split(' ');
    return { type: 'ApplyRestatement', actorId, period, restatementId };
  });
}
