import { randomUUID } from 'node:crypto';
import type { JSONEventData } from '@kurrent/kurrentdb-client';
import { isStrataError, type NewEvent } from '@strata/domain';
import {
  type AppendResult,
  eventIdReused,
  eventTooLarge,
  type ExpectedRevision,
  matchesExpectedRevision,
  revisionConflict,
} from '@strata/event-store';
import type { Sending, Sent } from './append-sending.js';
import type { KnownStreams } from './known-streams.js';
import { outcomeUnknown, unreachable } from './kurrent-errors.js';
import { bytesOf, type StoredEvent, toClientEvents } from './kurrent-event.js';
import type { KurrentSettings } from './kurrent-options.js';
import { lanes, pauseBefore } from './pauses.js';
import type { RecordedAtFloor } from './recorded-at-floor.js';
import type { StreamTail } from './stream-tail.js';

export interface Appending {
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult>;
}

export interface AppendingParts {
  readonly address: string;
  readonly settings: KurrentSettings;
  readonly sending: Sending;
  readonly known: KnownStreams;
  readonly tail: StreamTail;
  readonly floor: RecordedAtFloor;
}

/** One call of `append` on its way. */
interface Request {
  readonly stream: string;
  readonly streamId: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
  readonly clientEvents: readonly JSONEventData[];
  /** Name of this call in what it stores. */
  readonly append: string;
}

type Round = { readonly kind: 'answered'; readonly result: AppendResult } | Exclude<Sent, { kind: 'stored' }>;

/** Rounds lost to other writers of the stream before an append that names no revision gives up. */
const MOST_CONFLICTS = 25;

/**
 * Appends are always sent with the revision that the stream is known to have: then the server stores the same ids
 * at most once however often they are sent, and sending again after a lost answer is safe. Each round looks for the
 * ids in what is known of the stream, checks the expectation, sends, and reads back what was stored.
 */
export function openAppending(parts: AppendingParts): Appending {
  const inLane = lanes();
  return {
    append: (stream, expected, events) => {
      const streamId = parts.settings.streamPrefix + stream;
      return inLane(streamId, () => run(parts, prepare(parts, { stream, streamId, expected, events })));
    },
  };
}

function prepare(
  { settings, floor }: AppendingParts,
  call: Pick<Request, 'stream' | 'streamId' | 'expected' | 'events'>,
): Request {
  const append = randomUUID();
  const clientEvents = toClientEvents(call.events, { append, notBefore: floor.latest() });
  for (const event of clientEvents) {
    const bytes = bytesOf(event);
    if (bytes > settings.maxEventBytes) throw eventTooLarge(event.id, bytes, settings.maxEventBytes);
  }
  return { ...call, append, clientEvents };
}

async function run(parts: AppendingParts, request: Request): Promise<AppendResult> {
  const { settings, address } = parts;
  const { stream, expected } = request;
  const doubt = { maybeStored: false };
  for (let conflicts = 0, losses = 0; ;) {
    const done = await round(parts, request, { isFirst: conflicts + losses === 0, doubt });
    if (done.kind === 'answered') return done.result;
    if (done.kind === 'conflict') {
      conflicts += 1;
      if (conflicts > MOST_CONFLICTS) throw revisionConflict(stream, expected, parts.known.of(request.streamId).last);
      if (conflicts > 1) await pauseBefore(1, settings.firstPause / 5);
      continue;
    }
    losses += 1;
    if (done.kind === 'unclear') doubt.maybeStored = true;
    if (losses >= settings.attempts) {
      throw doubt.maybeStored ? outcomeUnknown(address, stream, done.cause) : unreachable(address, done.cause);
    }
    settings.logger.warn(
      { stream, losses, kind: done.kind },
      'KurrentDB did not answer an append; its outcome is looked up',
    );
    await pauseBefore(losses, settings.firstPause);
  }
}

interface RoundState {
  readonly isFirst: boolean;
  /** Whether the events may be in the log by now. */
  readonly doubt: { maybeStored: boolean };
}

async function round(parts: AppendingParts, request: Request, { isFirst, doubt }: RoundState): Promise<Round> {
  const { known, tail, sending, address } = parts;
  const { stream, streamId, expected } = request;
  try {
    const atOnce = isFirst && canSendAtOnce(known, request);
    if (!atOnce) await tail.catchUp(streamId);
    const result = await settled(parts, request);
    if (result !== undefined) return { kind: 'answered', result };
    const { last } = known.of(streamId);
    if (!matchesExpectedRevision(expected, last)) throw revisionConflict(stream, expected, last);
    const sent = await sending.send(streamId, last, request.clientEvents);
    if (sent.kind !== 'stored') return sent;
    doubt.maybeStored = true;
    return { kind: 'answered', result: await readBack(parts, request, sent.revision) };
  } catch (error) {
    const unasked = doubt.maybeStored && isStrataError(error, 'EVENT_STORE_UNREACHABLE');
    throw unasked ? outcomeUnknown(address, stream, error) : error;
  }
}

/** True if what is known suffices to send: if it is out of date, the server says so. */
function canSendAtOnce(known: KnownStreams, { streamId, expected }: Request): boolean {
  return known.isKnown(streamId)
    ? matchesExpectedRevision(expected, known.of(streamId).last)
    : expected === 'no-stream';
}

/** The answer if the events are stored already; undefined if none of them is. */
async function settled({ known, tail, floor }: AppendingParts, request: Request): Promise<AppendResult | undefined> {
  const { streamId, stream, events } = request;
  const ids = known.of(streamId);
  const reused = events.find((event) => ids.revisionOf(event.id) !== undefined);
  if (reused === undefined) return undefined;
  const first = ids.revisionOf((events[0] as NewEvent).id);
  if (first === undefined) throw eventIdReused(stream, reused.id);
  const stored = await tail.range(streamId, first, Math.min(first + events.length - 1, ids.last));
  if (!isSameAppend(stored, events)) throw eventIdReused(stream, reused.id);
  return answer(stored.at(-1) as StoredEvent, request, floor);
}

/**
 * Reads the last event stored: the server's answer tells neither its instant nor whether the events had been there
 * before. If they are of another call, they must be the very same append.
 */
async function readBack({ known, tail, floor }: AppendingParts, request: Request, last: number): Promise<AppendResult> {
  const { streamId, stream, events, append } = request;
  const first = last - events.length + 1;
  const [newest] = await tail.range(streamId, last, last);
  if (newest?.append !== append) {
    await tail.catchUp(streamId);
    const stored = await tail.range(streamId, first, last);
    if (!isSameAppend(stored, events)) throw eventIdReused(stream, (events[0] as NewEvent).id);
    return answer(stored.at(-1) as StoredEvent, request, floor);
  }
  for (const [index, event] of events.entries()) known.note(streamId, first + index, event.id);
  return answer(newest, request, floor);
}

/** True if the stored events are one whole append with these ids in this order. */
function isSameAppend(stored: readonly StoredEvent[], events: readonly NewEvent[]): boolean {
  const append = stored[0]?.append;
  return (
    stored.length === events.length &&
    stored.every((one, index) => {
      const isPart = one.append === append && one.index === index && one.count === events.length;
      return isPart && one.event.id === events[index]?.id;
    })
  );
}

function answer({ event, append }: StoredEvent, request: Request, floor: RecordedAtFloor): AppendResult {
  floor.see(event.recordedAt);
  const { position, revision, recordedAt } = event;
  return { position, revision, recordedAt, duplicate: append !== request.append };
}
