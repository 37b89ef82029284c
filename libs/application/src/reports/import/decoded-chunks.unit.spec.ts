import { describe, expect, it } from '@jest/globals';
import { decodedChunks } from './decoded-chunks.js';

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(bytes: Buffer, size: number, encoding = 'utf-8'): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of decodedChunks(chunksOf(bytes, size), 'v.csv', encoding)) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
}

describe('decodedChunks', () => {
  const text = 'member,value\nжито,1\n麦,2\n🌾,3\n';

  for (const size of [1, 2, 3, 7, 1_000]) {
    it(`decodes a text in chunks of ${size} bytes`, async () => {
      expect(await read(Buffer.from(text), size)).toBe(text);
      if (size > 1) expect(await read(Buffer.from(`\ufeff${text}`, 'utf16le'), size, 'utf-16le')).toBe(text);
    });
  }

  it('rejects another encoding and names the row', async () => {
    for (const size of [5, 11, 1_000]) {
      const bytes = Buffer.from('a,b\nc,d\ncaf\u00e9,1\ne,f\n', 'latin1');
      await expect(read(bytes, size)).rejects.toMatchObject({
        code: 'NOT_UTF8',
        message: 'v.csv, row 3: The file contains bytes that are not UTF-8 text.',
        remedy: expect.stringContaining('UTF-8'),
      });
    }
  });

  it('rejects a file that ends in the middle of a letter', async () => {
    await expect(read(Buffer.from('a\nж').subarray(0, 3), 2)).rejects.toMatchObject({ code: 'NOT_UTF8' });
  });
});
