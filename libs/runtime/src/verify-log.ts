import { verifyBundle } from '@strata/application';
import type { Settings } from '@strata/config';
import { BEFORE_FIRST, isStrataError, type Position, type RecordedEvent } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { LogVerifier, type Pins, type Verification } from '@strata/ledger';
import { statSync } from 'node:fs';
import { openLog } from './check-stores.js';
import { isEvidenceFile, readEvidence } from './evidence-file.js';
import { readLogFile } from './log-file.js';

export interface VerifyOptions {
  /** A data folder, or a file that `exportLog` or `writeEvidence` wrote; by default the event store of the settings. */
  readonly path?: string | undefined;
  readonly pins?: Pins | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Verifies a log against the seals in it, also beside a running server, and changes nothing. */
export async function verifyLog(settings: Settings, { path, pins, onProgress }: VerifyOptions): Promise<Verification> {
  if (path !== undefined && statSync(path).isFile() && (await isEvidenceFile(path))) {
    return verifyBundle(await readEvidence(path), pins);
  }
  const verifier = new LogVerifier(pins);
  if (path !== undefined && statSync(path).isFile()) {
    for await (const batch of readLogFile(path, onProgress)) for (const event of batch) verifier.add(event);
    return verifier.finish();
  }
  const events = await openLog(path === undefined ? settings.eventStore : { kind: 'sqlite', folder: path });
  try {
    await verifyEvents(events, verifier, onProgress);
    return verifier.finish();
  } finally {
    await events.close();
  }
}

/** Passes every event that can be read to the verifier, and goes on after those that cannot. */
async function verifyEvents(
  events: EventStore,
  verifier: LogVerifier,
  onProgress: VerifyOptions['onProgress'],
): Promise<void> {
  const upTo = await events.head();
  const progress = progressUpTo(upTo, onProgress);
  let after: Position = BEFORE_FIRST;
  const add = (batch: readonly RecordedEvent[]): void => {
    for (const event of batch) verifier.add(event);
    after = batch.at(-1)?.position ?? after;
    progress(batch);
  };
  while (after < upTo) {
    const damaged = await readUntilDamaged(events.readAll({ after, upTo }), add);
    if (damaged === undefined) return;
    verifier.addUnreadable(damaged.position, damaged.isMissing);
    after = damaged.position;
  }
}

/** Reads to the end, or to the first event that cannot be read. */
async function readUntilDamaged(
  batches: AsyncIterable<readonly RecordedEvent[]>,
  add: (batch: readonly RecordedEvent[]) => void,
): Promise<DamagedPosition | undefined> {
  try {
    for await (const batch of batches) add(batch);
    return undefined;
  } catch (error) {
    const damaged = damagedPosition(error);
    if (damaged === undefined) throw error;
    return damaged;
  }
}

/** Reports numbers of events where positions are such, as in the embedded store, and otherwise only how many were read. */
function progressUpTo(
  head: Position,
  onProgress: VerifyOptions['onProgress'],
): (batch: readonly RecordedEvent[]) => void {
  let read = 0;
  const total = /^\d+$/.test(head) ? Number(head) : undefined;
  return (batch) => {
    read += batch.length;
    onProgress?.(read, total ?? read);
  };
}

interface DamagedPosition {
  readonly position: Position;
  readonly isMissing: boolean;
}

function damagedPosition(error: unknown): DamagedPosition | undefined {
  if (!isStrataError(error, 'EVENT_STORE_DAMAGED')) return undefined;
  const { position, isMissing } = error.details ?? {};
  return typeof position === 'string' ? { position, isMissing: isMissing === true } : undefined;
}
