import type { Client } from 'graphql-ws';
import { ClusterMoved, WorklistMoved } from '../generated/operations.js';
import type { Operation } from './operation.js';
import { currentToken } from './session.js';

/** How long to wait after a connection ended or could not be made, in milliseconds; it doubles each time. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/** What is told of a cluster. */
export interface Followed {
  /** Something was stored. */
  readonly onMoved: () => void;
  /** The account has other tasks than before; they are known a little later than what was stored. */
  readonly onTasks: () => void;
}

/** A subscription with the part of its messages that says that something changed. */
interface Heard<Message> {
  readonly operation: Operation<Message, { cluster: string }>;
  readonly stateOf: (message: Message) => string;
  readonly onChange: () => void;
}

/**
 * Tells each time something is stored in a cluster or the tasks of the account change, and once the connection is back if
 * that happened meanwhile. Connects again by itself; returns what ends it.
 */
export function followCluster(cluster: string, followed: Followed): () => void {
  const ended = new AbortController();
  void follow(cluster, followed, ended.signal);
  return () => ended.abort();
}

async function follow(cluster: string, { onMoved, onTasks }: Followed, ended: AbortSignal): Promise<void> {
  const moves = watching({
    operation: ClusterMoved,
    stateOf: ({ clusterMoved }) => clusterMoved.position,
    onChange: onMoved,
  });
  const tasks = watching({
    operation: WorklistMoved,
    stateOf: ({ worklistChanged }) => JSON.stringify(worklistChanged.tasks),
    onChange: onTasks,
  });
  let wait = FIRST_WAIT;
  while (!ended.aborted) {
    const heard = await connect(ended, async (client) => {
      const alongside = tasks(client, cluster, ended);
      const isHeard = await moves(client, cluster, ended);
      void client.dispose();
      await alongside;
      return isHeard;
    });
    wait = heard ? FIRST_WAIT : Math.min(wait * 2, LONGEST_WAIT);
    await pause(wait, ended);
  }
}

/** Runs on one connection until it ends; false if it could not be made. */
async function connect(ended: AbortSignal, run: (client: Client) => Promise<boolean>): Promise<boolean> {
  const { createClient } = await import('graphql-ws').catch(() => ({ createClient: undefined }));
  if (createClient === undefined) return false;
  const client = createClient({
    url: location.origin.replace(/^http/, 'ws') + '/graphql',
    retryAttempts: 0,
    connectionParams: async () => ({ authorization: `Bearer ${(await currentToken()) ?? ''}` }),
    // Its end is told by the iteration.
    onNonLazyError: () => undefined,
  });
  const stop = () => void client.dispose();
  ended.addEventListener('abort', stop, { once: true });
  try {
    return await run(client);
  } finally {
    ended.removeEventListener('abort', stop);
    stop();
  }
}

/**
 * Listens on a connection until it ends; true if it was heard of the cluster at all. The state outlives the connection, so
 * that a change while there was none is told, and the first message alone is no change.
 */
function watching<Message>({ operation, stateOf, onChange }: Heard<Message>) {
  let known: string | undefined;
  return async (client: Client, cluster: string, ended: AbortSignal): Promise<boolean> => {
    let heard = false;
    try {
      const messages = client.iterate<Message>({ query: operation.text, variables: { cluster } });
      for await (const { data } of messages) {
        if (!data || ended.aborted) continue;
        heard = true;
        const state = stateOf(data);
        if (known !== undefined && state !== known) onChange();
        known = state;
      }
    } catch {
      // Without a connection, pages show what they have, and ask again when they are looked at.
    }
    return heard;
  };
}

function pause(milliseconds: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    ended.addEventListener('abort', done, { once: true });
  });
}
