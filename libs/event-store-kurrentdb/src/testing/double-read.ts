import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServerWritableStream } from '@grpc/grpc-js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { ReadReq, ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { type DoubleFaults, strikes } from './double-faults.js';
import type { DoubleLog, DoubleRecord } from './double-log.js';
import {
  caughtUp,
  checkpoint,
  confirmation,
  eventResponse,
  nameOf,
  positionInStreamRead,
  redirect,
  streamNotFound,
  unavailable,
} from './double-wire.js';

type ReadCall = ServerWritableStream<ReadReq, ReadResp>;
type Options = NonNullable<ReturnType<ReadReq['getOptions']>>;

export interface ReadService {
  readonly log: DoubleLog;
  readonly faults: DoubleFaults;
  /** Told of every event that a subscription handed to its connection. */
  readonly delivered: () => void;
  readonly subscribed: () => void;
}

const BACKWARDS = streams.ReadReq.Options.ReadDirection.BACKWARDS;
/** Records looked at between two checkpoints, times the interval that the client asks for. */
const SEARCH_WINDOW = 32;

/** The Read service: a stream, the log, or a subscription to the log. */
export function read(service: ReadService): (call: ReadCall) => void {
  return (call) => {
    const options = call.request.getOptions() as Options;
    const refused =
      redirect(service.faults, call.metadata) ?? (strikes(service.faults, 'unavailable') ? unavailable() : undefined);
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

/** Writes one message and waits while the connection takes no more. False once the call is over. */
async function send(call: ReadCall, response: ReadResp): Promise<boolean> {
  if (call.cancelled || call.destroyed) return false;
  if (call.write(response)) return true;
  const over = new AbortController();
  const gone = (): void => over.abort();
  call.once('cancelled', gone);
  try {
    await once(call, 'drain', { signal: over.signal });
    return true;
  } catch {
    return false;
  } finally {
    call.off('cancelled', gone);
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
  return records.map((record) => eventResponse(record, positionInStreamRead(record, faults)));
}

function fromLog({ log }: ReadService, options: Options): readonly ReadResp[] {
  const backwards = options.getReadDirection() === BACKWARDS;
  const from = options.getAll();
  const place = BigInt(from?.getPosition()?.getCommitPosition() ?? 0);
  const index = from?.hasStart() ? 0 : from?.hasEnd() ? log.records.length : log.indexAt(place);
  const records = backwards ? log.records.slice(0, index).toReversed() : log.records.slice(index);
  const passes = filterOf(options);
  const found = records.filter(passes).slice(0, Number(options.getCount()));
  return found.map((record) => eventResponse(record, String(record.place)));
}

async function subscription(service: ReadService, call: ReadCall, options: Options): Promise<void> {
  const { log, faults } = service;
  const { records, start, passes, told } = subscribed(service, options);
  let index = start;
  let looked = 0;
  service.subscribed();
  await send(call, confirmation(randomUUID()));
  for (let open = true, live = false; open;) {
    if (faults.muteSubscriptions) {
      await pause(20);
      open = !call.cancelled;
      continue;
    }
    const record = records()[index];
    if (record === undefined) {
      if (!live && faults.saysCaughtUp) open = await send(call, caughtUp());
      live = true;
      open = open && (await more(log, call, () => records().length > index));
      continue;
    }
    index += 1;
    looked += 1;
    if (passes(record)) {
      open = await send(call, eventResponse(record, told(record)));
      service.delivered();
    }
    if (looked % SEARCH_WINDOW === 0) open = open && (await send(call, checkpoint(record.place)));
  }
}

/** What a subscription is to: the log from a place, or a stream from a revision; both exclusive. */
function subscribed({ log, faults }: ReadService, options: Options) {
  const stream = options.getStream();
  if (stream !== undefined) {
    const name = nameOf(stream.getStreamIdentifier());
    const start = stream.hasStart() ? 0 : Number(stream.getRevision()) + 1;
    const told = (record: DoubleRecord): string => positionInStreamRead(record, faults);
    return { records: () => log.stream(name), start, passes: () => true, told };
  }
  const from = options.getAll();
  const after = BigInt(from?.getPosition()?.getCommitPosition() ?? 0);
  const start = from?.hasEnd() ? log.records.length : log.indexAt(after + 1n);
  return {
    records: () => log.records,
    start,
    passes: filterOf(options),
    told: (record: DoubleRecord) => String(record.place),
  };
}

/** Waits until there is more; false once the call is over. */
async function more(log: DoubleLog, call: ReadCall, has: () => boolean): Promise<boolean> {
  if (call.cancelled) return false;
  const over = new AbortController();
  const gone = (): void => over.abort();
  call.once('cancelled', gone);
  try {
    while (!has()) await once(log.appended, 'appended', { signal: over.signal });
    return true;
  } catch {
    return false;
  } finally {
    call.off('cancelled', gone);
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
