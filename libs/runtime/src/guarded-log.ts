import { BEFORE_FIRST, isStrataError, type NewEvent, type Position, type RecordedEvent } from '@strata/domain';
import type {
  AppendResult,
  CheckOptions,
  Delivery,
  EventStore,
  ExpectedRevision,
  LogCheck,
  ReadAllOptions,
  ReadStreamOptions,
  SubscribeOptions,
} from '@strata/event-store';
import type { ClockGuard } from './clock-guard.js';
import type { EventTypeList } from './event-type-list.js';

/** Refusals of an append that say nothing about whether the store can be written. */
const REFUSALS = ['EXPECTED_REVISION_CONFLICT', 'EVENT_ID_REUSED', 'EVENT_TOO_LARGE', 'INVALID_APPEND'];

/** An event store that refuses to record at a wrong instant, lists the types it holds, and remembers whether writes fail. */
export class GuardedLog implements EventStore {
  #fault: string | undefined;

  constructor(
    private readonly events: EventStore,
    private readonly clock: ClockGuard,
    private readonly types: EventTypeList,
  ) {}

  /**
   * The code of the error with which the last write failed; undefined if it succeeded. After a failure, the store is
   * probed again, so that a process that receives no more writes recovers.
   */
  async writeFault(): Promise<string | undefined> {
    if (this.#fault === undefined) return undefined;
    try {
      this.clock.check();
      await this.events.probe();
      this.#fault = undefined;
    } catch (error) {
      this.#fault = codeOf(error);
    }
    return this.#fault;
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<AppendResult> {
    try {
      this.clock.check();
      const result = await this.events.append(stream, expected, events);
      this.#fault = undefined;
      this.clock.saw(result.recordedAt);
      // The append has succeeded, and does not wait for the read store.
      void this.types.note(events).catch(() => undefined);
      return result;
    } catch (error) {
      if (!REFUSALS.some((code) => isStrataError(error, code))) this.#fault = codeOf(error);
      throw error;
    }
  }

  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent> {
    return this.events.readStream(stream, options);
  }

  async *readAll(options?: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]> {
    this.#begin(options?.after);
    for await (const batch of this.events.readAll(options)) {
      await this.#saw(batch);
      yield batch;
    }
  }

  async *subscribe(options?: SubscribeOptions): AsyncIterable<Delivery> {
    this.#begin(options?.after);
    for await (const delivery of this.events.subscribe(options)) {
      if (delivery.kind === 'events') await this.#saw(delivery.events);
      yield delivery;
    }
  }

  head(): Promise<Position> {
    return this.events.head();
  }

  probe(): Promise<void> {
    return this.events.probe();
  }

  check(options?: CheckOptions): Promise<LogCheck> {
    return this.events.check(options);
  }

  close(): Promise<void> {
    return this.events.close();
  }

  /** Whoever reads from the first event may be rebuilding a read store, and with it the list of types. */
  #begin(after: Position = BEFORE_FIRST): void {
    if (after === BEFORE_FIRST) this.types.forget();
  }

  async #saw(events: readonly RecordedEvent[]): Promise<void> {
    const last = events.at(-1);
    if (last) this.clock.saw(last.recordedAt);
    await this.types.note(events).catch(() => undefined);
  }
}

function codeOf(error: unknown): string {
  return isStrataError(error) ? error.code : 'INTERNAL';
}
