import type { Settings } from '@strata/config';
import type { Position } from '@strata/domain';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Health } from './health.js';
import type { Runtime } from './runtime.js';

/** How far a projection is. */
export interface ProjectionProgress {
  readonly name: string;
  /** Null if the read store does not respond. */
  readonly checkpoint: Position | null;
  readonly caughtUp: boolean;
  /** The code of the error that interrupted it in this process. */
  readonly interruptedBy: string | null;
}

/** How far each projection is behind the head of the log that a check of the health has found. */
export function projectionProgress(
  { reads, projections }: Pick<Runtime, 'reads' | 'projections'>,
  { projection: { head }, projections: states }: Pick<Health, 'projection' | 'projections'>,
): Promise<readonly ProjectionProgress[]> {
  return Promise.all(
    projections.map(async (name) => {
      const checkpoint = await reads.checkpoint(name).catch(() => null);
      const state = states[name];
      return {
        name,
        checkpoint,
        caughtUp: checkpoint !== null && head !== undefined && checkpoint >= head,
        interruptedBy: state?.kind === 'interrupted' ? state.code : null,
      };
    }),
  );
}

/** A file of an embedded store, with its size in bytes. */
export interface StoredFile {
  readonly name: string;
  readonly bytes: number;
}

/** The files of the embedded stores, sorted by name; none if all stores are servers. */
export async function storedFiles({ eventStore, readStore }: Settings): Promise<readonly StoredFile[]> {
  const folders = [eventStore, readStore].flatMap((store) => (store.kind === 'sqlite' ? [store.folder] : []));
  const found: StoredFile[] = [];
  for (const folder of new Set(folders)) {
    for (const name of (await readdir(folder)).sort()) {
      const file = await stat(join(folder, name)).catch(() => undefined);
      if (file?.isFile()) found.push({ name, bytes: file.size });
    }
  }
  return found;
}
