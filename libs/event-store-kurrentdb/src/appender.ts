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
import type { AppendSender, SendResult } from './append-sender.js';
import { backOff } from './backoff.js';
import { serializeByKey } from './concurrency.js';
import type { EventIdCache } from './event-id-cache.js';
import { outcomeUnknown, unreachable } from './kurrent-errors.js';
import { eventSize, type StoredEvent, toClientEvents } from './kurrent-event.js';
import type { KurrentSettings } from './kurrent-options.js';
import type { RecordedAtFloor } from './recorded-at-floor.js';
import type { StreamTail } from './stream-tail.js';

interface Appender {
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult>;
}

interface AppenderDependencies {
  readonly address: string;
  readonly settings: KurrentSettings;
  readonly sender: AppendSender;
  readonly ids: EventIdCache;
  readonly tail: StreamTail;
  readonly floor: RecordedAtFloor;
}

/** One call of `append`. */
interface AppendCall {
  readonly stream: string;
  readonly streamId: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
  readonly clientEvents: readonly JSONEventData[];
  /** Identifies this call in the stored events. */
  readonly appendId: string;
}

type AttemptResult = { readonly kind: 'done'; readonly result: AppendResult } | Exclude<SendResult, { kind: 'stored' }>;

/** Maximum number of attempts lost to other writers of the stream. */
const MAX_CONFLICTS = 25;

/**
 * Creates the appender of a store. It always sends the last known revision of the stream, even if the caller expects
 * `any`: the server then stores the same ids at most once, so resending after a lost answer is safe. Each attempt looks
 * for the ids among the known events, checks the expected revision, sends, and reads back what was stored.
 */
export function createAppender(dependencies: AppenderDependencies): Appender {
  const serialize = serializeByKey();
  return {
    append: (stream, expected, events) => {
      const streamId = dependencies.settings.streamPrefix + stream;
      return serialize(streamId, () =>
        appendWithRetries(dependencies, prepare(dependencies, { stream, streamId, expected, events })),
      );
    },
  };
}

function prepare(
  { settings, floor }: AppenderDependencies,
  call: Pick<AppendCall, 'stream' | 'streamId' | 'expected' | 'events'>,
): AppendCall {
  const appendId = randomUUID();
  const clientEvents = toClientEvents(call.events, { append: appendId, notBefore: floor.current() });
  for (const event of clientEvents) {
    const bytes = eventSize(event);
    if (bytes > settings.maxEventBytes) throw eventTooLarge(event.id, bytes, settings.maxEventBytes);
  }
  return { ...call, appendId, clientEvents };
}

async function appendWithRetries(dependencies: AppenderDependencies, call: AppendCall): Promise<AppendResult> {
  const { settings, address, ids } = dependencies;
  const { stream, streamId, expected } = call;
  const state = { maybeStored: false };
  for (let conflicts = 0, failures = 0; ;) {
    const attempt = await attemptAppend(dependencies, call, { isFirst: conflicts + failures === 0, state });
    if (attempt.kind === 'done') return attempt.result;
    if (attempt.kind === 'conflict') {
      conflicts += 1;
      if (conflicts > MAX_CONFLICTS) throw revisionConflict(stream, expected, ids.get(streamId).lastRevision);
      if (conflicts > 1) await backOff(1, settings.initialBackoff / 5);
      continue;
    }
    failures += 1;
    if (attempt.kind === 'unknown') state.maybeStored = true;
    if (failures >= settings.maxAttempts) {
      throw state.maybeStored ? outcomeUnknown(address, stream, attempt.cause) : unreachable(address, attempt.cause);
    }
    settings.logger.warn(
      { stream, failures, kind: attempt.kind },
      'KurrentDB did not answer an append; checking its outcome and retrying',
    );
    await backOff(failures, settings.initialBackoff);
  }
}

interface AttemptContext {
  readonly isFirst: boolean;
  /** Whether an earlier attempt may have stored the events. */
  readonly state: { maybeStored: boolean };
}

async function attemptAppend(
  dependencies: AppenderDependencies,
  call: AppendCall,
  { isFirst, state }: AttemptContext,
): Promise<AttemptResult> {
  const { ids, tail, sender, address } = dependencies;
  const { stream, streamId, expected } = call;
  try {
    if (!isFirst || !canSendFromCache(ids, call)) await tail.catchUp(streamId);
    const duplicate = await resultOfDuplicate(dependencies, call);
    if (duplicate !== undefined) return { kind: 'done', result: duplicate };
    const { lastRevision } = ids.get(streamId);
    if (!matchesExpectedRevision(expected, lastRevision)) throw revisionConflict(stream, expected, lastRevision);
    const sent = await sender.send(streamId, lastRevision, call.clientEvents);
    if (sent.kind !== 'stored') return sent;
    state.maybeStored = true;
    return { kind: 'done', result: await readBack(dependencies, call, sent.revision) };
  } catch (error) {
    const isUnknown = state.maybeStored && isStrataError(error, 'EVENT_STORE_UNREACHABLE');
    throw isUnknown ? outcomeUnknown(address, stream, error) : error;
  }
}

/**
 * True if the cache allows sending without reading the stream first. If it is outdated, the server reports a conflict.
 */
function canSendFromCache(ids: EventIdCache, { streamId, expected }: AppendCall): boolean {
  return ids.has(streamId)
    ? matchesExpectedRevision(expected, ids.get(streamId).lastRevision)
    : expected === 'no-stream';
}

/** Returns the original result if the events are already stored, and undefined if none of them is. */
async function resultOfDuplicate(
  { ids, tail, floor }: AppenderDependencies,
  call: AppendCall,
): Promise<AppendResult | undefined> {
  const { streamId, stream, events } = call;
  const cached = ids.get(streamId);
  const reused = events.find((event) => cached.revisionOf(event.id) !== undefined);
  if (reused === undefined) return undefined;
  const first = cached.revisionOf((events[0] as NewEvent).id);
  if (first === undefined) throw eventIdReused(stream, reused.id);
  const stored = await tail.readRange(streamId, first, Math.min(first + events.length - 1, cached.lastRevision));
  if (!isSameAppend(stored, events)) throw eventIdReused(stream, reused.id);
  return toResult(stored.at(-1) as StoredEvent, call, floor);
}

/**
 * Reads the stored events, because the server reports neither their instant nor whether they were stored before. If
 * another call stored them, that call must have been the same append.
 */
async function readBack(
  { ids, tail, floor }: AppenderDependencies,
  call: AppendCall,
  lastRevision: number,
): Promise<AppendResult> {
  const { streamId, stream, events, appendId } = call;
  const first = lastRevision - events.length + 1;
  const [newest] = await tail.readRange(streamId, lastRevision, lastRevision);
  if (newest?.append !== appendId) {
    await tail.catchUp(streamId);
    const stored = await tail.readRange(streamId, first, lastRevision);
    if (!isSameAppend(stored, events)) throw eventIdReused(stream, (events[0] as NewEvent).id);
    return toResult(stored.at(-1) as StoredEvent, call, floor);
  }
  for (const [index, event] of events.entries()) ids.add(streamId, first + index, event.id);
  return toResult(newest, call, floor);
}

/** True if the stored events are exactly one append with these ids in this order. */
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

function toResult({ event, append }: StoredEvent, call: AppendCall, floor: RecordedAtFloor): AppendResult {
  floor.raiseTo(event.recordedAt);
  const { position, revision, recordedAt } = event;
  return { position, revision, recordedAt, duplicate: append !== call.appendId };
}
