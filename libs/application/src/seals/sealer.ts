import {
  isStrataError,
  MAX_SEALED_EVENTS,
  sealsDecider,
  StrataError,
  streamName,
  type LastSeal,
  type RecordedEvent,
  type Seal,
} from '@strata/domain';
import type { Delivery, EventStore } from '@strata/event-store';
import { isIntactEnd, SealDraft } from '@strata/ledger';
import type { CommandRunner } from '../commands/command-runner.js';
import { uuidOf } from '../commands/event-ids.js';
import { KeyedQueue } from '../commands/keyed-queue.js';
import type { SealSigners } from './seal-signers.js';

export interface SealerOptions {
  readonly events: EventStore;
  readonly runner: CommandRunner;
  readonly signers: SealSigners;
  readonly now: () => number;
}

/** When the log is sealed by itself: after so many events, or so many milliseconds after the first event that is not sealed. */
export interface SealSchedule {
  readonly events: number;
  readonly within: number;
}

/** What one sealing did. */
export interface Sealing {
  /** The number of seals that were made; several if there were more events than one seal may list. */
  readonly made: number;
  /** The last seal of the log; undefined if there is nothing to seal. */
  readonly last: LastSeal | undefined;
}

export interface SealingOptions {
  /** Called after each seal with the number of events that this sealing has sealed so far. */
  readonly onProgress?: ((events: number) => void) | undefined;
}

const STREAM = streamName({ kind: 'seals', scope: 'all' });
const SYSTEM = 'system:seals';
const ATTEMPTS = 4;

/**
 * Seals the log. What is sealed and what comes next is in the last seal alone, so that a crash leaves nothing to repair:
 * a seal was appended or it was not.
 */
export class Sealer {
  readonly #options: SealerOptions;
  readonly #queue = new KeyedQueue();

  constructor(options: SealerOptions) {
    this.#options = options;
  }

  /** The last seal of the log, read now. Throws `SEALS_DAMAGED`. */
  async last(): Promise<LastSeal | undefined> {
    const { cache } = this.#options.runner.dependencies();
    const { last } = (await cache.load(STREAM, sealsDecider, 'fresh')).state;
    if (last !== undefined && !isIntactEnd(last)) throw damaged(last);
    return last;
  }

  /** Seals every event up to the end of the log. */
  async seal(by: string, options: SealingOptions = {}): Promise<Sealing> {
    return this.#queue.run(STREAM, async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.#sealAll(by, options);
        } catch (error) {
          // Another process has sealed in the meantime.
          if (attempt === ATTEMPTS || !isStrataError(error, 'SEAL_OUTDATED')) throw error;
        }
      }
    });
  }

  /** Follows the log and seals it on schedule, until the signal aborts. Throws `SEAL_OUTDATED` if another process seals. */
  async follow(schedule: SealSchedule, signal: AbortSignal): Promise<void> {
    const { events, now } = this.#options;
    const pending = new PendingSeal(new SealDraft(await this.last()), schedule, now);
    const stop = new AbortController();
    const log = events.subscribe({ after: pending.draft.position, signal: AbortSignal.any([signal, stop.signal]) });
    const deliveries = log[Symbol.asyncIterator]();
    try {
      let next = deliveries.next();
      while (!signal.aborted) {
        const delivery = await within(next, pending.dueIn, signal);
        if (delivery?.done) return;
        if (delivery === undefined) await this.#close(pending);
        else {
          await this.#take(pending, delivery.value);
          next = deliveries.next();
        }
      }
    } finally {
      stop.abort();
      await deliveries.return?.();
    }
  }

  async #take(pending: PendingSeal, delivery: Delivery): Promise<void> {
    if (delivery.kind !== 'events') return;
    for (const event of delivery.events) {
      pending.add(event);
      if (pending.isFull) await this.#close(pending);
    }
  }

  async #close(pending: PendingSeal): Promise<void> {
    if (pending.dueIn === Infinity && !pending.isFull) return;
    pending.continue(new SealDraft(await this.#queue.run(STREAM, () => this.#append(pending.draft, SYSTEM))));
  }

  async #sealAll(by: string, { onProgress }: SealingOptions): Promise<Sealing> {
    const { events, signers } = this.#options;
    // If it has to be made, its event is sealed too.
    await signers.current(by);
    let last = await this.last();
    let draft = new SealDraft(last);
    let made = 0;
    let sealed = 0;
    const close = async (): Promise<void> => {
      sealed += draft.size;
      last = await this.#append(draft, by);
      draft = new SealDraft(last);
      made += 1;
      onProgress?.(sealed);
    };
    for await (const event of eventsOf(events.readAll({ after: draft.position }))) {
      draft.add(event);
      if (draft.size === MAX_SEALED_EVENTS) await close();
    }
    if (draft.isDue) await close();
    return { made, last };
  }

  async #append(draft: SealDraft, by: string): Promise<LastSeal> {
    const { runner, signers } = this.#options;
    const seal: Seal = draft.sign(await signers.current(by));
    const { entries: _, ...last } = seal;
    const { number, root } = seal.statement;
    const commandId = uuidOf(`seal ${number} ${root}`);
    const outcome = await runner.execute(
      { aggregate: 'seals', scope: 'all', command: { type: 'SealEvents', seal } },
      { by, commandId },
    );
    if (outcome.kind !== 'refused') return last;
    const { code, message, remedy } = outcome.refusal;
    throw new StrataError(code, message, { remedy });
  }
}

/** The next seal on schedule, and when it is due. */
class PendingSeal {
  #dueAt = Infinity;

  constructor(
    public draft: SealDraft,
    private readonly schedule: SealSchedule,
    private readonly now: () => number,
  ) {}

  /** Milliseconds until the seal is due; `Infinity` if there is nothing to seal. */
  get dueIn(): number {
    return this.#dueAt - this.now();
  }

  get isFull(): boolean {
    const { size, isDue } = this.draft;
    return size >= MAX_SEALED_EVENTS || (isDue && size >= this.schedule.events);
  }

  add(event: RecordedEvent): void {
    this.draft.add(event);
    if (this.draft.isDue) this.#dueAt = Math.min(this.#dueAt, this.now() + this.schedule.within);
  }

  continue(draft: SealDraft): void {
    this.draft = draft;
    this.#dueAt = Infinity;
  }
}

async function* eventsOf(batches: AsyncIterable<readonly RecordedEvent[]>): AsyncIterable<RecordedEvent> {
  for await (const batch of batches) yield* batch;
}

/** The value, or undefined if the time passes or the signal aborts first. */
function within<T>(value: Promise<T>, milliseconds: number, signal: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = Number.isFinite(milliseconds)
      ? setTimeout(() => settle(() => resolve(undefined)), Math.max(0, milliseconds))
      : undefined;
    const onAbort = (): void => settle(() => resolve(undefined));
    const settle = (how: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      how();
    };
    signal.addEventListener('abort', onAbort);
    if (signal.aborted) return onAbort();
    value.then(
      (result) => settle(() => resolve(result)),
      (error: unknown) => settle(() => reject(error as Error)),
    );
  });
}

function damaged({ statement }: LastSeal): StrataError {
  return new StrataError(
    'SEALS_DAMAGED',
    `The last seal of the log (number ${statement.number}) is not what was written, so the next one cannot continue it.`,
    { remedy: 'Verify the log, and restore a backup.' },
  );
}
