import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../main-job/support/edp.js';

const MODULE = pathToFileURL(join(ROOT, 'apps/cli/scripts/code-cache.mjs')).href;
/** Loads a module, and knows where it is. */
const PROGRAM = `
const { basename } = require('node:path');
console.log([basename(__filename), process.argv[2], /год/.test('2008 год')].join(' '));
`;

describe('the code cache of the bundle', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-code-cache-'));
    file = join(folder, 'program.cjs');
    writeFileSync(file, PROGRAM);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the program as bin/strata.js does. */
  function run(): string {
    const code = `import(${JSON.stringify(MODULE)}).then((m) => m.runWithCodeCache(${JSON.stringify(file)}))`;
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', code, 'x', 'argument'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    return stdout.trim();
  }

  const caches = (): string[] => readdirSync(folder).filter((name) => name !== 'program.cjs');

  it('is written by the first run and used by the second', () => {
    expect(run()).toBe('program.cjs argument true');
    const [name = '', ...others] = caches();
    expect(others).toEqual([]);
    const written = readFileSync(join(folder, name));
    expect(run()).toBe('program.cjs argument true');
    expect(readFileSync(join(folder, name))).toEqual(written);
  });

  it('is replaced when V8 rejects it', () => {
    run();
    const cache = join(folder, caches()[0]!);
    writeFileSync(cache, 'compiled by another program');
    expect(run()).toBe('program.cjs argument true');
    expect(readFileSync(cache).length).toBeGreaterThan(100);
  });

  it('is not needed where it cannot be written', () => {
    run();
    const cache = join(folder, caches()[0]!);
    rmSync(cache);
    // A folder in its place cannot be replaced by a file.
    spawnSync('mkdir', [cache]);
    expect(existsSync(cache)).toBe(true);
    expect(run()).toBe('program.cjs argument true');
    expect(run()).toBe('program.cjs argument true');
  });
});
