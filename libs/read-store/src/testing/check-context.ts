import assert from 'node:assert/strict';
import { StrataError } from '@strata/domain';
import type { ProjectionDefinition, ProjectionLease, ReadStore, TableReader } from '../index.js';
import { sample } from './sample-projection.js';

/** A place for data, e.g. a folder or a database. It is empty when it is created. */
export interface ReadStorePlace {
  /** Opens the data. Called several times, each call stands for a process of its own. */
  open(options: { readonly clock: () => number }): Promise<ReadStore>;
  /** Removes the data; every store of the place was closed before. */
  dispose(): Promise<void>;
}

/** How the suite reaches an adapter. */
export interface ReadStoreHarness {
  create(): Promise<ReadStorePlace>;
  /** The checks that this adapter cannot pass, each with the reason and what it does instead. */
  readonly notApplicable?: Readonly<Record<string, string>>;
}

export interface Check {
  readonly name: string;
  run(context: CheckContext): Promise<void>;
}

/** A clock that moves only when a check moves it; milliseconds since 1970. */
export class ManualClock {
  now = Date.UTC(2026, 0, 1);
  readonly read = (): number => this.now;
}

/** What a check works with: its place, its clock and the stores that it opened. */
export class CheckContext {
  readonly clock = new ManualClock();
  private readonly stores: ReadStore[] = [];

  constructor(private readonly place: ReadStorePlace) {}

  /** One more process on the same data. */
  async store(): Promise<ReadStore> {
    const store = await this.place.open({ clock: this.clock.read });
    this.stores.push(store);
    return store;
  }

  /** A store with the sample projection open and leased for a minute. */
  async writer(definition: ProjectionDefinition = sample): Promise<Writer> {
    const store = await this.store();
    const { generation } = await store.open(definition);
    const lease = await store.acquire(definition.name, generation, 'writer', MINUTE);
    return { store, lease, reader: store.reader(definition.name) };
  }

  async closeAll(): Promise<void> {
    for (const store of this.stores) await store.close();
  }
}

export interface Writer {
  readonly store: ReadStore;
  readonly lease: ProjectionLease;
  readonly reader: TableReader;
}

export const MINUTE = 60_000;

/** The error of `work`, which must be a StrataError with this code and a remedy. */
export async function refusal(work: Promise<unknown>, code: string): Promise<StrataError> {
  const error = await work.then(
    () => assert.fail(`accepted; ${code} was expected`),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StrataError)) throw error;
  assert.equal(error.code, code, `${error.code}: ${error.message}`);
  assert.ok(error.message.length > 0 && error.remedy, `${code} names no remedy`);
  return error;
}
