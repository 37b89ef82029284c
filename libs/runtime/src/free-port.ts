import { StrataError } from '@strata/domain';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { promisify } from 'node:util';

/** Where a server listens. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
  /** The environment variable that sets the port, for the remedy if it is in use. */
  readonly setting: string;
}

/** Throws `PORT_IN_USE` if a server cannot listen there now. */
export async function requireFreePort(address: ListenAddress): Promise<void> {
  const probe = createServer();
  try {
    await once(probe.listen(address.port, address.host), 'listening');
  } catch (error) {
    throw listenError(error, address);
  }
  await promisify(probe.close.bind(probe))();
}

/** The error to throw for one of listening: `PORT_IN_USE` if another process uses the port. */
export function listenError(error: unknown, { host, port, setting }: ListenAddress): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return error;
  return new StrataError('PORT_IN_USE', `Another process is already listening on port ${port} of ${host}.`, {
    remedy: `Stop that process, or choose another port with ${setting} (0: any free one).`,
    cause: error,
  });
}
