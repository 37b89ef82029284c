import { operator, type Outcome, type SendOptions } from '@strata/application';
import { StrataError, type AddressedCommand } from '@strata/domain';
import type { Runtime } from './runtime.js';

/** Who loads the demo. */
export const DEMO = operator('system:demo');

/** Sends commands, none of which may be refused. */
export async function sendAll(
  { strata }: Runtime,
  commands: Iterable<AddressedCommand>,
  options: SendOptions = {},
): Promise<void> {
  for (const command of commands) done(await strata.execute(DEMO, command, options));
}

/** Throws `DEMO_INVALID` for a refused command. */
export function done(outcome: Outcome): void {
  if (outcome.kind === 'refused') throw new StrataError('DEMO_INVALID', outcome.refusal.message);
}
