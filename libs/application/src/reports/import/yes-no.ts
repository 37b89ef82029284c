const YES = new Set(['yes', 'y', 'true', 'да', 'так']);
const NO = new Set(['no', 'n', 'false', 'нет', 'ні']);

/** What a word means; undefined if it is neither. */
export function readYesNo(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}
