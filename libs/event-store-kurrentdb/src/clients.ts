import kurrent, { type KurrentDBClient } from '@kurrent/kurrentdb-client';
import { storeClosed } from '@strata/event-store';
import { type ConnectionString, parseConnectionString } from './connection-string.js';
import { reasonOf, unreachable } from './kurrent-errors.js';

/** The connections of one store. A client of the library is one connection for writing and one for reading. */
export interface Clients {
  readonly address: string;
  /** The client for appends and short reads. */
  readonly main: () => KurrentDBClient;
  /** The client for questions about the end of a stream or of the log. */
  readonly asking: () => KurrentDBClient;
  /** Replaces the client if `failed` is still in use: its connection is stuck or dead. */
  renewMain(failed: KurrentDBClient): void;
  renewAsking(failed: KurrentDBClient): void;
  /** A client of its own, so that a reader who stands still holds up nobody. */
  take(): KurrentDBClient;
  /** Gives a client back for the next reader; a broken one is thrown away. */
  giveBack(client: KurrentDBClient, usable: boolean): void;
  closeAll(): Promise<void>;
}

/** Differences of the channel options; see `ConnectionString.forConnection`. */
const DISTINCT = 1_000;

export function createClients(uri: string): Clients {
  const connection = parseConnectionString(uri);
  const all = new Set<KurrentDBClient>();
  const idle: KurrentDBClient[] = [];
  let made = 0;
  let closed = false;
  const create = (): KurrentDBClient => {
    if (closed) throw storeClosed();
    const client = connect(connection, made++ % DISTINCT);
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
  let asking = create();
  return {
    address: connection.address,
    main: () => ifOpen(main),
    asking: () => ifOpen(asking),
    renewMain: (failed) => {
      if (failed !== main || closed) return;
      main = create();
      discard(failed);
    },
    renewAsking: (failed) => {
      if (failed !== asking || closed) return;
      asking = create();
      discard(failed);
    },
    take: () => idle.pop() ?? create(),
    giveBack: (client, usable) => {
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
    // Errors of the parser carry the whole connection string: only their kind is kept.
    const kind =
      error instanceof Error && !('connectionString' in error) ? reasonOf(error) : 'connection string refused';
    throw unreachable(connection.address, new Error(kind));
  }
}
