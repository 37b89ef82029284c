import kurrent, { type JSONEventData, type KurrentDBClient } from '@kurrent/kurrentdb-client';
import { eventTooLarge, NO_REVISION } from '@strata/event-store';
import type { Clients } from './clients.js';
import { foreign, meaningOf, unreachable } from './kurrent-errors.js';
import { bytesOf } from './kurrent-event.js';
import type { KurrentSettings } from './kurrent-options.js';
import { DeadlinePassed, gate, withDeadline } from './pauses.js';

/** What came of sending: the server's answer, or that there is none. */
export type Sent =
  | { readonly kind: 'stored'; readonly revision: number }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'not-sent' | 'unclear'; readonly cause: unknown };

export interface Sending {
  /** Sends the events for the end of the stream, whose last revision is `last`. */
  send(streamId: string, last: number, events: readonly JSONEventData[]): Promise<Sent>;
}

/** Longest wait that the server is told of; its own limit is shorter. Short ones fail where clocks disagree. */
const SERVER_DEADLINE_MS = 86_400_000;

/**
 * Appends under way at a time. The client's stream of appends holds sixteen messages; beyond that it waits in a way
 * that ends the process if the connection breaks meanwhile, so it is kept from filling.
 */
const IN_FLIGHT = 12;

export function openSending(clients: Clients, settings: KurrentSettings): Sending {
  const inFlight = gate(IN_FLIGHT);
  const answers = new WeakMap<KurrentDBClient, number>();

  const attempt = async (streamId: string, last: number, events: readonly JSONEventData[]): Promise<Sent> => {
    const client = clients.main();
    const answersBefore = answers.get(client);
    const streamState = last === NO_REVISION ? kurrent.NO_STREAM : BigInt(last);
    const options = { streamState, deadline: SERVER_DEADLINE_MS, requiresLeader: true } as const;
    const noteAnswer = (): void => void answers.set(client, (answers.get(client) ?? 0) + 1);
    try {
      const call = client.appendToStream(streamId, [...events], options);
      const { nextExpectedRevision } = await withDeadline(settings.deadline, call);
      noteAnswer();
      return { kind: 'stored', revision: Number(nextExpectedRevision) };
    } catch (error) {
      const sent = withoutAnswer(error, streamId, events);
      if (sent.kind === 'conflict') noteAnswer();
      // Where others were answered meanwhile, one answer is lost; where none was, the connection is stuck.
      if (error instanceof DeadlinePassed && answers.get(client) === answersBefore) clients.renewMain(client);
      return sent;
    }
  };
  /** What an error means for the append; the server's refusals are thrown. */
  const withoutAnswer = (error: unknown, streamId: string, events: readonly JSONEventData[]): Sent => {
    const meaning = meaningOf(error);
    if (meaning === 'conflict') return { kind: 'conflict' };
    if (meaning === 'too-large') throw tooLarge(events, settings.maxEventBytes);
    if (meaning === 'denied') throw unreachable(clients.address, error);
    if (meaning === 'deleted') throw foreign(`The stream ${streamId} was deleted in the database.`, { streamId });
    return { kind: meaning === 'not-sent' ? 'not-sent' : 'unclear', cause: error };
  };
  return { send: (streamId, last, events) => inFlight(() => attempt(streamId, last, events)) };
}

/** The server refused one of the events, or all together: the largest is named. */
function tooLarge(events: readonly JSONEventData[], maxBytes: number): Error {
  const [largest] = events.toSorted((a, b) => bytesOf(b) - bytesOf(a));
  const event = largest as JSONEventData;
  return eventTooLarge(event.id, bytesOf(event), Math.min(maxBytes, bytesOf(event) - 1));
}
