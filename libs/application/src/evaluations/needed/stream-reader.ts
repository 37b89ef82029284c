import type { Position, RecordedEvent } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { leafOf, type SealedEvent } from '@strata/ledger';

/** An event that was read, without its data. */
export interface ReadEvent extends SealedEvent {
  readonly event: Omit<RecordedEvent, 'data'>;
}

/** What a replay reads from: a log, or the events of a bundle. */
export type StreamReader = Pick<EventStore, 'readStream'>;

/** Reads streams up to a position, and lists the events that were read. */
export class CountingReader {
  readonly #events: StreamReader;
  readonly #upTo: Position;
  readonly #onEvent: (count: number) => void;
  readonly #read = new Map<Position, ReadEvent>();
  readonly #streams = new Set<string>();

  constructor(events: StreamReader, upTo: Position, onEvent: (count: number) => void = () => undefined) {
    this.#events = events;
    this.#upTo = upTo;
    this.#onEvent = onEvent;
  }

  /** The events of a stream that was not read before; none if it was. */
  async *events(stream: string): AsyncIterable<RecordedEvent> {
    if (this.#streams.has(stream)) return;
    this.#streams.add(stream);
    for await (const event of this.#events.readStream(stream)) {
      if (event.position > this.#upTo) return;
      const { data: _, ...facts } = event;
      this.#read.set(event.position, { leaf: leafOf(event), position: event.position, stream, event: facts });
      this.#onEvent(this.#read.size);
      yield event;
    }
  }

  /** The events that were read, in the order of the log. */
  get read(): readonly ReadEvent[] {
    return [...this.#read.values()].sort((a, b) => (a.position < b.position ? -1 : 1));
  }
}
