import kurrent, { type KurrentDBClient } from '@kurrent/kurrentdb-client';
import { storeClosed } from '@strata/event-store';
import { type ConnectionString, parseConnectionString } from './connection-string.js';
import { reasonOf, unreachable } from './kurrent-errors.js';

/** The client instances of one store. Each instance has one connection for writing and one for reading. */
export interface Clients {
  readonly address: string;
  /** The client for appends and short subscriptions. */
  readonly main: () => KurrentDBClient;
  /** The client for reading the end of a stream or of the log. */
  readonly reader: () => KurrentDBClient;
  /** Replaces the main client if it is still `failed`, whose connection is stuck or dead. */
  replaceMain(failed: KurrentDBClient): void;
  /** Replaces the reader if it is still `failed`. */
  replaceReader(failed: KurrentDBClient): void;
  /** Returns a client for exclusive use, so that a blocked consumer does not delay others. */
  acquire(): KurrentDBClient;
  /** Returns an acquired client to the pool, or discards it if it is broken. */
  release(client: KurrentDBClient, usable: boolean): void;
  closeAll(): Promise<void>;
}

/** Number of different channel options; see `ConnectionString.forConnection`. */
const DISTINCT_OPTIONS = 1_000;

export function createClients(uri: string): Clients {
  const connection = parseConnectionString(uri);
  const all = new Set<KurrentDBClient>();
  const idle: KurrentDBClient[] = [];
  let created = 0;
  let closed = false;
  const create = (): KurrentDBClient => {
    if (closed) throw storeClosed();
    const client = connect(connection, created++ % DISTINCT_OPTIONS);
    all.add(client);
    return client;
  };
  const discard = (client: KurrentDBClient): void => {
    all.delete(client);
    void client.dispose().catch(() => undefined);
  };
  const ifOpen = (client: KurrentDBClient): KurrentDBClient => {
    if (closed) throw storeClosed();
    return client;
  };
  let main = create();
  let reader = create();
  return {
    address: connection.address,
    main: () => ifOpen(main),
    reader: () => ifOpen(reader),
    replaceMain: (failed) => {
      if (failed !== main || closed) return;
      main = create();
      discard(failed);
    },
    replaceReader: (failed) => {
      if (failed !== reader || closed) return;
      reader = create();
      discard(failed);
    },
    acquire: () => idle.pop() ?? create(),
    release: (client, usable) => {
      if (usable) idle.push(client);
      else discard(client);
    },
    closeAll: async () => {
      closed = true;
      await Promise.allSettled([...all].map((client) => client.dispose()));
      all.clear();
    },
  };
}

function connect(connection: ConnectionString, index: number): KurrentDBClient {
  try {
    return kurrent.KurrentDBClient.connectionString(connection.forConnection(index));
  } catch (error) {
    // Errors of the client's parser contain the whole connection string, so only a generic reason is kept.
    const reason =
      error instanceof Error && !('connectionString' in error) ? reasonOf(error) : 'connection string refused';
    throw unreachable(connection.address, new Error(reason));
  }
}
