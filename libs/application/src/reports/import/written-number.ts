import { parseDecimal, type DecimalText } from '@strata/domain';

export type DecimalMark = '.' | ',';

/** What a figure may be under each decimal mark; undefined if it is none. */
interface Readings {
  readonly '.': DecimalText | undefined;
  readonly ',': DecimalText | undefined;
}

/** How the figures of a file are written. */
export interface NumberForm {
  /** Undefined if no figure tells, or if figures contradict each other. */
  readonly decimalMark: DecimalMark | undefined;
  /** Whether a comma between groups of three digits separates thousands. */
  readonly commaGroups: boolean;
}

export type NumberReading =
  | { readonly ok: true; readonly value: DecimalText }
  | { readonly ok: false; readonly code: string; readonly message: string };

const SPACES: Readonly<Record<string, string>> = {
  ' ': 'space',
  '\u00a0': 'no-break space',
  '\u202f': 'narrow no-break space',
  '\u2009': 'thin space',
  "'": 'apostrophe',
  '\u2019': 'apostrophe',
};
const MARK_NAMES: Readonly<Record<string, string>> = { '.': 'dot', ',': 'comma' };
const GROUPED = /^[+-]?[1-9]\d{0,2}([ \u00a0\u202f\u2009'\u2019.,])\d{3}(?:\1\d{3})*(?!\d)/u;
const GROUPED_WHOLE = new RegExp(`${GROUPED.source}$`, 'u');
const MINUS = /^[\u2212\u2013]/u;

/** Learns from the figures of a file how its numbers are written. A figure with one possible reading is evidence. */
export class NumberEvidence {
  readonly #marks = new Set<DecimalMark>();
  readonly #separators = new Set<string>();
  #commaGroups = false;

  add(text: string): void {
    const { '.': dot, ',': comma } = readingsOf(text);
    const separator = GROUPED.exec(text)?.[1] ?? '';
    if (separator in SPACES) this.#separators.add(SPACES[separator]!);
    const isEvidence = (dot === undefined) !== (comma === undefined);
    if (!isEvidence) return;
    this.#marks.add(dot === undefined ? ',' : '.');
    this.#commaGroups ||= separator === ',' && dot !== undefined;
    if (separator in MARK_NAMES) this.#separators.add(MARK_NAMES[separator]!);
  }

  /** True if some figures are only valid with a decimal point and others only with a decimal comma. */
  get isMixed(): boolean {
    return this.#marks.size > 1;
  }

  /** The names of the thousands separators that were seen, in alphabetical order. */
  get separators(): readonly string[] {
    return [...this.#separators].sort();
  }

  form(given?: DecimalMark): NumberForm {
    const [mark] = this.#marks;
    const decimalMark = given ?? (this.isMixed ? undefined : mark);
    return { decimalMark, commaGroups: given === '.' || this.#commaGroups };
  }
}

/**
 * Reads a figure. A figure that would be another number with another decimal mark, such as `1.234`, is refused as
 * `AMBIGUOUS_NUMBER` unless the form settles it.
 */
export function readNumber(text: string, { decimalMark, commaGroups }: NumberForm): NumberReading {
  const readings = readingsOf(text);
  if (decimalMark === undefined) return onlyReading(text, readings);
  const value = readings[decimalMark];
  if (value === undefined) return notANumber(text);
  if (decimalMark === '.' && !commaGroups && text.includes(',')) return ambiguous(text, readings);
  return { ok: true, value };
}

function onlyReading(text: string, readings: Readings): NumberReading {
  const found = new Set([readings['.'], readings[',']].filter((reading) => reading !== undefined));
  const [value] = found;
  if (value === undefined) return notANumber(text);
  return found.size === 1 ? { ok: true, value } : ambiguous(text, readings);
}

function readingsOf(written: string): Readings {
  const text = written.replace(MINUS, '-');
  return { '.': readingWith(text, '.', ','), ',': readingWith(text, ',', '.') };
}

/** The number under one decimal mark; the other mark and the spaces may then only separate groups of three digits. */
function readingWith(text: string, mark: DecimalMark, other: DecimalMark): DecimalText | undefined {
  const at = text.indexOf(mark);
  const whole = at < 0 ? text : text.slice(0, at);
  const rest = at < 0 ? '' : `.${text.slice(at + 1)}`;
  const plain = /[^\d+-]/u.test(whole.replace(/e.*$/iu, '')) ? ungrouped(whole, other) : whole;
  return plain === undefined ? undefined : parseDecimal(plain + rest);
}

function ungrouped(whole: string, other: DecimalMark): string | undefined {
  const separator = GROUPED_WHOLE.exec(whole)?.[1];
  if (separator === undefined || (separator !== other && !(separator in SPACES))) return undefined;
  return whole.replaceAll(separator, '');
}

function ambiguous(text: string, readings: Readings): NumberReading {
  const plain = text.includes('.') ? '.' : ',';
  const [one, other] = [readings[plain], readings[plain === '.' ? ',' : '.']];
  const both = one === undefined || other === undefined ? 'written with a thousands separator' : `${one} or ${other}`;
  return {
    ok: false,
    code: 'AMBIGUOUS_NUMBER',
    message:
      `"${truncated(text)}" may be ${both}; ` +
      'name the decimal mark ("." or ","), so that the other one separates thousands.',
  };
}

function notANumber(text: string): NumberReading {
  return {
    ok: false,
    code: 'NOT_A_NUMBER',
    message: `"${truncated(text)}" is not a decimal number such as -10.0.`,
  };
}

function truncated(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
