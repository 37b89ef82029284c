/**
 * What stands for a personal text whose key was destroyed. Whoever shows texts says it in their own language; the same
 * text, entered by somebody, is shown alike and harms nobody.
 */
export const ERASED = '[erased]';

/** What stands for a personal text whose key is missing, or cannot be decrypted with the key for secrets. */
export const UNREADABLE = '[unreadable]';

/** A personal text as it is stored: encrypted under the key of a person. */
export interface SealedText {
  /** The login of the person. */
  readonly person: string;
  /** Nonce, ciphertext and tag in base64. */
  readonly sealed: string;
}

// No text that can be entered contains the control character, so nobody can send a sealed text of somebody else.
const MARK = '\u0001personal:1:';

/** The text that is stored in place of a personal one. */
export function writeSealed({ person, sealed }: SealedText): string {
  return `${MARK}${person}:${sealed}`;
}

/** The inverse; undefined for any other text. */
export function readSealed(text: string): SealedText | undefined {
  if (!text.startsWith(MARK)) return undefined;
  const end = text.indexOf(':', MARK.length);
  return end < 0 ? undefined : { person: text.slice(MARK.length, end), sealed: text.slice(end + 1) };
}

/** Data in which texts were replaced; what contains none of them stays the same object. */
export function mapTexts<T>(data: T, change: (text: string) => string): T {
  return mapped(data, change) as T;
}

function mapped(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === 'string') return change(data);
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) {
    const items = data.map((item) => mapped(item, change));
    return items.every((item, index) => item === data[index]) ? data : items;
  }
  const entries = Object.entries(data);
  const changed = entries.map(([name, value]) => [name, mapped(value, change)] as const);
  return changed.every(([, value], index) => value === entries[index]![1]) ? data : Object.fromEntries(changed);
}

/** The persons whose sealed texts some data contains. */
export function personsIn(data: unknown): ReadonlySet<string> {
  const persons = new Set<string>();
  mapTexts(data, (text) => {
    const found = readSealed(text);
    if (found) persons.add(found.person);
    return text;
  });
  return persons;
}
