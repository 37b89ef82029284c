import { createClient } from 'graphql-ws';
import { ClusterMoved, type ClusterMovedSubscription } from '../generated/operations.js';
import { currentToken } from './session.js';

/** How long to wait after a connection ended or could not be made, in milliseconds; it doubles each time. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/**
 * Calls `onMoved` each time something is stored in a cluster, and once the connection is back if something was stored
 * meanwhile. Connects again by itself; returns what ends it.
 */
export function followCluster(cluster: string, onMoved: () => void): () => void {
  const ended = new AbortController();
  void follow(cluster, onMoved, ended.signal);
  return () => ended.abort();
}

async function follow(cluster: string, onMoved: () => void, ended: AbortSignal): Promise<void> {
  let known: string | undefined;
  let wait = FIRST_WAIT;
  while (!ended.aborted) {
    const heard = await listen(cluster, ended, (position) => {
      if (known !== undefined && position !== known) onMoved();
      known = position;
    });
    wait = heard ? FIRST_WAIT : Math.min(wait * 2, LONGEST_WAIT);
    await pause(wait, ended);
  }
}

/** Listens until the connection ends; true if it was heard of the cluster at all. */
async function listen(cluster: string, ended: AbortSignal, onPosition: (position: string) => void): Promise<boolean> {
  const client = createClient({
    url: location.origin.replace(/^http/, 'ws') + '/graphql',
    retryAttempts: 0,
    connectionParams: async () => ({ authorization: `Bearer ${(await currentToken()) ?? ''}` }),
    // Its end is told by the iteration.
    onNonLazyError: () => undefined,
  });
  let heard = false;
  const stop = () => void client.dispose();
  ended.addEventListener('abort', stop, { once: true });
  try {
    const messages = client.iterate<ClusterMovedSubscription>({ query: ClusterMoved.text, variables: { cluster } });
    for await (const { data } of messages) {
      if (!data || ended.aborted) continue;
      heard = true;
      onPosition(data.clusterMoved.position);
    }
  } catch {
    // Without a connection, pages show what they have, and ask again when they are looked at.
  } finally {
    ended.removeEventListener('abort', stop);
    void client.dispose();
  }
  return heard;
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
