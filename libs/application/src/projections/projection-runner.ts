import { isStrataError, StrataError, type Position, type RecordedEvent } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { partsOf, type Projection } from '@strata/read-models';
import type { ProjectionLease, ProjectionStatus, ReadStore } from '@strata/read-store';

/** Where a runner tells what it does; a pino logger fits. */
export interface ProjectionLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface ProjectionRunnerOptions {
  readonly events: EventStore;
  readonly store: ReadStore;
  readonly projection: Projection;
  /** Who runs it; the same name takes its own lease over at once after a crash. */
  readonly owner: string;
  readonly log?: ProjectionLog;
  /** Lease time in milliseconds; another process takes over when it has run out. */
  readonly leaseFor?: number;
  /** Called after each commit with the number of events of this run so far. */
  readonly onProgress?: (events: number, position: Position) => void;
}

const LEASE_FOR = 10_000;
const FOLLOW_TIMEOUT = 30_000;

/**
 * Brings one projection up to the log and keeps it there. Rows and checkpoint are committed together under a lease;
 * whatever goes wrong, the next run starts at the checkpoint.
 */
export class ProjectionRunner {
  readonly #options: ProjectionRunnerOptions;
  #done = 0;

  constructor(options: ProjectionRunnerOptions) {
    this.#options = options;
  }

  /** Runs up to the head of the log as it is now and returns the checkpoint. */
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

  /** Follows the log until the signal is given; comes back by itself after outages and when another owner lets go. */
  async run(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        await this.#follow(signal, () => (failures = 0));
      } catch (error) {
        if (signal.aborted) return;
        if (isFatal(error)) {
          this.#log('error', error, 'projection stopped');
          throw error;
        }
        failures += 1;
        const held = isStrataError(error, 'LEASE_HELD') || isStrataError(error, 'PROJECTION_FENCED');
        if (!held) this.#log('warn', error, 'projection interrupted, going on from its checkpoint');
        await pause(held ? this.#leaseFor / 4 : Math.min(100 * 2 ** failures, 5_000), signal);
      }
    }
  }

  /** Builds the projection anew beside the live one and swaps it in; readers see the old rows until then. */
  async rebuild(): Promise<Position> {
    const { events, store, projection } = this.#options;
    await store.open(projection.definition);
    const { generation } = await store.prepareGeneration(projection.definition);
    let lease = await this.#acquire(generation);
    // What was appended meanwhile is taken in before the swap, so that readers are not set back by it.
    for (let head = await events.head(); lease.checkpoint < head; head = await events.head()) {
      lease = await this.#drain(lease, head);
    }
    await store.swap(projection.definition.name, generation);
    await store.release(lease);
    return lease.checkpoint;
  }

  /** Takes in the log up to a position and keeps the lease alive meanwhile. */
  async #drain(from: ProjectionLease, head: Position): Promise<ProjectionLease> {
    let lease = from;
    let renewed = Date.now();
    for await (const batch of this.#options.events.readAll({ after: lease.checkpoint, upTo: head })) {
      lease = await this.#commit(lease, batch);
      if (Date.now() - renewed < this.#leaseFor / 3) continue;
      // Had others taken it over meanwhile, the next commit under the old epoch is fenced.
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
    const generation = await this.#liveGeneration();
    let lease = await this.#acquire(generation);
    const renewal = new AbortController();
    const stop = AbortSignal.any([signal, renewal.signal]);
    let lost: unknown;
    let renewing: Promise<void> | undefined;
    const timer = setInterval(() => {
      renewing = this.#acquire(generation).then(
        (renewed) => {
          if (renewed.epoch !== lease.epoch) renewal.abort();
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
      // A renewal under way would take the lease again after it was given up.
      await renewing;
      await store.release(lease).catch(() => undefined);
    }
  }

  /** The live generation, built anew first if it was written by another version of the projection. */
  async #liveGeneration(): Promise<number> {
    const { store, projection } = this.#options;
    const status = await store.open(projection.definition);
    if (status.version === projection.definition.version) return status.generation;
    if (status.version > projection.definition.version) throw newerProjection(status);
    this.#options.log?.info(
      { projection: status.name, from: status.version },
      'projection has a new version, rebuilding',
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
    for (const part of partsOf(batch, projection)) {
      await this.#awaitFollowed(part.last);
      const { writes } = await projection.fold({ events: part.events, after: current.checkpoint, own, store });
      current = await store.commit(current, writes, part.last);
      this.#done += part.events.length;
      onProgress?.(this.#done, part.last);
    }
    return current;
  }

  async #awaitFollowed(position: Position): Promise<void> {
    const { store, projection } = this.#options;
    if (projection.follows === undefined) return;
    if (await store.waitFor(projection.follows, position, FOLLOW_TIMEOUT)) return;
    throw new StrataError(
      'PROJECTION_BEHIND',
      `projection ${projection.definition.name} waits for ${projection.follows}, which has not reached ${position}`,
    );
  }

  #log(level: 'warn' | 'error', error: unknown, message: string): void {
    this.#options.log?.[level]({ projection: this.#options.projection.definition.name, err: error }, message);
  }
}

/** What waiting does not mend: events that this version can't read, stores that are closed or not ours. */
const FATAL = new Set([
  'UNKNOWN_EVENT_TYPE',
  'NEWER_EVENT',
  'INVALID_EVENT',
  'EVENT_STORE_FOREIGN',
  'EVENT_STORE_NEWER',
  'READ_STORE_FOREIGN',
  'READ_STORE_NEWER',
  'PROJECTION_NEWER',
  'EVENT_STORE_CLOSED',
  'READ_STORE_CLOSED',
  'READ_STORE_MISUSE',
]);

/** Building an older version again would only be undone by the newer process, and so on for ever. */
function newerProjection({ name, version }: ProjectionStatus): StrataError {
  return new StrataError(
    'PROJECTION_NEWER',
    `the read models of ${name} were built by a newer version of this program (${version})`,
    { remedy: 'update this process too' },
  );
}

function isFatal(error: unknown): boolean {
  return isStrataError(error) ? FATAL.has(error.code) : false;
}

/** Waits, but not past the signal. */
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
