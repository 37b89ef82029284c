import { isStrataError, StrataError, type Position, type RecordedEvent } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { partsOf, type Projection } from '@strata/read-models';
import type { ProjectionLease, ProjectionStatus, ReadStore } from '@strata/read-store';

/** The logger of a runner; compatible with pino. */
export interface ProjectionLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface ProjectionRunnerOptions {
  readonly events: EventStore;
  readonly store: ReadStore;
  readonly projection: Projection;
  /** The owner of the lease; after a crash, a process with the same name takes its own lease over at once. */
  readonly owner: string;
  readonly log?: ProjectionLog | undefined;
  /** Lease time in milliseconds; once it has expired, another process takes over. */
  readonly leaseFor?: number;
  /** Claims the read models for this log before anything is written; throws if they belong to another. */
  readonly claim?: (() => Promise<void>) | undefined;
  /** Called when the state of `run` changes. */
  readonly onState?: ((state: ProjectionState) => void) | undefined;
  /** Called after each commit with the number of events in this run so far. */
  readonly onProgress?: ((events: number, position: Position) => void) | undefined;
}

/** What `run` is doing: it projects, waits for another process that projects, or tries again after a failure. */
export type ProjectionState =
  | { readonly kind: 'running' }
  | { readonly kind: 'waiting'; readonly owner: string; readonly until: string }
  | { readonly kind: 'interrupted'; readonly code: string };

const LEASE_FOR = 10_000;

/**
 * Brings a projection up to date with the log and keeps it there. Rows and checkpoint are committed together under a
 * lease; whatever goes wrong, the next run starts at the checkpoint.
 */
export class ProjectionRunner {
  readonly #options: ProjectionRunnerOptions;
  #done = 0;
  #isClaimed = false;
  #state: ProjectionState['kind'] | undefined;

  constructor(options: ProjectionRunnerOptions) {
    this.#options = options;
  }

  /** Runs up to the current head of the log and returns the checkpoint. */
  async catchUp(): Promise<Position> {
    const { events, store, projection } = this.#options;
    const generation = await this.#liveGeneration();
    const head = await events.head();
    if ((await store.checkpoint(projection.definition.name)) >= head) return head;
    const lease = await this.#acquire(generation);
    try {
      return (await this.#drain(lease, head)).checkpoint;
    } finally {
      await store.release(lease).catch(() => undefined);
    }
  }

  /** Follows the log until the signal aborts; resumes by itself after outages and when another owner releases the lease. */
  async run(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        await this.#follow(signal, () => {
          failures = 0;
          this.#enter({ kind: 'running' });
        });
      } catch (error) {
        if (signal.aborted) return;
        if (isFatal(error)) {
          this.#log('error', error, 'Projection stopped');
          throw error;
        }
        failures += 1;
        const isOwnedByOther = isStrataError(error, 'LEASE_HELD') || isStrataError(error, 'PROJECTION_FENCED');
        this.#report(error, isOwnedByOther);
        await pause(isOwnedByOther ? this.#leaseFor / 4 : Math.min(100 * 2 ** failures, 5_000), signal);
      }
    }
  }

  /** Rebuilds the projection alongside the live one and swaps it in; readers see the old rows until then. */
  async rebuild(): Promise<Position> {
    const { events, store, projection } = this.#options;
    await store.open(projection.definition);
    const { generation } = await store.prepareGeneration(projection.definition);
    let lease = await this.#acquire(generation);
    // Events appended in the meantime are projected before the swap, so that readers never go back in time.
    for (let head = await events.head(); lease.checkpoint < head; head = await events.head()) {
      lease = await this.#drain(lease, head);
    }
    await store.swap(projection.definition.name, generation);
    await store.release(lease);
    return lease.checkpoint;
  }

  /** Projects the log up to a position while renewing the lease. */
  async #drain(from: ProjectionLease, head: Position): Promise<ProjectionLease> {
    let lease = from;
    let renewed = Date.now();
    for await (const batch of this.#options.events.readAll({ after: lease.checkpoint, upTo: head })) {
      lease = await this.#commit(lease, batch);
      if (Date.now() - renewed < this.#leaseFor / 3) continue;
      // If another owner has taken the lease over, the next commit under the old epoch is fenced.
      await this.#acquire(lease.generation);
      renewed = Date.now();
    }
    return lease;
  }

  get #leaseFor(): number {
    return this.#options.leaseFor ?? LEASE_FOR;
  }

  async #follow(signal: AbortSignal, onProgress: () => void): Promise<void> {
    const { events, store } = this.#options;
    await this.#claim();
    const generation = await this.#liveGeneration();
    let lease = await this.#acquire(generation);
    const renewal = new AbortController();
    const stop = AbortSignal.any([signal, renewal.signal]);
    let lost: unknown;
    let renewing: Promise<void> | undefined;
    const timer = setInterval(() => {
      const { checkpoint } = lease;
      renewing = this.#acquire(generation).then(
        (renewed) => {
          // Rows that were committed are gone if the store was damaged and replaced: they are projected again.
          if (renewed.epoch !== lease.epoch || renewed.checkpoint < checkpoint) renewal.abort();
        },
        (error: unknown) => {
          lost = error;
          renewal.abort();
        },
      );
    }, this.#leaseFor / 3);
    try {
      for await (const delivery of events.subscribe({ after: lease.checkpoint, signal: stop })) {
        if (delivery.kind === 'events') lease = await this.#commit(lease, delivery.events);
        onProgress();
      }
      if (lost !== undefined && !signal.aborted) throw lost;
    } finally {
      clearInterval(timer);
      // A pending renewal would acquire the lease again after its release.
      await renewing;
      await store.release(lease).catch(() => undefined);
    }
  }

  /** The live generation, rebuilt first if an older version of the projection wrote it. */
  async #liveGeneration(): Promise<number> {
    const { store, projection } = this.#options;
    const status = await store.open(projection.definition);
    if (status.version === projection.definition.version) return status.generation;
    if (status.version > projection.definition.version) throw newerProjection(status);
    this.#options.log?.info(
      { projection: status.name, from: status.version },
      'Projection has a new version, rebuilding',
    );
    await this.rebuild();
    return (await store.open(projection.definition)).generation;
  }

  #acquire(generation: number): Promise<ProjectionLease> {
    const { store, projection, owner } = this.#options;
    return store.acquire(projection.definition.name, generation, owner, this.#leaseFor);
  }

  async #commit(lease: ProjectionLease, batch: readonly RecordedEvent[]): Promise<ProjectionLease> {
    const { store, projection, onProgress } = this.#options;
    const own = store.reader(lease.projection, lease.generation);
    let current = lease;
    if (!this.#isClaimed) await this.#claim();
    this.#isClaimed = true;
    for (const part of partsOf(batch, projection)) {
      const { writes } = await projection.fold({ events: part.events, after: current.checkpoint, own, store });
      current = await store.commit(current, writes, part.last);
      this.#done += part.events.length;
      onProgress?.(this.#done, part.last);
    }
    return current;
  }

  async #claim(): Promise<void> {
    await this.#options.claim?.();
  }

  /** Waiting for another process is logged once, not at every attempt. */
  #report(error: unknown, isOwnedByOther: boolean): void {
    if (!isOwnedByOther) {
      this.#log('warn', error, 'Projection interrupted, resuming from its checkpoint');
      return this.#enter({ kind: 'interrupted', code: isStrataError(error) ? error.code : 'INTERNAL' });
    }
    const { owner, expiresAt } = (isStrataError(error) ? error.details : undefined) ?? {};
    if (this.#state !== 'waiting') {
      const { name: projection } = this.#options.projection.definition;
      this.#options.log?.info(
        { projection, owner, until: expiresAt },
        'Another process holds the lease; waiting for it',
      );
    }
    this.#enter({ kind: 'waiting', owner: String(owner ?? ''), until: String(expiresAt ?? '') });
  }

  #enter(state: ProjectionState): void {
    this.#state = state.kind;
    this.#options.onState?.(state);
  }

  #log(level: 'warn' | 'error', error: unknown, message: string): void {
    this.#options.log?.[level]({ projection: this.#options.projection.definition.name, err: error }, message);
  }
}

/** Errors that do not go away: unreadable events, and stores that are closed, newer or foreign. */
const FATAL = new Set([
  'UNKNOWN_EVENT_TYPE',
  'NEWER_EVENT',
  'INVALID_EVENT',
  'EVENT_STORE_FOREIGN',
  'EVENT_STORE_DAMAGED',
  'EVENT_STORE_NEWER',
  'READ_STORE_FOREIGN',
  'READ_STORE_NEWER',
  'PROJECTION_NEWER',
  'EVENT_STORE_CLOSED',
  'READ_STORE_CLOSED',
  'READ_STORE_MISUSE',
  'READ_MODELS_OF_ANOTHER_LOG',
]);

/** Rebuilding the older version would only be undone by the newer process, endlessly. */
function newerProjection({ name, version }: ProjectionStatus): StrataError {
  return new StrataError(
    'PROJECTION_NEWER',
    `The read models of the projection "${name}" were built by a newer version of Strata (projection version ${version}).`,
    { remedy: 'Run that version of Strata, or a later one.' },
  );
}

function isFatal(error: unknown): boolean {
  return isStrataError(error) ? FATAL.has(error.code) : false;
}

/** Waits until the time has passed or the signal aborts. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
}
