import type { Outcome } from '@strata/application';
import type { AddressedCommand } from '@strata/domain';
import { RefusalError } from '../terminal/refusal-error.js';
import { catchUp, type Session } from './session.js';

/**
 * Waits until the read models include the outcome of a command. Returns whether it changed anything; throws
 * `RefusalError` if it was refused.
 */
export async function settle({ runtime }: Session, outcome: Outcome): Promise<boolean> {
  if (outcome.kind === 'refused') throw new RefusalError(outcome.refusal);
  await catchUp(runtime);
  return outcome.kind === 'done';
}

/** Sends a command to a cluster that must exist. Returns whether it changed anything. */
export async function send(
  session: Session,
  addressed: AddressedCommand & { readonly clusterId: string },
): Promise<boolean> {
  const { strata, caller } = session;
  await strata.clusters.view(caller, addressed.clusterId);
  return settle(session, await strata.execute(caller, addressed));
}
