import type { Language } from '@strata/domain';
import { IntlMessageFormat } from 'intl-messageformat';
import { partsOf, templateOf, type Template } from './template.js';

interface Entry {
  readonly template: Template;
  readonly translation: string;
  /** The characters of the English text that are not placeholders. */
  readonly weight: number;
}

/** A template that a text may have been made from, and what filled its placeholders. */
interface Match {
  readonly entry: Entry;
  readonly parts: readonly string[];
}

/** A translated text, and how many characters of the English one entries of the catalogue account for. */
interface Attempt {
  readonly text: string;
  readonly covered: number;
}

/** Entries are found by the beginning of their English text. */
const BEGINNING = 8;
/** Between sentences, and between lines. */
const SENTENCES = /((?<=[.?!:;]) |\n *)/;
/** The templates that are tried for a text. */
const MAX_MATCHES = 2;
const NOTHING = { text: '', covered: 0 };
/** Messages within messages, such as `The first: …`. */
const MAX_DEPTH = 4;
/** The sentences that one entry has at most. */
const MAX_SENTENCES = 5;

/**
 * Translates finished English messages. The pure core knows no language: what it says is recognised here by its template,
 * and what fills the placeholders is put into the translation.
 */
export class Translator {
  readonly #exact = new Map<string, Entry>();
  readonly #byBeginning = new Map<string, Entry[]>();
  readonly #byLiterals = new Map<string, Entry>();
  readonly #formats = new Map<string, IntlMessageFormat>();

  /** `catalogue` has the translations by their English templates. */
  constructor(
    readonly language: Language,
    catalogue: Iterable<readonly [english: string, translation: string]>,
  ) {
    for (const [english, translation] of catalogue) this.#add(english, translation);
  }

  #add(english: string, translation: string): void {
    const template = templateOf(english);
    const entry = { template, translation, weight: template.literals.join('').length };
    this.#byLiterals.set(keyOf(template.literals), entry);
    if (template.names.length === 0) {
      this.#exact.set(english, entry);
      return;
    }
    const beginning = template.literals[0]!.slice(0, BEGINNING);
    const others = this.#byBeginning.get(beginning);
    if (others === undefined) this.#byBeginning.set(beginning, [entry]);
    else others.push(entry);
  }

  /** A finished message in the language; what the catalogue does not have stays English. */
  translated(text: string): string {
    return this.#attempt(text, 0)?.text ?? text;
  }

  /** A template of the command line, filled with parts that are in the language already. Undefined if it has no entry. */
  filled(literals: readonly string[], parts: readonly unknown[]): string | undefined {
    const entry = this.#byLiterals.get(keyOf(literals));
    return entry && this.#format(entry, parts.map(String));
  }

  #attempt(text: string, depth: number): Attempt | undefined {
    const exact = this.#exactly(text);
    if (exact !== undefined) return exact;
    if (depth > MAX_DEPTH) return undefined;
    const whole = this.#asOne(text, depth);
    const joined = this.#asSentences(text, depth);
    return joined !== undefined && joined.covered > (whole?.covered ?? 0) ? joined : whole;
  }

  /** The text if it is an entry as a whole. */
  #exactly(text: string): Attempt | undefined {
    const entry = this.#exact.get(text);
    return entry && { text: this.#format(entry, []), covered: text.length };
  }

  /** The text as made from one template: the one by which most is known. */
  #asOne(text: string, depth: number): Attempt | undefined {
    let best: Attempt | undefined;
    for (const match of this.#matches(text)) {
      const attempt = this.#filledBy(match, depth);
      if (best === undefined || attempt.covered > best.covered) best = attempt;
    }
    return best;
  }

  /** The templates with the most literal text that fit, the first one first. */
  #matches(text: string): readonly Match[] {
    const matches: Match[] = [];
    for (let length = Math.min(BEGINNING, text.length); length >= 0; length -= 1) {
      for (const entry of this.#byBeginning.get(text.slice(0, length)) ?? []) {
        const least = matches[MAX_MATCHES - 1];
        if (least !== undefined && entry.weight <= least.entry.weight) continue;
        const parts = partsOf(text, entry.template);
        if (parts === undefined || isChance(entry, parts)) continue;
        matches.push({ entry, parts });
        matches.sort((one, other) => other.entry.weight - one.entry.weight).splice(MAX_MATCHES);
      }
    }
    return matches;
  }

  #filledBy({ entry, parts }: Match, depth: number): Attempt {
    const said = this.#separated(parts, entry.template).map((part, at) => {
      const attempt = isNameOrId(entry.template, at, part) ? undefined : this.#attempt(part, depth + 1);
      return attempt ?? { text: part, covered: 0 };
    });
    return {
      text: this.#format(
        entry,
        said.map(({ text: one }) => one),
      ),
      covered: said.reduce((sum, { covered }) => sum + covered, entry.weight),
    };
  }

  /** Placeholders that nothing separates: the second begins where an entry does. */
  #separated(parts: readonly string[], { literals }: Template): readonly string[] {
    const all = [...parts];
    for (let at = 0; at + 1 < all.length; at += 1) {
      if (literals[at + 1] !== '') continue;
      const part = all[at]!;
      for (let from = 0; from < part.length; from += 1) {
        if (isWithinWord(part, from) || !this.#isBegunBy(part.slice(from))) continue;
        all[at] = part.slice(0, from);
        all[at + 1] = part.slice(from);
        break;
      }
    }
    return all;
  }

  /** True if an entry that begins with a literal has made this text. */
  #isBegunBy(text: string): boolean {
    if (this.#exact.has(text)) return true;
    for (let length = Math.min(BEGINNING, text.length); length > 0; length -= 1) {
      const entries = this.#byBeginning.get(text.slice(0, length)) ?? [];
      if (entries.some(({ template }) => partsOf(text, template) !== undefined)) return true;
    }
    return false;
  }

  /** The text as sentences or lines that were joined, in the way of which most is known. */
  #asSentences(text: string, depth: number): Attempt | undefined {
    // Sentences are at even places, what separates them at odd ones.
    const pieces = text.split(SENTENCES);
    if (pieces.length === 1) return undefined;
    const best: Attempt[] = [];
    for (let end = 1; end <= pieces.length; end += 2) best[end] = this.#upTo(end, pieces, { best, depth });
    const all = best[pieces.length]!;
    return all.covered === 0 ? undefined : all;
  }

  /** The best of the first pieces: what came before, and one to a few sentences as one entry. */
  #upTo(
    end: number,
    pieces: readonly string[],
    { best, depth }: { readonly best: readonly Attempt[]; readonly depth: number },
  ): Attempt {
    const ways: Attempt[] = [];
    for (let from = end - 1; from >= Math.max(0, end + 1 - 2 * MAX_SENTENCES); from -= 2) {
      const piece = pieces.slice(from, end).join('');
      const said = this.#known(piece, depth);
      if (said === undefined && from !== end - 1) continue;
      const [before, separator] = from === 0 ? [NOTHING, ''] : [best[from - 1]!, pieces[from - 1]!];
      ways.push(after(before, separator, said ?? { text: piece, covered: 0 }));
    }
    return ways.reduce((one, other) => (other.covered > one.covered ? other : one));
  }

  /** A sentence, or the beginning of one before a colon. */
  #known(text: string, depth: number): Attempt | undefined {
    const exact = this.#exactly(text);
    if (exact !== undefined) return exact;
    const whole = this.#asOne(text, depth + 1);
    if (whole !== undefined || !text.endsWith(':')) return whole;
    const before = this.#known(text.slice(0, -1), depth);
    return before && { ...before, text: `${before.text}:` };
  }

  #format({ template, translation }: Entry, parts: readonly string[]): string {
    if (!/[{}]/.test(translation)) return translation;
    const values = template.names.map((name, at) => {
      const part = parts[at] ?? '';
      return [name, translation.includes(`{${name}, plural`) ? numberIn(part) : part] as const;
    });
    let format = this.#formats.get(translation);
    if (format === undefined) {
      format = new IntlMessageFormat(translation, this.language, undefined, { ignoreTag: true });
      this.#formats.set(translation, format);
    }
    return String(format.format(Object.fromEntries(values)));
  }
}

function after(before: Attempt, separator: string, next: Attempt): Attempt {
  return { text: before.text + separator + next.text, covered: before.covered + next.covered };
}

/** True if a word or an id would be cut in two. */
function isWithinWord(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at)) && !/\s/.test(text.charAt(at - 1));
}

function keyOf(literals: readonly string[]): string {
  return literals.join('{}');
}

/** A template with hardly a word of its own, such as `{min} to {max}`, also fits texts that it has not made. */
const FEW_CHARACTERS = 8;

function isChance({ template, weight }: Entry, parts: readonly string[]): boolean {
  return template.literals[0] === '' && weight < FEW_CHARACTERS && parts.some((part) => part.includes(' '));
}

/** Placeholders that ids fill, even those that are words, such as a measure with the id `deficit`. */
const IDS = new Set(['actor', 'cluster', 'evaluation', 'id', 'measure', 'member', 'method', 'objective', 'strategy']);

/** What stands in quotes, and a single word in the place of an id, is not a message. */
function isNameOrId({ literals, names }: Template, at: number, part: string): boolean {
  const isQuoted = literals[at]!.endsWith('"') && literals[at + 1]!.startsWith('"');
  return isQuoted || (IDS.has(names[at]!) && !part.includes(' '));
}

/** 3 of `3 changes`. */
function numberIn(part: string): number {
  return Number.parseInt(part, 10);
}
