/** A mention that is being typed. */
export interface TypedMention {
  /** Where its @ is in the text. */
  readonly from: number;
  /** What was typed after it. */
  readonly typed: string;
}

// As the server reads mentions, but with the letters of names, since people type the name that they know.
const TYPED = /(?<![\p{L}\p{N}._%+@-])@([\p{L}\p{N}._@+-]{0,40})$/u;
const MENTION = /(?<![\p{L}\p{N}._%+@-])@([a-z0-9._@+-]{2,100})/gu;

/** The mention whose end the caret is at; undefined if it is at none. */
export function typedMention(text: string, caret: number): TypedMention | undefined {
  const found = TYPED.exec(text.slice(0, caret));
  return found === null ? undefined : { from: found.index, typed: found[1] ?? '' };
}

/** The text with a chosen account in place of what was typed, and where the caret is then. */
export function withMention(
  text: string,
  caret: number,
  { mention, login }: { readonly mention: TypedMention; readonly login: string },
): { readonly text: string; readonly caret: number } {
  const before = `${text.slice(0, mention.from)}@${login} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}

/** A part of a comment: plain text, or the mention of an account. */
export interface TextPart {
  readonly text: string;
  readonly isMention: boolean;
}

/** The parts of a comment that mentions these accounts. */
export function textParts(text: string, mentions: readonly string[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { index, 1: typed = '' } of text.matchAll(MENTION)) {
    // A full stop after a mention is no part of it.
    const login = mentions.find(
      (one) => typed === one || (typed.startsWith(one) && /^[._@+-]+$/.test(typed.slice(one.length))),
    );
    if (login === undefined) continue;
    parts.push({ text: text.slice(end, index), isMention: false }, { text: `@${login}`, isMention: true });
    end = index + login.length + 1;
  }
  return [...parts, { text: text.slice(end), isMention: false }].filter((part) => part.text !== '');
}
