import type { ReadStore } from '@strata/read-store';

/** Names of projections of earlier versions of Strata. */
const FORMER_PROJECTIONS = ['scores'];

/** The version under which such a projection has no tables. */
const EMPTY_VERSION = 1_000_000;

/** Empties projections of earlier versions of Strata, which nothing reads any more. */
export async function dropFormerProjections(reads: ReadStore): Promise<void> {
  for (const name of FORMER_PROJECTIONS) {
    const [live] = await reads.generations(name);
    if (live === undefined || live.version === EMPTY_VERSION) continue;
    const { generation } = await reads.prepareGeneration({ name, version: EMPTY_VERSION, tables: [] });
    await reads.swap(name, generation);
  }
}
