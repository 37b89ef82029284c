import type { NewEvent, Position, RecordedEvent } from '@strata/domain';
import type {
  AppendResult,
  Delivery,
  ExpectedRevision,
  ReadAllOptions,
  ReadStreamOptions,
  SubscribeOptions,
} from '../event-store.js';
import { InMemoryEventStore } from './in-memory-event-store.js';

/** Loses the last event of an append of several. */
export class LosesAnEvent extends InMemoryEventStore {
  protected override store(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): AppendResult {
    return super.store(stream, expected, events.length > 2 ? events.slice(0, -1) : events);
  }
}

export class IgnoresExpectedRevision extends InMemoryEventStore {
  protected override store(stream: string, _: ExpectedRevision, events: readonly NewEvent[]): AppendResult {
    return super.store(stream, 'any', events);
  }
}

/** Takes "the stream exists" for "anything goes", as one store in the field does. */
export class IgnoresStreamExists extends InMemoryEventStore {
  protected override store(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): AppendResult {
    return super.store(stream, expected === 'stream-exists' ? 'any' : expected, events);
  }
}

/** Remembers no ids. */
export class WritesDuplicates extends InMemoryEventStore {
  protected override record(event: NewEvent, stream: string, recordedAt: string): void {
    super.record(event, stream, recordedAt);
    this.log.byId.delete(event.id);
  }
}

/** Answers a resent append with what the stream looks like by now. */
export class AnswersWithTheHead extends InMemoryEventStore {
  protected override store(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): AppendResult {
    const answer = super.store(stream, expected, events);
    const last = this.log.events.findLast((event) => event.stream === stream);
    return answer.duplicate && last ? { ...answer, position: last.position, revision: last.revision } : answer;
  }
}

/** Stores those events of an append whose ids are new. */
export class StoresTheRest extends InMemoryEventStore {
  protected override store(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): AppendResult {
    const fresh = events.filter((event) => !this.log.byId.has(event.id));
    return super.store(stream, expected, fresh.length > 0 ? fresh : events);
  }
}

/** Stores the events one by one, so that a refused one leaves those before it behind. */
export class StoresHalf extends InMemoryEventStore {
  protected override store(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): AppendResult {
    const [first, ...rest] = events as [NewEvent, ...NewEvent[]];
    const answer = super.store(stream, expected, [first]);
    return rest.reduce((_, event) => super.store(stream, 'any', [event]), answer);
  }
}

/** Dates events by the clock alone. */
export class FollowsTheClockBack extends InMemoryEventStore {
  protected override recordedAt(): string {
    return new Date(this.now()).toISOString();
  }
}

/** Positions that do not sort as text. */
export class UnpaddedPositions extends InMemoryEventStore {
  protected override record(event: NewEvent, stream: string, recordedAt: string): void {
    super.record(event, stream, recordedAt);
    const last = this.log.events.pop() as RecordedEvent;
    this.log.events.push({ ...last, position: String(Number(last.position)) });
  }
}

/** Appends of one turn share their fate and the answer of the last of them. */
export class ContaminatesCallers extends InMemoryEventStore {
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

/** Leaves out the first event that comes after the caller has caught up. */
export class SkipsAtTheSwitch extends InMemoryEventStore {
  override async *subscribe(options: SubscribeOptions = {}): AsyncGenerator<Delivery, void, undefined> {
    let switched = false;
    for await (const delivery of super.subscribe(options)) {
      const skip = switched && delivery.kind === 'events';
      switched = delivery.kind === 'caught-up';
      yield skip ? { kind: 'events', events: delivery.events.slice(1) } : delivery;
    }
  }
}

/** Gives the last event once more when live events begin. */
export class RepeatsAtTheSwitch extends InMemoryEventStore {
  override async *subscribe(options: SubscribeOptions = {}): AsyncGenerator<Delivery, void, undefined> {
    let last: RecordedEvent | undefined;
    let switched = false;
    for await (const delivery of super.subscribe(options)) {
      if (delivery.kind === 'events' && switched && last) yield { kind: 'events', events: [last] };
      yield delivery;
      switched = delivery.kind === 'caught-up';
      last = delivery.kind === 'events' ? delivery.events.at(-1) : last;
    }
  }
}

/** Says after every batch that there is nothing more. */
export class CaughtUpTooEarly extends InMemoryEventStore {
  override async *subscribe(options: SubscribeOptions = {}): AsyncGenerator<Delivery, void, undefined> {
    for await (const delivery of super.subscribe(options)) {
      yield delivery;
      const last = delivery.kind === 'events' ? delivery.events.at(-1) : undefined;
      if (last) yield { kind: 'caught-up', position: last.position };
    }
  }
}

/** Reads ahead without bounds and gives a slow caller all of it at once. */
export class FloodsSlowCallers extends InMemoryEventStore {
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

/** Gives the event at the position that was to be excluded. */
export class IncludesTheStart extends InMemoryEventStore {
  override readAll(options: ReadAllOptions = {}): AsyncIterable<readonly RecordedEvent[]> {
    return super.readAll({ ...options, after: oneBefore(options.after) });
  }

  override subscribe(options: SubscribeOptions = {}): AsyncGenerator<Delivery, void, undefined> {
    return super.subscribe({ ...options, after: oneBefore(options.after) });
  }
}

function oneBefore(position: Position = ''): Position {
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

/** Normalizes texts as some databases do. */
export class AltersTexts extends InMemoryEventStore {
  protected override record(event: NewEvent, stream: string, recordedAt: string): void {
    const data = JSON.parse(JSON.stringify(event.data).normalize('NFC')) as NewEvent['data'];
    super.record({ ...event, data }, stream, recordedAt);
  }
}

/** Answers before the events are stored, and forgets them when closed. */
export class ForgetsOnClose extends InMemoryEventStore {
  override async close(): Promise<void> {
    await super.close();
    this.log.events.length = 0;
  }
}

export class StaysOpen extends InMemoryEventStore {
  override async close(): Promise<void> {
    await Promise.resolve();
  }
}
