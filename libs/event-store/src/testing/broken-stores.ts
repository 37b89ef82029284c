import type { NewEvent, Position, RecordedEvent } from '@strata/domain';
import type {
  AppendResult,
  Delivery,
  ExpectedRevision,
  LogCheck,
  ReadAllOptions,
  ReadStreamOptions,
  SubscribeOptions,
} from '../event-store.js';
import { InMemoryEventStore } from './in-memory-event-store.js';

/** Drops the last event of an append of three or more. */
export class DropsAnEvent extends InMemoryEventStore {
  protected override store(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): AppendResult {
    return super.store(stream, expected, events.length > 2 ? events.slice(0, -1) : events);
  }
}

export class IgnoresExpectedRevision extends InMemoryEventStore {
  protected override store(stream: string, _: ExpectedRevision, events: readonly NewEvent[]): AppendResult {
    return super.store(stream, 'any', events);
  }
}

/** Treats "stream-exists" as "any", as one widely used database does. */
export class IgnoresStreamExists extends InMemoryEventStore {
  protected override store(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): AppendResult {
    return super.store(stream, expected === 'stream-exists' ? 'any' : expected, events);
  }
}

/** Does not index event ids. */
export class StoresDuplicates extends InMemoryEventStore {
  protected override record(event: NewEvent, stream: string, recordedAt: string): void {
    super.record(event, stream, recordedAt);
    this.log.byId.delete(event.id);
  }
}

/** Answers a resent append with the current end of the stream. */
export class ReturnsTheHeadForDuplicates extends InMemoryEventStore {
  protected override store(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): AppendResult {
    const result = super.store(stream, expected, events);
    const last = this.log.events.findLast((event) => event.stream === stream);
    return result.duplicate && last ? { ...result, position: last.position, revision: last.revision } : result;
  }
}

/** Stores only the events of an append whose ids are new. */
export class StoresOnlyTheNewEvents extends InMemoryEventStore {
  protected override store(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): AppendResult {
    const newEvents = events.filter((event) => !this.log.byId.has(event.id));
    return super.store(stream, expected, newEvents.length > 0 ? newEvents : events);
  }
}

/** Stores events one by one, so that a refused event leaves the earlier ones stored. */
export class StoresEventsOneByOne extends InMemoryEventStore {
  protected override store(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): AppendResult {
    const [first, ...rest] = events as [NewEvent, ...NewEvent[]];
    const result = super.store(stream, expected, [first]);
    return rest.reduce((_, event) => super.store(stream, 'any', [event]), result);
  }
}

/** Takes `recordedAt` from the clock alone. */
export class FollowsTheClockBackwards extends InMemoryEventStore {
  protected override recordedAt(): string {
    return new Date(this.now()).toISOString();
  }
}

/** Assigns positions that do not sort as text. */
export class UnpaddedPositions extends InMemoryEventStore {
  protected override record(event: NewEvent, stream: string, recordedAt: string): void {
    super.record(event, stream, recordedAt);
    const last = this.log.events.pop() as RecordedEvent;
    this.log.events.push({ ...last, position: String(Number(last.position)) });
  }
}

/** Appends of the same event loop turn fail together and all return the result of the last one. */
export class MixesUpCallers extends InMemoryEventStore {
  private turn: Promise<AppendResult>[] = [];

  override async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<AppendResult> {
    const { turn } = this;
    turn.push(super.append(stream, expected, events));
    await new Promise(setImmediate);
    this.turn = [];
    return (await Promise.all(turn)).at(-1) as AppendResult;
  }
}

/** Skips the first event after catching up. */
export class SkipsWhenGoingLive extends InMemoryEventStore {
  override async *subscribe(options: SubscribeOptions = {}): AsyncGenerator<Delivery, void, undefined> {
    let caughtUp = false;
    for await (const delivery of super.subscribe(options)) {
      const skip = caughtUp && delivery.kind === 'events';
      caughtUp = delivery.kind === 'caught-up';
      yield skip ? { kind: 'events', events: delivery.events.slice(1) } : delivery;
    }
  }
}

/** Repeats the last event when live events start. */
export class RepeatsWhenGoingLive extends InMemoryEventStore {
  override async *subscribe(options: SubscribeOptions = {}): AsyncGenerator<Delivery, void, undefined> {
    let last: RecordedEvent | undefined;
    let caughtUp = false;
    for await (const delivery of super.subscribe(options)) {
      if (delivery.kind === 'events' && caughtUp && last) yield { kind: 'events', events: [last] };
      yield delivery;
      caughtUp = delivery.kind === 'caught-up';
      last = delivery.kind === 'events' ? delivery.events.at(-1) : last;
    }
  }
}

/** Reports that it caught up after every batch. */
export class ReportsCaughtUpTooEarly extends InMemoryEventStore {
  override async *subscribe(options: SubscribeOptions = {}): AsyncGenerator<Delivery, void, undefined> {
    for await (const delivery of super.subscribe(options)) {
      yield delivery;
      const last = delivery.kind === 'events' ? delivery.events.at(-1) : undefined;
      if (last) yield { kind: 'caught-up', position: last.position };
    }
  }
}

/** Reads ahead without a limit and delivers everything to a slow consumer at once. */
export class IgnoresTheBatchSize extends InMemoryEventStore {
  override subscribe(options: SubscribeOptions = {}): AsyncGenerator<Delivery, void, undefined> {
    return super.subscribe({ ...options, batchSize: 1_000 });
  }
}

/** Ends an aborted subscription with an error. */
export class ThrowsOnAbort extends InMemoryEventStore {
  override async *subscribe(options: SubscribeOptions = {}): AsyncGenerator<Delivery, void, undefined> {
    yield* super.subscribe(options);
    options.signal?.throwIfAborted();
  }
}

/** Includes the event at the exclusive start position. */
export class IncludesTheStartPosition extends InMemoryEventStore {
  override readAll(options: ReadAllOptions = {}): AsyncIterable<readonly RecordedEvent[]> {
    return super.readAll({ ...options, after: previous(options.after) });
  }

  override subscribe(options: SubscribeOptions = {}): AsyncGenerator<Delivery, void, undefined> {
    return super.subscribe({ ...options, after: previous(options.after) });
  }
}

function previous(position: Position = ''): Position {
  return String(Math.max(Number(position) - 1, 0)).padStart(12, '0');
}

export class IgnoresUpTo extends InMemoryEventStore {
  override readAll(options: ReadAllOptions = {}): AsyncIterable<readonly RecordedEvent[]> {
    return super.readAll({ ...options, upTo: undefined });
  }
}

export class IgnoresTheLimit extends InMemoryEventStore {
  override readStream(stream: string, options: ReadStreamOptions = {}): AsyncGenerator<RecordedEvent> {
    return super.readStream(stream, { ...options, limit: undefined });
  }
}

/** Normalizes Unicode text, as some databases do. */
export class NormalizesText extends InMemoryEventStore {
  protected override record(event: NewEvent, stream: string, recordedAt: string): void {
    const data = JSON.parse(JSON.stringify(event.data).normalize('NFC')) as NewEvent['data'];
    super.record({ ...event, data }, stream, recordedAt);
  }
}

/** Discards the events when closed, as if they had never been durable. */
export class LosesEventsOnClose extends InMemoryEventStore {
  override async close(): Promise<void> {
    await super.close();
    this.log.events.length = 0;
  }
}

export class StaysOpenAfterClose extends InMemoryEventStore {
  override async close(): Promise<void> {
    await Promise.resolve();
  }
}

/** Returns a damaged event as if it were intact. */
export class OverlooksDamage extends InMemoryEventStore {
  protected override read(event: RecordedEvent): RecordedEvent {
    return { ...event, data: {} };
  }

  override async check(): Promise<LogCheck> {
    return { ...(await super.check()), damaged: [] };
  }
}

/** Reports every log as damaged, and does not read on after a damaged event. */
export class ReadsNothingAfterDamage extends InMemoryEventStore {
  protected override read(event: RecordedEvent): RecordedEvent {
    const [damaged] = this.log.damaged;
    return super.read(damaged !== undefined && damaged < event.position ? { ...event, position: damaged } : event);
  }

  override async check(): Promise<LogCheck> {
    return { ...(await super.check()), faults: ['The log is damaged.'] };
  }
}
