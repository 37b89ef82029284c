import { describe, expect, it } from '@jest/globals';
import { openMongoReadStore } from './index.js';

describe('The address of a MongoDB read store', () => {
  it('is refused, without being repeated, if it is not a connection string', async () => {
    for (const uri of [
      '',
      'localhost:27017',
      'http://ada:secret@h/x',
      'mongodb://ada:se/cret@h:port/x',
      'mongodb://ada:secret@/x',
      'mongodb://ada:secret@h:1/x?w=%zz',
      'mongodb://ada:secret@h:1/x?nonsense=1',
      'mongodb://ada:secret@h:99999/%',
    ]) {
      const error = await openMongoReadStore({ uri, connectTimeout: 100 }).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).toMatchObject({ code: 'READ_STORE_UNREACHABLE' });
      expect(`${String(error)} ${JSON.stringify(error)} ${String((error as Error).cause)}`).not.toMatch(/secret|cret@/);
    }
  });

  it('is reported with a remedy if no server responds', async () => {
    const opening = openMongoReadStore({ uri: 'mongodb://ada:secret@127.0.0.1:1/x', connectTimeout: 200 });
    const error = (await opening.then(
      () => undefined,
      (thrown: unknown) => thrown,
    )) as Error & { remedy: string };
    expect(error).toMatchObject({
      code: 'READ_STORE_UNREACHABLE',
      details: { address: expect.stringContaining('127.0.0.1:1/x') },
    });
    expect(error.message).toContain('127.0.0.1:1/x');
    expect(error.remedy).toContain('Start it');
    expect(
      `${error.stack} ${JSON.stringify(error)} ${String(error.cause)} ${(error.cause as Error).stack}`,
    ).not.toContain('secret');
  });
});
