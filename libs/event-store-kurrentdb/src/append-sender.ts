import kurrent, { type JSONEventData, type KurrentDBClient } from '@kurrent/kurrentdb-client';
import { eventTooLarge, NO_REVISION } from '@strata/event-store';
import type { Clients } from './clients.js';
import { limitConcurrency } from './concurrency.js';
import { DeadlineExceeded, withDeadline } from './deadline.js';
import { classifyError, foreignData, unreachable } from './kurrent-errors.js';
import { eventSize } from './kurrent-event.js';
import type { KurrentSettings } from './kurrent-options.js';

/** The server's response to an append, or the reason why there is none. */
export type SendResult =
  | { readonly kind: 'stored'; readonly revision: number }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'not-sent' | 'unknown'; readonly cause: unknown };

export interface AppendSender {
  /** Sends the events to be appended to a stream whose last revision is `lastRevision`. */
  send(streamId: string, lastRevision: number, events: readonly JSONEventData[]): Promise<SendResult>;
}

/**
 * The deadline passed to the server. It applies its own, shorter limit; a short deadline fails when clocks disagree.
 */
const SERVER_DEADLINE_MS = 86_400_000;

/**
 * Maximum number of concurrent appends. The client's append stream buffers sixteen messages; when it waits for space in
 * that buffer and the connection breaks, the process crashes. This limit keeps the buffer from filling up.
 */
const MAX_CONCURRENT_APPENDS = 12;

export function createAppendSender(clients: Clients, settings: KurrentSettings): AppendSender {
  const limited = limitConcurrency(MAX_CONCURRENT_APPENDS);
  const answerCounts = new WeakMap<KurrentDBClient, number>();

  const attempt = async (
    streamId: string,
    lastRevision: number,
    events: readonly JSONEventData[],
  ): Promise<SendResult> => {
    const client = clients.main();
    const answersBefore = answerCounts.get(client);
    const streamState = lastRevision === NO_REVISION ? kurrent.NO_STREAM : BigInt(lastRevision);
    const options = { streamState, deadline: SERVER_DEADLINE_MS, requiresLeader: true } as const;
    const countAnswer = (): void => void answerCounts.set(client, (answerCounts.get(client) ?? 0) + 1);
    try {
      const call = client.appendToStream(streamId, [...events], options);
      const { nextExpectedRevision } = await withDeadline(settings.deadline, call);
      countAnswer();
      return { kind: 'stored', revision: Number(nextExpectedRevision) };
    } catch (error) {
      const result = resultOfError(error, streamId, events);
      if (result.kind === 'conflict') countAnswer();
      // If no other append was answered in the meantime, the connection itself is stuck.
      if (error instanceof DeadlineExceeded && answerCounts.get(client) === answersBefore) clients.replaceMain(client);
      return result;
    }
  };
  /** Returns the result that an error means; throws if the server refused the append permanently. */
  const resultOfError = (error: unknown, streamId: string, events: readonly JSONEventData[]): SendResult => {
    const kind = classifyError(error);
    if (kind === 'conflict') return { kind: 'conflict' };
    if (kind === 'too-large') throw tooLarge(events, settings.maxEventBytes);
    if (kind === 'denied') throw unreachable(clients.address, error);
    if (kind === 'deleted') throw foreignData(`The stream ${streamId} was deleted in the database.`, { streamId });
    return { kind: kind === 'not-sent' ? 'not-sent' : 'unknown', cause: error };
  };
  return { send: (streamId, lastRevision, events) => limited(() => attempt(streamId, lastRevision, events)) };
}

/**
 * The server does not report which event it refused, or whether it refused their total size; names the largest event.
 */
function tooLarge(events: readonly JSONEventData[], maxBytes: number): Error {
  const [largest] = events.toSorted((a, b) => eventSize(b) - eventSize(a));
  const event = largest as JSONEventData;
  return eventTooLarge(event.id, eventSize(event), Math.min(maxBytes, eventSize(event) - 1));
}
