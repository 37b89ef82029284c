/** Deep equality of JSON-like data; an undefined property counts as absent, and -0 equals 0. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [definedKeys(a), definedKeys(b)];
  return left.length === right.length && left.every((key) => Object.hasOwn(b, key) && sameData(a[key], b[key]));
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function definedKeys(value: Fields): string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined);
}
