import type { AddressedCommand } from '@strata/application';
import type { Runtime } from '@strata/runtime';
import { refusalError } from './refusal-error.js';
import { catchUp, localUser } from './with-runtime.js';

/**
 * Sends a command in the name of whoever sits at the command line and brings the read models up to it. A refusal ends
 * the program with its code.
 */
export async function sendCommand(runtime: Runtime, addressed: AddressedCommand): Promise<'done' | 'unchanged'> {
  const outcome = await runtime.commands.execute(addressed, { by: localUser(), commandId: runtime.ambient.newId() });
  if (outcome.kind === 'refused') throw refusalError(outcome.refusal);
  await catchUp(runtime);
  return outcome.kind;
}
