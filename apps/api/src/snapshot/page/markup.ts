/** Text of a page in which everything that was filled in is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Filling = Markup | string | number | undefined | readonly Filling[];

/** Markup from a template: what is filled in is escaped, unless it is markup itself; undefined is nothing. */
export function markup(parts: TemplateStringsArray, ...filled: readonly Filling[]): Markup {
  return new Markup(parts.map((part, at) => part + (at < filled.length ? textOf(filled[at]) : '')).join(''));
}

function textOf(filling: Filling): string {
  if (filling === undefined) return '';
  if (filling instanceof Markup) return filling.text;
  if (typeof filling === 'object') return filling.map(textOf).join('');
  return String(filling).replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
