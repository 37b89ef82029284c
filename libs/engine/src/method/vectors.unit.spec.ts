import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { outputsOf, shippedFiles } from './testing/shipped-methods.js';

const folder = new URL('../../../../../shared/vectors/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];

interface Vector {
  readonly input: unknown;
  readonly output: unknown;
}

/** Equal in every key that the vector has, numbers to nine digits. A method may have further outputs. */
function expectEqual(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') {
    expect(typeof actual).toBe('number');
    const difference = Math.abs((actual as number) - expected);
    expect({ path, close: difference <= 1e-9 * Math.max(Math.abs(expected), Number.MIN_VALUE) }).toEqual({
      path,
      close: true,
    });
  } else if (typeof expected === 'object' && expected !== null) {
    expect(Object.keys(actual as object)).toEqual(expect.arrayContaining(Object.keys(expected)));
    for (const [key, value] of Object.entries(expected)) {
      expectEqual((actual as Readonly<Record<string, unknown>>)[key], value, `${path}.${key}`);
    }
  } else {
    expect({ path, actual }).toEqual({ path, actual: expected });
  }
}

// The published vectors are next to the repository; without them, only methods.unit.spec.ts tests the methods.
(files.length > 0 ? describe : describe.skip)('The published test vectors', () => {
  it('exist for methods that are shipped', () => {
    const shipped = [...shippedFiles.keys()].map((file) => file.replace('.yaml', '.json'));
    expect(files.filter((file) => !shipped.includes(file))).toEqual([]);
  });

  it.each(files)('%s', (file) => {
    const vectors = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly Vector[];
    expect(vectors.length).toBeGreaterThan(0);
    vectors.forEach(({ input, output }, index) =>
      expectEqual(outputsOf(file.replace('.json', ''), input), output, String(index)),
    );
  });
});
