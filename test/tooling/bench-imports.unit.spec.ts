import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const BENCH = resolve(import.meta.dirname, '../bench');
const IMPORT = /import \{([^}]+)\} from '(@strata\/[\w-]+)'/g;

const modules = readdirSync(BENCH, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.mjs') && !path.includes('node_modules'),
);

/** The imports of a benchmark module from the product: pairs of package and name. */
function importsOf(path: string): readonly (readonly [string, string])[] {
  return [...readFileSync(join(BENCH, path), 'utf8').matchAll(IMPORT)].flatMap(([, names = '', from = '']) =>
    names
      .split(',')
      .map((name) => name.trim().split(' as ')[0]!)
      .filter((name) => name !== '')
      .map((name) => [from, name] as const),
  );
}

describe('The benchmarks', () => {
  it('import something from the product', () => {
    expect(modules.flatMap(importsOf).length).toBeGreaterThan(10);
  });

  it.each(modules)('import only existing exports: %s', async (path) => {
    for (const [from, name] of importsOf(path)) {
      const exported = (await import(from)) as Record<string, unknown>;
      expect([from, name, name in exported]).toEqual([from, name, true]);
    }
  });
});
