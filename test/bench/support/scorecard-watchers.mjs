// Clients that watch a scorecard.
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** Subscriptions on each connection. */
const PER_CONNECTION = 10;

const QUERY = `subscription ($cluster: ID!, $period: Period!) { scorecardChanged(cluster: $cluster, period: $period) {
  position whole nodes { id score status } } }`;

/** Opens the subscriptions, and waits until each has the whole scorecard. */
export async function watchScorecards({ url, token, watching, cluster, period }) {
  const address = new URL('/graphql', url);
  address.protocol = 'ws:';
  let waiting = 0;
  let wake = () => undefined;
  const failed = { error: undefined };
  const next = () => {
    waiting -= 1;
    if (waiting === 0) wake();
  };
  const expectAll = () =>
    new Promise((resolve, reject) => {
      waiting = watching;
      wake = () => (failed.error === undefined ? resolve() : reject(failed.error));
    });
  const opened = expectAll();
  const clients = [];
  for (let index = 0; index < watching; index += 1) {
    if (index % PER_CONNECTION === 0) {
      const connectionParams = { authorization: `Bearer ${token}` };
      clients.push(createClient({ url: address.href, webSocketImpl: WebSocket, connectionParams, lazy: false }));
    }
    const error = (reason) => {
      failed.error ??= new Error(JSON.stringify(reason));
      wake();
    };
    clients
      .at(-1)
      .subscribe({ query: QUERY, variables: { cluster, period } }, { next, error, complete: () => undefined });
  }
  await opened;
  return {
    /** Resolves when each of them has got the next message. */
    nextOfAll: expectAll,
    stop: () => clients.forEach((client) => void client.dispose()),
  };
}
