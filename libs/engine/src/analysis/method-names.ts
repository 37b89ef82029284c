import { functionNames } from '../formula/calls.js';

const LONGEST = 60;
/** Words of the formula language, and its functions: an input of such a name would read like the function. */
const TAKEN = ['and', 'or', 'not', 'true', 'false', ...functionNames];

/** Gives each id a name that formulas can use, different from all it gave before. */
export function methodNamer(): (id: string) => string {
  const given = new Set<string>(TAKEN);
  return (id) => {
    const plain = id
      .normalize('NFC')
      .replaceAll(/[^\p{L}\p{N}_]+/gu, '_')
      .slice(0, LONGEST);
    const named = /^\p{L}/u.test(plain) ? plain : `x${plain}`.slice(0, LONGEST);
    let name = named;
    for (let nth = 2; given.has(name); nth += 1) name = `${named}_${nth}`;
    given.add(name);
    return name;
  };
}

/** An id for a method: lower case words joined by hyphens. */
export function methodIdOf(text: string): string {
  const words = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  const id = /^[a-z]/.test(words) ? words : `m-${words}`;
  return id.slice(0, 64).replaceAll(/-+$/g, '');
}
