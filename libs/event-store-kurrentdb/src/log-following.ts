import kurrent, { type KurrentDBClient } from '@kurrent/kurrentdb-client';
import { isStrataError, type Position, StrataError } from '@strata/domain';
import type { Delivery } from '@strata/event-store';
import type { Clients } from './clients.js';
import { meaningOf, reasonOf, unreachable } from './kurrent-errors.js';
import type { KurrentSettings } from './kurrent-options.js';
import { fromPosition } from './kurrent-position.js';
import { pauseBefore } from './pauses.js';
import type { Questions } from './questions.js';
import { openTap, type Tap } from './tap.js';
import { type Progress, watched } from './watched-subscription.js';

export interface FollowOptions {
  readonly after: Position;
  readonly batchSize: number;
  readonly signal: AbortSignal;
  /** Failures in a row after which following ends with `EVENT_STORE_UNREACHABLE`. */
  readonly attempts: number;
}

export interface LogFollowing {
  follow(options: FollowOptions): AsyncGenerator<Delivery, void, undefined>;
}

/**
 * Follows the log over as many subscriptions as it takes. The client never subscribes again by itself, so each
 * subscription that fails or falls silent is replaced by one that begins after the last event given: what lay in
 * buffers is read again, nothing is left out and nothing comes twice.
 */
export function openLogFollowing(clients: Clients, settings: KurrentSettings, questions: Questions): LogFollowing {
  return {
    async *follow(options) {
      const { signal, batchSize } = options;
      const progress: Progress = { position: options.after, recordedAt: '' };
      for (let failures = 0; !signal.aborted;) {
        const client = clients.take();
        const tap = subscribe(client, settings.streamPrefix, { after: progress.position, batchSize });
        const stop = (): void => tap.close();
        let usable = true;
        signal.addEventListener('abort', stop, { once: true });
        try {
          for await (const delivery of watched(tap, { settings, questions, progress, batchSize, signal })) {
            failures = 0;
            yield delivery;
          }
        } catch (error) {
          if (signal.aborted) return;
          failures += 1;
          // Told where the leader is, the client goes there by itself; a new one would ask the same node again.
          usable = meaningOf(error) === 'not-leader';
          if (isFinal(error) || failures >= options.attempts) throw final(error, options.after, clients.address);
          const fields = { failures, reason: reasonOf(error), after: progress.position };
          settings.logger.warn(fields, 'A subscription to KurrentDB was lost and is taken up again');
        } finally {
          signal.removeEventListener('abort', stop);
          tap.close();
          clients.giveBack(client, usable);
        }
        await pauseBefore(failures, settings.firstPause, signal);
      }
    },
  };
}

function subscribe(
  client: KurrentDBClient,
  streamPrefix: string,
  { after, batchSize }: Pick<FollowOptions, 'after' | 'batchSize'>,
): Tap {
  const taps: Tap[] = [];
  const checkpointReached = (): void => taps[0]?.stir();
  const filter = kurrent.streamNameFilter({ prefixes: [streamPrefix], checkpointInterval: 1, checkpointReached });
  const subscription = client.subscribeToAll(
    { fromPosition: fromPosition(after) ?? kurrent.START, filter, requiresLeader: true },
    // The two halves of the client's buffer, in events: all that a slow reader lets gather on this side.
    { readableHighWaterMark: batchSize, writableHighWaterMark: 16 } as never,
  );
  const tap = openTap(subscription);
  taps.push(tap);
  return tap;
}

function isFinal(error: unknown): boolean {
  return ['denied', 'invalid'].includes(meaningOf(error));
}

function final(error: unknown, after: Position, address: string): unknown {
  if (isStrataError(error)) return error;
  if (meaningOf(error) !== 'invalid') return unreachable(address, error);
  return new StrataError('INVALID_POSITION', `The KurrentDB at ${address} has no place ${after} in its log.`, {
    remedy: 'The position is of another database: rebuild what was read from it from the start.',
    details: { after },
  });
}
