import { describe, expect, it } from '@jest/globals';
import type { MongoConnection } from '@strata/mongo';
import type { ClientSession } from 'mongoose';
import type { Catalogue, GenerationDocument } from './catalogue-documents.js';
import { MongoGenerations } from './mongo-generations.js';

const answering = <T>(value: () => T | Promise<T>) => ({ session: () => ({ lean: async () => value() }) });
const generation = (number: number, batch: number): Partial<GenerationDocument> => ({
  ...{ generation: number, batch, abandoned: [], dropped: null, tables: '[]' },
});

describe('The live generation', () => {
  it('is read as complete, if it becomes live while it is looked up', async () => {
    let documents = [generation(1, 7), generation(2, 0)];
    const catalogue = {
      generations: {
        find: () => answering(() => documents),
        findById: () => answering(() => documents[1]),
      },
      projections: {
        findById: () =>
          answering(async () => {
            // The documents are read first; then the second generation is completed and becomes live.
            await new Promise((resolve) => setImmediate(resolve));
            documents = [generation(1, 7), generation(2, 5)];
            return { live: 2 };
          }),
      },
    } as unknown as Catalogue;
    const generations = new MongoGenerations({
      connection: { mongoose: {} } as MongoConnection,
      catalogue,
      now: () => '$$NOW',
      dropAfter: 0,
    });
    const session = {} as ClientSession;

    for (const expected of [undefined, 1]) {
      documents = [generation(1, 7), generation(2, 0)];
      const { tables, snapshot } = await generations.current('p', { generation: undefined, expected }, session);
      expect([tables.generation, snapshot.committed]).toEqual([2, 5]);
    }
  });
});
