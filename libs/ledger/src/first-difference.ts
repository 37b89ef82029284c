/** The first difference of two values: its path and both values there. */
export interface Difference {
  /** A path such as `nodes[3].score`; empty for the values as a whole. */
  readonly path: string;
  readonly expected: unknown;
  readonly found: unknown;
}

/**
 * The first difference of two JSON values, in the order of keys and indexes; undefined if they are equal. Numbers are
 * equal if they are the same float64.
 */
export function firstDifference(expected: unknown, found: unknown, path = ''): Difference | undefined {
  if (Object.is(expected, found) || (expected === 0 && found === 0)) return undefined;
  if (Array.isArray(expected) && Array.isArray(found)) return inLists(expected, found, path);
  if (isObject(expected) && isObject(found)) return inObjects(expected, found, path);
  return { path, expected, found };
}

function inLists(expected: readonly unknown[], found: readonly unknown[], path: string): Difference | undefined {
  const length = Math.max(expected.length, found.length);
  for (let index = 0; index < length; index += 1) {
    const difference = firstDifference(expected[index], found[index], `${path}[${index}]`);
    if (difference) return difference;
  }
  return undefined;
}

function inObjects(
  expected: Readonly<Record<string, unknown>>,
  found: Readonly<Record<string, unknown>>,
  path: string,
): Difference | undefined {
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort();
  for (const key of keys) {
    const difference = firstDifference(expected[key], found[key], path === '' ? key : `${path}.${key}`);
    if (difference) return difference;
  }
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
