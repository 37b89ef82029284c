import { BEFORE_FIRST, type NewEvent, StrataError } from '@strata/domain';
import type { AppendResult, Delivery, ExpectedRevision, SubscribeOptions } from '../event-store.js';
import { InMemoryEventStore } from './in-memory-event-store.js';

/** The in-memory store as if it were reached over a line that can fail: the suite's faults can be tried on it. */
export class RemoteInMemoryEventStore extends InMemoryEventStore {
  private replyIsLost = false;
  private line = new AbortController();

  loseNextReply(): void {
    this.replyIsLost = true;
  }

  dropConnections(): void {
    this.line.abort();
    this.line = new AbortController();
  }

  override async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Promise<AppendResult> {
    const result = await super.append(stream, expected, events);
    if (!this.replyIsLost) return result;
    this.replyIsLost = false;
    return this.afterLostReply(stream, events);
  }

  protected async afterLostReply(stream: string, events: readonly NewEvent[]): Promise<AppendResult> {
    throw new StrataError(
      'APPEND_OUTCOME_UNKNOWN',
      `The reply to the append of ${events.length} to ${stream} was lost.`,
      {
        remedy: 'Send the same events again.',
      },
    );
  }

  override async *subscribe(options: SubscribeOptions = {}): AsyncGenerator<Delivery, void, undefined> {
    let after = options.after ?? BEFORE_FIRST;
    for (;;) {
      const { line } = this;
      for await (const delivery of this.connected({ ...options, after }, line.signal)) {
        if (delivery.kind === 'events') after = delivery.events.at(-1)?.position ?? after;
        yield delivery;
      }
      if (!line.signal.aborted) return;
      after = this.resumeAfter(after, options);
    }
  }

  protected resumeAfter(given: string, _options: SubscribeOptions): string {
    return given;
  }

  private connected(options: SubscribeOptions, line: AbortSignal): AsyncIterable<Delivery> {
    const signal = AbortSignal.any([line, ...(options.signal ? [options.signal] : [])]);
    return super.subscribe({ ...options, signal });
  }
}

/** Takes a lost reply for a failure and stores the events again as new ones. */
export class StoresAgainAfterLostReply extends RemoteInMemoryEventStore {
  protected override async afterLostReply(stream: string, events: readonly NewEvent[]): Promise<AppendResult> {
    return this.append(
      stream,
      'any',
      events.map((event) => ({ ...event, id: event.id.replace(/^..../, '0000') })),
    );
  }
}

/** Begins anew after a lost connection. */
export class RepeatsAfterLostConnection extends RemoteInMemoryEventStore {
  protected override resumeAfter(_given: string, options: SubscribeOptions): string {
    return options.after ?? BEFORE_FIRST;
  }
}

/** Goes on at the head after a lost connection. */
export class SkipsAfterLostConnection extends RemoteInMemoryEventStore {
  protected override resumeAfter(): string {
    return this.headPosition();
  }
}
