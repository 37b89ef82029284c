import { functionNames } from '../formula/calls.js';

const MAX_NAME = 60;
/** Reserved words of the formula language, and its functions, because an input with such a name would be confusing. */
const RESERVED = ['and', 'or', 'not', 'true', 'false', ...functionNames];

/** Creates a function that gives each id a unique name that formulas can use. */
export function methodNamer(): (id: string) => string {
  const used = new Set<string>(RESERVED);
  return (id) => {
    const plain = id
      .normalize('NFC')
      .replaceAll(/[^\p{L}\p{N}_]+/gu, '_')
      .slice(0, MAX_NAME);
    const named = /^\p{L}/u.test(plain) ? plain : `x${plain}`.slice(0, MAX_NAME);
    let name = named;
    for (let nth = 2; used.has(name); nth += 1) name = `${named}_${nth}`;
    used.add(name);
    return name;
  };
}

/** A text as the id of a method: lower-case words joined by hyphens. */
export function methodIdOf(text: string): string {
  const words = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const id = /^[a-z]/.test(words) ? words : `m-${words}`;
  return id.slice(0, 64).replaceAll(/-+$/g, '');
}
