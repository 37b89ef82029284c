import type { MongoConnection } from '@strata/mongo';
import type { Batch } from './batch-steps.js';
import type { GenerationTables } from './table-models.js';

interface Mark {
  readonly batch: number;
  readonly at: number;
}

/** Deletes versions of rows that were replaced long enough ago that no read in progress can still need them. */
export class ReplacedRows {
  private readonly marks = new Map<string, Mark>();

  constructor(
    private readonly connection: MongoConnection,
    /** Milliseconds for which a replaced version outlives its replacement. */
    private readonly keepFor: number,
  ) {}

  /** To be called after every commit: what batches up to one committed `keepFor` ago replaced is deleted. */
  async sweep(tables: GenerationTables, { number, before }: Batch): Promise<void> {
    const key = `${tables.projection}|${tables.generation}`;
    const mark = this.marks.get(key);
    if (mark && performance.now() - mark.at < this.keepFor) return;
    this.marks.set(key, { batch: number, at: performance.now() });
    if (!mark) return;
    // A row that an abandoned batch replaced is still current.
    const replaced = { _until: { $lte: mark.batch, $nin: before.abandoned } };
    try {
      await this.connection.withRetries(async (session) => {
        for (const { collection } of tables.models.values())
          await collection.deleteMany(replaced as never, { session });
      });
    } catch {
      // The commit has succeeded; what is left is deleted after a later one.
    }
  }
}
