import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerWritableStream } from '@grpc/grpc-js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { type DoubleFaults, consumeFault } from './double-faults.js';
import type { DoubleLog, DoubleRecord } from './double-log.js';
import {
  caughtUp,
  checkpoint,
  confirmation,
  eventResponse,
  nameOf,
  streamReadPosition,
  redirect,
  streamNotFound,
  unavailable,
} from './double-wire.js';

type ReadCall = ServerWritableStream<ReadReq, ReadResp>;
type Options = NonNullable<ReturnType<ReadReq['getOptions']>>;

interface ReadService {
  readonly log: DoubleLog;
  readonly faults: DoubleFaults;
  /** Called for every event that a subscription sends. */
  readonly onDelivery: () => void;
  /** Called for every new subscription. */
  readonly onSubscription: () => void;
}

const BACKWARDS = streams.ReadReq.Options.ReadDirection.BACKWARDS;
/** Number of records searched between two checkpoints, for a checkpoint interval of 1. */
const SEARCH_WINDOW = 32;

/** The Read service: reads of a stream or the log, and subscriptions to them. */
export function read(service: ReadService): (call: ReadCall) => void {
  return (call) => {
    const options = call.request.getOptions() as Options;
    const refused =
      redirect(service.faults, call.metadata) ??
      (consumeFault(service.faults, 'unavailable') ? unavailable() : undefined);
    if (refused !== undefined) return void call.emit('error', refused);
    if (options.hasSubscription()) return void subscription(service, call, options).catch(() => call.end());
    if (service.faults.hangReads) return;
    const responses = options.hasStream() ? fromStream(service, options) : fromLog(service, options);
    void sendAll(call, responses).catch(() => undefined);
  };
}

async function sendAll(call: ReadCall, responses: readonly ReadResp[]): Promise<void> {
  for (const response of responses) if (!(await send(call, response))) return;
  call.end();
}

/** Sends one message, waiting while the connection is full. Returns false once the call has ended. */
async function send(call: ReadCall, response: ReadResp): Promise<boolean> {
  if (call.cancelled || call.destroyed) return false;
  if (call.write(response)) return true;
  const ended = new AbortController();
  const onCancelled = (): void => ended.abort();
  call.once('cancelled', onCancelled);
  try {
    await once(call, 'drain', { signal: ended.signal });
    return true;
  } catch {
    return false;
  } finally {
    call.off('cancelled', onCancelled);
  }
}

function fromStream({ log, faults }: ReadService, options: Options): readonly ReadResp[] {
  const from = options.getStream();
  const name = nameOf(from?.getStreamIdentifier());
  const stored = log.stream(name);
  if (stored.length === 0) return [streamNotFound(name)];
  const count = Number(options.getCount());
  const end = stored.length - 1;
  const revision = from?.hasStart() ? 0 : from?.hasEnd() ? end : Number(from?.getRevision());
  const last = Math.min(revision, end);
  const records =
    options.getReadDirection() === BACKWARDS
      ? stored.slice(Math.max(0, last + 1 - count), last + 1).toReversed()
      : stored.slice(revision, revision + count);
  return records.map((record) => eventResponse(record, streamReadPosition(record, faults)));
}

function fromLog({ log }: ReadService, options: Options): readonly ReadResp[] {
  const backwards = options.getReadDirection() === BACKWARDS;
  const from = options.getAll();
  const position = BigInt(from?.getPosition()?.getCommitPosition() ?? 0);
  const index = from?.hasStart() ? 0 : from?.hasEnd() ? log.records.length : log.indexAt(position);
  const records = backwards ? log.records.slice(0, index).toReversed() : log.records.slice(index);
  const passes = filterOf(options);
  const found = records.filter(passes).slice(0, Number(options.getCount()));
  return found.map((record) => eventResponse(record, String(record.position)));
}

async function subscription(service: ReadService, call: ReadCall, options: Options): Promise<void> {
  const { log, faults } = service;
  const { records, start, passes, positionOf } = sourceOf(service, options);
  let index = start;
  let searched = 0;
  service.onSubscription();
  await send(call, confirmation(randomUUID()));
  for (let open = true, live = false; open;) {
    if (faults.muteSubscriptions) {
      await sleep(20);
      open = !call.cancelled;
      continue;
    }
    const record = records()[index];
    if (record === undefined) {
      if (!live && faults.reportsCaughtUp) open = await send(call, caughtUp());
      live = true;
      open = open && (await waitForMore(log, call, () => records().length > index));
      continue;
    }
    index += 1;
    searched += 1;
    if (passes(record)) {
      open = await send(call, eventResponse(record, positionOf(record)));
      service.onDelivery();
    }
    if (searched % SEARCH_WINDOW === 0) open = open && (await send(call, checkpoint(record.position)));
  }
}

/** Returns what a subscription reads: the log after a position, or a stream after a revision. */
function sourceOf({ log, faults }: ReadService, options: Options) {
  const stream = options.getStream();
  if (stream !== undefined) {
    const name = nameOf(stream.getStreamIdentifier());
    const start = stream.hasStart() ? 0 : Number(stream.getRevision()) + 1;
    const positionOf = (record: DoubleRecord): string => streamReadPosition(record, faults);
    return { records: () => log.stream(name), start, passes: () => true, positionOf };
  }
  const from = options.getAll();
  const after = BigInt(from?.getPosition()?.getCommitPosition() ?? 0);
  const start = from?.hasEnd() ? log.records.length : log.indexAt(after + 1n);
  return {
    records: () => log.records,
    start,
    passes: filterOf(options),
    positionOf: (record: DoubleRecord) => String(record.position),
  };
}

/** Waits until there are more records. Returns false once the call has ended. */
async function waitForMore(log: DoubleLog, call: ReadCall, hasMore: () => boolean): Promise<boolean> {
  if (call.cancelled) return false;
  const ended = new AbortController();
  const onCancelled = (): void => ended.abort();
  call.once('cancelled', onCancelled);
  try {
    while (!hasMore()) await once(log.appended, 'appended', { signal: ended.signal });
    return true;
  } catch {
    return false;
  } finally {
    call.off('cancelled', onCancelled);
  }
}

function filterOf(options: Options): (record: DoubleRecord) => boolean {
  const filter = options.getFilter();
  if (filter === undefined) return () => true;
  const onStream = filter.hasStreamIdentifier();
  const expression = onStream ? filter.getStreamIdentifier() : filter.getEventType();
  const prefixes = expression?.getPrefixList() ?? [];
  const regex = new RegExp(expression?.getRegex() || '^');
  return (record) => {
    const text = onStream ? record.stream : record.type;
    return prefixes.length > 0 ? prefixes.some((prefix) => text.startsWith(prefix)) : regex.test(text);
  };
}
