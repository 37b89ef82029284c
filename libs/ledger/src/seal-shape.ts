import type { Seal, SealKey } from './sealed.js';

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => Number.isSafeInteger(value);
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);

function hasFields(value: unknown, checks: Readonly<Record<string, Check>>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(checks).every(([name, check]) => check((value as Fields)[name]));
}

const isTree: Check = (value) => hasFields(value, { size: isCount, root: isText });

const STATEMENT: Readonly<Record<string, Check>> = {
  format: (value) => value === 1,
  number: isCount,
  size: isCount,
  root: isText,
  position: isText,
  recordedAt: isText,
  previous: (value) => value === null || isTree(value),
  entries: isText,
  key: isText,
};

const ENTRIES: Readonly<Record<string, Check>> = {
  leaves: isText,
  positions: isText,
  streams: isTexts,
  streamOf: isText,
};

/** The seal in the data of an event; undefined if it has another form. */
export function asSeal(data: unknown): Seal | undefined {
  const isSeal = hasFields(data, {
    statement: (value) => hasFields(value, STATEMENT),
    signature: isText,
    publicKey: isText,
    entries: (value) => hasFields(value, ENTRIES),
    frontier: isTexts,
  });
  return isSeal ? (data as Seal) : undefined;
}

/** The key in the data of an event; undefined if it has another form. */
export function asKey(data: unknown): SealKey | undefined {
  const isKey = hasFields(data, {
    key: isText,
    publicKey: isText,
    introducedBy: (value) => value === undefined || hasFields(value, { key: isText, signature: isText }),
  });
  return isKey ? (data as SealKey) : undefined;
}

/** The id of the key that an event revokes. */
export function revokedKey(data: object): string {
  return 'key' in data ? String(data.key) : '';
}
