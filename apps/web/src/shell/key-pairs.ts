/** How long the second key of a pair may take, in milliseconds. */
const PAIR = 1_500;

type Key = Pick<KeyboardEvent, 'code' | 'timeStamp'>;

/** When G was pressed, if it was the last key. */
let pairedAt = -Infinity;
let latest: { readonly key: Key; readonly isSecond: boolean } | undefined;

/** True for the key right after G, which is not one of its own. All who listen to a key get the same answer. */
export function isSecondKey(key: Key): boolean {
  if (latest?.key === key) return latest.isSecond;
  const isSecond = key.timeStamp - pairedAt < PAIR;
  pairedAt = key.code === 'KeyG' ? key.timeStamp : -Infinity;
  latest = { key, isSecond };
  return isSecond;
}
