import { BEFORE_FIRST, type NewEvent, StrataError } from '@strata/domain';
import type { AppendResult, Delivery, ExpectedRevision, SubscribeOptions } from '../event-store.js';
import { InMemoryEventStore } from './in-memory-event-store.js';

/** The in-memory store behind a simulated connection that can fail. */
export class RemoteInMemoryEventStore extends InMemoryEventStore {
  private loseReply = false;
  private connection = new AbortController();

  loseNextReply(): void {
    this.loseReply = true;
  }

  dropConnections(): void {
    this.connection.abort();
    this.connection = new AbortController();
  }

  override async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<AppendResult> {
    const result = await super.append(stream, expected, events);
    if (!this.loseReply) return result;
    this.loseReply = false;
    return this.onLostReply(stream, events);
  }

  protected async onLostReply(stream: string, events: readonly NewEvent[]): Promise<AppendResult> {
    throw new StrataError(
      'APPEND_OUTCOME_UNKNOWN',
      `The reply to the append of ${events.length} events to the stream ${stream} was lost.`,
      {
        remedy: 'Resend the same events.',
      },
    );
  }

  override async *subscribe(options: SubscribeOptions = {}): AsyncGenerator<Delivery, void, undefined> {
    let after = options.after ?? BEFORE_FIRST;
    for (;;) {
      const { connection } = this;
      for await (const delivery of this.subscribeUntil({ ...options, after }, connection.signal)) {
        if (delivery.kind === 'events') after = delivery.events.at(-1)?.position ?? after;
        yield delivery;
      }
      if (!connection.signal.aborted) return;
      after = this.resumeAfter(after, options);
    }
  }

  protected resumeAfter(lastDelivered: string, _options: SubscribeOptions): string {
    return lastDelivered;
  }

  private subscribeUntil(options: SubscribeOptions, connection: AbortSignal): AsyncIterable<Delivery> {
    const signal = AbortSignal.any([connection, ...(options.signal ? [options.signal] : [])]);
    return super.subscribe({ ...options, signal });
  }
}

/** Treats a lost reply as a failure and stores the events again under new ids. */
export class StoresAgainAfterLostReply extends RemoteInMemoryEventStore {
  protected override async onLostReply(stream: string, events: readonly NewEvent[]): Promise<AppendResult> {
    return this.append(
      stream,
      'any',
      events.map((event) => ({ ...event, id: event.id.replace(/^..../, '0000') })),
    );
  }
}

/** Starts over after a lost connection. */
export class RepeatsAfterLostConnection extends RemoteInMemoryEventStore {
  protected override resumeAfter(_lastDelivered: string, options: SubscribeOptions): string {
    return options.after ?? BEFORE_FIRST;
  }
}

/** Resumes at the head after a lost connection. */
export class SkipsAfterLostConnection extends RemoteInMemoryEventStore {
  protected override resumeAfter(): string {
    return this.headPosition();
  }
}
