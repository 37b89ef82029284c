import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const RUN = join(ROOT, 'test/runner/run-project.mjs');

interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
interface Sums {
  sumOf(root: string, folders: readonly string[]): { readonly total: Totals; readonly silent: readonly string[] };
}
const { sumOf } = (await import(new URL('../runner/totals.mjs', import.meta.url).href)) as Sums;

describe('The tests of one project', () => {
  /** A project with two small suites, inside the repository, whose Jest configuration is under test. */
  let folder: string;

  beforeAll(() => {
    mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true });
    folder = mkdtempSync(join(import.meta.dirname, 'sample-'));
    writeFileSync(
      join(folder, 'sums.unit.spec.ts'),
      `import { expect, it } from '@jest/globals';
       it('Measure adds', () => expect(1 + 1).toBe(2));
       it('is skipped', () => expect(1).toBe(1));`.replace("it('is", "it.skip('is"),
    );
    writeFileSync(
      join(folder, 'broken.unit.spec.ts'),
      `import { expect, it } from '@jest/globals';
       it('fails', () => expect(1 as number).toBe(2));`,
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(join(ROOT, 'node_modules/.cache/strata-tests', project()), { recursive: true, force: true });
  });

  const project = (): string => relative(ROOT, folder).replaceAll('\\', '/');

  function run(...args: readonly string[]): { readonly status: number | null; readonly text: string } {
    const env = { ...process.env, STRATA_TEST_ARGS: JSON.stringify(args), STRATA_TEST_SKIP_SLOW: '' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, project()], { env, encoding: 'utf8' });
    return { status, text: stdout + stderr };
  }

  it('fail if one of them fails, and write their numbers', () => {
    const { status, text } = run();
    expect(status).toBe(1);
    expect(text).toContain('1 passed, 1 failed, 1 skipped');
    expect(sumOf(ROOT, [project()])).toEqual({ total: { passed: 1, failed: 1, skipped: 1 }, silent: [] });
  }, 60_000);

  it('are selected by path and name', () => {
    const byPath = run(`${project()}/sums\\.unit\\.spec\\.ts$`);
    expect(byPath).toMatchObject({ status: 0, text: expect.stringContaining('1 passed, 0 failed, 1 skipped') });
    const byName = run('-t', 'Measure adds');
    expect(byName).toMatchObject({ status: 0, text: expect.stringContaining('1 passed, 0 failed, 2 skipped') });
    expect(sumOf(ROOT, [project()]).total).toEqual({ passed: 1, failed: 0, skipped: 2 });
  }, 60_000);

  it('count as one failure without their numbers', () => {
    expect(sumOf(ROOT, ['libs/nowhere'])).toEqual({
      total: { passed: 0, failed: 1, skipped: 0 },
      silent: ['libs/nowhere'],
    });
  });
});
