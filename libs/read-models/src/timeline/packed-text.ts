/** Between the entries of a column. */
const SEPARATOR = ' ';

/** The first of the characters that stand for the numbers from 0; neither it nor one of the others is escaped in JSON. */
const ZERO = 35;

/** The greatest number that one character stands for. */
const MAX_SHARED = 56;

/** Texts that resemble each other; a plain text if all are equal. Joined, unless a text contains the separator. */
export type PackedTexts = string | readonly [joined: string] | { readonly texts: readonly string[] };

/** Packs texts, each as what distinguishes it from the one before; `before` is the one before the first. */
export function packTexts(texts: readonly string[], before = ''): PackedTexts {
  const [first = ''] = texts;
  if (texts.every((text) => text === first)) return first;
  if (texts.some((text) => text.includes(SEPARATOR))) return { texts };
  let former = before;
  let joined = '';
  for (const text of texts) {
    const { start, end } = shared(former, text);
    const difference = text.slice(start, text.length - end);
    joined += `${String.fromCharCode(ZERO + start, ZERO + end)}${difference}${SEPARATOR}`;
    former = text;
  }
  return [joined];
}

/** The inverse: `count` texts. */
export function unpackTexts(packed: PackedTexts, count: number, before = ''): readonly string[] {
  if (typeof packed === 'string') return Array<string>(count).fill(packed);
  if ('texts' in packed) return packed.texts;
  const texts = packed[0].split(SEPARATOR);
  texts.pop();
  let former = before;
  for (let index = 0; index < texts.length; index += 1) {
    const entry = texts[index]!;
    const start = entry.charCodeAt(0) - ZERO;
    const end = entry.charCodeAt(1) - ZERO;
    former = former.slice(0, start) + entry.slice(2) + former.slice(former.length - end);
    texts[index] = former;
  }
  return texts;
}

/** How many characters two texts have in common at the start, and after those at the end. */
function shared(one: string, other: string): { readonly start: number; readonly end: number } {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && start < MAX_SHARED && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < most - start && end < MAX_SHARED && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return { start, end };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Packs ids: the bits of UUIDs in base64, other ids as they are. */
export function packIds(ids: readonly string[]): string | readonly string[] {
  if (!ids.every((id) => UUID.test(id))) return ids;
  return Buffer.from(ids.join('').replaceAll('-', ''), 'hex').toString('base64');
}

/** The inverse. */
export function unpackIds(packed: string | readonly string[]): readonly string[] {
  if (typeof packed !== 'string') return packed;
  const digits = Buffer.from(packed, 'base64').toString('hex');
  return Array.from({ length: digits.length / 32 }, (_, index) => {
    const at = index * 32;
    const part = (from: number, to: number): string => digits.slice(at + from, at + to);
    return `${part(0, 8)}-${part(8, 12)}-${part(12, 16)}-${part(16, 20)}-${part(20, 32)}`;
  });
}
