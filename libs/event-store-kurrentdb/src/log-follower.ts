import kurrent, { type KurrentDBClient } from '@kurrent/kurrentdb-client';
import { isStrataError, type Position, StrataError } from '@strata/domain';
import type { Delivery } from '@strata/event-store';
import { backOff } from './backoff.js';
import type { Clients } from './clients.js';
import { classifyError, reasonOf, unreachable } from './kurrent-errors.js';
import type { KurrentSettings } from './kurrent-options.js';
import { fromPosition } from './kurrent-position.js';
import { createPullSubscription, type PullSubscription } from './pull-subscription.js';
import type { StreamReads } from './stream-reads.js';
import { type Progress, watchSubscription } from './watched-subscription.js';

interface FollowOptions {
  readonly after: Position;
  readonly batchSize: number;
  readonly signal: AbortSignal;
  /** Number of consecutive failures after which following ends with `EVENT_STORE_UNREACHABLE`. */
  readonly maxAttempts: number;
}

export interface LogFollower {
  follow(options: FollowOptions): AsyncGenerator<Delivery, void, undefined>;
}

/**
 * Creates a follower that replaces every failed or dead subscription by a new one that starts after the last delivered
 * event. The client itself never resubscribes. Events that were buffered are read again, so none is skipped or
 * repeated.
 */
export function createLogFollower(clients: Clients, settings: KurrentSettings, reads: StreamReads): LogFollower {
  return {
    async *follow(options) {
      const { signal, batchSize } = options;
      const progress: Progress = { position: options.after, recordedAt: '' };
      for (let failures = 0; !signal.aborted;) {
        const client = clients.acquire();
        const subscription = subscribe(client, settings.streamPrefix, { after: progress.position, batchSize });
        const stop = (): void => subscription.close();
        let usable = true;
        signal.addEventListener('abort', stop, { once: true });
        try {
          for await (const delivery of watchSubscription(subscription, {
            settings,
            reads,
            progress,
            batchSize,
            signal,
          })) {
            failures = 0;
            yield delivery;
          }
        } catch (error) {
          if (signal.aborted) return;
          failures += 1;
          // After a not-leader error the same client connects to the leader; a new one would connect to the same node
          // again.
          usable = classifyError(error) === 'not-leader';
          if (isFatal(error) || failures >= options.maxAttempts) {
            throw toStoreError(error, options.after, clients.address);
          }
          const fields = { failures, reason: reasonOf(error), after: progress.position };
          settings.logger.warn(fields, 'Lost a subscription to KurrentDB; resubscribing');
        } finally {
          signal.removeEventListener('abort', stop);
          subscription.close();
          clients.release(client, usable);
        }
        await backOff(failures, settings.initialBackoff, signal);
      }
    },
  };
}

function subscribe(
  client: KurrentDBClient,
  streamPrefix: string,
  { after, batchSize }: Pick<FollowOptions, 'after' | 'batchSize'>,
): PullSubscription {
  const created: PullSubscription[] = [];
  const checkpointReached = (): void => created[0]?.notify();
  const filter = kurrent.streamNameFilter({ prefixes: [streamPrefix], checkpointInterval: 1, checkpointReached });
  const clientSubscription = client.subscribeToAll(
    { fromPosition: fromPosition(after) ?? kurrent.START, filter, requiresLeader: true },
    // The sizes of the client's buffers, in events; they limit how much accumulates here for a slow consumer.
    { readableHighWaterMark: batchSize, writableHighWaterMark: 16 } as never,
  );
  const subscription = createPullSubscription(clientSubscription);
  created.push(subscription);
  return subscription;
}

function isFatal(error: unknown): boolean {
  return ['denied', 'invalid'].includes(classifyError(error));
}

function toStoreError(error: unknown, after: Position, address: string): unknown {
  if (isStrataError(error)) return error;
  if (classifyError(error) !== 'invalid') return unreachable(address, error);
  return new StrataError(
    'INVALID_POSITION',
    `The position ${after} does not exist in the log of the KurrentDB server at ${address}.`,
    {
      remedy: 'The position belongs to another database: rebuild everything that was derived from it.',
      details: { after },
    },
  );
}
