import { openMemoryAccountStore } from '@strata/account-store/conformance';
import { createStrata, type SealRecord, type Strata } from '@strata/application';
import type { NewEvent } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { openSqliteEventStore } from '@strata/event-store-sqlite';
import { memoryDisk, openMemoryReadStore } from '@strata/read-store/conformance';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { TESTER } from '../../support/tester.js';

const MINUTE = 60_000;

/** The application with keys of its own on an event store. */
async function sealerOn(events: EventStore, secret: number): Promise<Strata> {
  const reads = await openMemoryReadStore({ disk: memoryDisk() });
  const signIn = {
    accessTokenFor: MINUTE,
    refreshTokenFor: MINUTE,
    secretsKey: new Uint8Array(32).fill(secret),
  };
  return createStrata({ events, reads, accountStore: await openMemoryAccountStore(), signIn });
}

const TYPES = ['ValuesSubmitted', 'ValuesRestated', 'TargetSet'];

/** An event of a report, with figures, texts and nested data. */
export function reportEvent(random: () => number): NewEvent {
  const id = uuid(random);
  const pick = (below: number): number => Math.floor(random() * below);
  const values = Array.from({ length: 1 + pick(3) }, (_, index) => ({
    measure: `m${index}`,
    subject: `a${pick(5)}`,
    actual: { kind: 'number', value: (random() * 100).toFixed(2) },
    note: pick(4) === 0 ? 'Звіт «за рік»\n\u{1f600}' : null,
  }));
  const loaded = pick(3) === 0 ? { knownAt: '2020-01-01T00:00:00.000Z', loaded: true as const } : {};
  return {
    id,
    type: TYPES[pick(TYPES.length)]!,
    schemaVersion: 1 + pick(2),
    data: {
      period: `20${10 + pick(10)}`,
      values,
      weight: pick(1_000) / 7,
      ratio: (random() - 0.5) * 10 ** (pick(80) - 40),
      isFinal: pick(2) === 0,
    },
    metadata: { clusterId: 'coast', by: `user-${pick(4)}`, commandId: id, correlationId: id, ...loaded },
  };
}

function uuid(random: () => number): string {
  const hex = createHash('sha256').update(String(random())).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export interface SealedStore {
  readonly folder: string;
  /** What an auditor keeps elsewhere: the last seal, and the first key. */
  readonly last: SealRecord;
  readonly publicKey: string;
}

/** Writes an event store in a folder: reports in several streams, sealed now and then, with a change of keys between. */
export async function writeSealedStore(
  folder: string,
  { random, seals, between }: { readonly random: () => number; readonly seals: number; readonly between: number },
): Promise<SealedStore> {
  const events = await openSqliteEventStore({ file: join(folder, 'events.db') });
  const strata = await sealerOn(events, 1);
  const append = async (count: number): Promise<void> => {
    for (let left = count; left > 0; left -= 1) {
      const stream = `report-coast.a${Math.floor(random() * 7)}.2025`;
      await events.append(stream, 'any', [reportEvent(random)]);
    }
  };
  for (let number = 1; number <= seals; number += 1) {
    await append(Math.ceil(random() * between));
    if (number === 3) await strata.seals.rotateKey(TESTER);
    await strata.seals.seal(TESTER);
  }
  const [first] = await strata.seals.keys();
  const last = await strata.seals.last();
  await append(Math.floor(random() * 5));
  await events.close();
  return { folder, last: last!, publicKey: first!.publicKey };
}
