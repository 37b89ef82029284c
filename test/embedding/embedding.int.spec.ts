import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printScorecard } from './example.js';

const EXAMPLE = join(import.meta.dirname, 'example.ts');
const DOCUMENT = join(import.meta.dirname, '../../docs/embedding.md');

describe('The product as a library', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-embedded-'));
  });

  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leads from an empty folder to a scorecard', async () => {
    const printed: string[] = [];
    jest.spyOn(console, 'log').mockImplementation((...words) => void printed.push(words.join(' ')));
    await printScorecard(folder);
    expect(printed).toEqual([
      'strategy:growth 0.5833333333333334 amber',
      'perspective:growth/finance 0.5833333333333334 amber',
      'objective:growth/earn 0.5833333333333334 amber',
      'measure:growth/earn/sales 0.5833333333333334 amber',
    ]);
  });

  it('is documented with the same example', () => {
    const [, snippet] =
      /<!-- test\/embedding\/example\.ts -->\n+```ts\n(.*?)```/s.exec(readFileSync(DOCUMENT, 'utf8')) ?? [];
    expect(snippet).toBe(readFileSync(EXAMPLE, 'utf8'));
  });
});
