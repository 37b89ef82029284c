/** A text with placeholders: the literals between them, and their names. */
export interface Template {
  readonly literals: readonly string[];
  readonly names: readonly string[];
}

/** `The actor "{id}" has left.` as literals and names. */
export function templateOf(text: string): Template {
  const pieces = text.split(/\{(\w+)\}/);
  return {
    literals: pieces.filter((_, at) => at % 2 === 0),
    names: pieces.filter((_, at) => at % 2 === 1),
  };
}

/**
 * What fills the placeholders in a text that was made from a template; nothing if it was not. Each literal is taken where
 * it comes first, so the time is linear. Of placeholders without anything between them, the first takes all.
 */
export function partsOf(text: string, { literals }: Template): readonly string[] | undefined {
  const first = literals[0]!;
  const last = literals.at(-1)!;
  const end = text.length - last.length;
  if (end < first.length || !text.startsWith(first) || !text.endsWith(last)) return undefined;
  const parts: string[] = [];
  let from = first.length;
  let pending = 0;
  const take = (until: number): void => {
    parts.push(text.slice(from, until), ...Array<string>(pending).fill(''));
    pending = 0;
  };
  for (const literal of literals.slice(1, -1)) {
    if (literal === '') {
      pending += 1;
      continue;
    }
    const at = text.indexOf(literal, from);
    if (at === -1 || at + literal.length > end) return undefined;
    take(at);
    from = at + literal.length;
  }
  take(end);
  return parts;
}
