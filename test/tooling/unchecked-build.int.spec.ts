import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const TSC = join(ROOT, 'node_modules/@typescript/native/bin/tsc');

describe('A build without checks, as of npm start', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-build-'));
    mkdirSync(join(folder, 'src'));
    const compilerOptions = { types: [], rootDir: 'src', outDir: 'dist', tsBuildInfoFile: 'dist/.tsbuildinfo' };
    const config = { extends: join(ROOT, 'tsconfig.base.json'), compilerOptions, include: ['src'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const compile = (...options: readonly string[]) => {
    const { status, stdout } = spawnSync(process.execPath, [TSC, ...options], { cwd: folder, encoding: 'utf8' });
    return { status, stdout };
  };
  const write = (value: string) => writeFileSync(join(folder, 'src/sum.ts'), `export const sum: number = ${value};\n`);
  const output = () => ['sum.js', 'sum.d.ts'].map((file) => readFileSync(join(folder, 'dist', file), 'utf8'));

  it('writes the same output as one with checks, and leaves the checks to the next build', () => {
    write('"three"');
    expect(compile('--build', '--noCheck')).toMatchObject({ status: 0 });
    const unchecked = output();
    expect(compile('-p', '.')).toMatchObject({ status: 2, stdout: expect.stringContaining('TS2322') });
    expect(output()).toEqual(unchecked);
  });

  it('refuses what is not TypeScript', () => {
    write('+');
    expect(compile('--build', '--noCheck').status).not.toBe(0);
  });
});
