/** A step into structured data: a key or the index of an item. */
export type PathPart = string | number;

export type Path = readonly PathPart[];

/** Longest path shown, in characters. */
const MAX_SHOWN = 200;

/** A path as text, such as `formulas[2].formula`; a very long one is cut off. */
export function pathText(path: Path): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += text === '' ? part : `.${part}`;
    if (text.length > MAX_SHOWN) return `${text.slice(0, MAX_SHOWN)}…`;
  }
  return text;
}
