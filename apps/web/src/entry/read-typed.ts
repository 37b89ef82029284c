import { parseDecimal } from '@strata/domain';
import type { ActualInput } from '../generated/operations.js';

/** What a person typed or pasted, as a value. */
export type Typed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'unreadable' };

export type ValueType = 'NUMBER' | 'YES_NO' | 'TEXT';
export type DecimalMark = '.' | ',';

const NOT_APPLICABLE = /^(n\/?a|н\/?[дп])$/iu;
const YES = /^(yes|y|true|да|так)$/iu;
const NO = /^(no|n|false|нет|ні)$/iu;
const SPACES = /[\s\u00a0\u2009\u202f'’]/gu;

/** The decimal mark of a language, for figures that would be a number under both. */
export function decimalMarkOf(language: string): DecimalMark {
  return language === 'en' ? '.' : ',';
}

/** Reads a text as a value of a measure. */
export function readTyped(text: string, type: ValueType, mark: DecimalMark): Typed {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  if (NOT_APPLICABLE.test(trimmed)) return { kind: 'not-applicable' };
  if (type === 'TEXT') return { kind: 'text', value: trimmed };
  if (type === 'YES_NO') {
    if (YES.test(trimmed)) return { kind: 'yes-no', value: true };
    return NO.test(trimmed) ? { kind: 'yes-no', value: false } : { kind: 'unreadable' };
  }
  const value = readNumber(trimmed, mark);
  return value === undefined ? { kind: 'unreadable' } : { kind: 'number', value };
}

/** A value as a command takes it; undefined for what is not one. */
export function actualInputOf(typed: Typed): ActualInput | undefined {
  switch (typed.kind) {
    case 'number':
      return { number: typed.value };
    case 'yes-no':
      return { yesNo: typed.value };
    case 'text':
      return { text: typed.value };
    case 'not-applicable':
      return { notApplicable: true };
    default:
      return undefined;
  }
}

/** A figure as people write it: `1 234,5`, `1,234.5`, `12 %`, `(3.4)`. Undefined if it is none. */
function readNumber(written: string, mark: DecimalMark): string | undefined {
  const inBrackets = /^\((.+)\)$/.exec(written.trim());
  const text = (inBrackets?.[1] ?? written)
    .replace(/[%€$₴₽]/gu, '')
    .replace(/^\s*[\u2212\u2013]/u, '-')
    .replace(SPACES, '');
  const plain = withPoint(text, mark);
  if (plain === undefined || !/^[+-]?\d+(\.\d+)?$/.test(plain)) return undefined;
  const value = parseDecimal(plain);
  return value !== undefined && inBrackets ? parseDecimal(`-${plain}`) : value;
}

/** With both marks the last one is the decimal mark; one alone may separate groups of three digits. */
function withPoint(text: string, mark: DecimalMark): string | undefined {
  const [dot, comma] = [text.lastIndexOf('.'), text.lastIndexOf(',')];
  if (dot >= 0 && comma >= 0) {
    return dot > comma ? text.replaceAll(',', '') : text.replaceAll('.', '').replace(',', '.');
  }
  return dot < 0 && comma < 0 ? text : withOneMark(text, dot >= 0 ? '.' : ',', mark);
}

function withOneMark(text: string, used: DecimalMark, mark: DecimalMark): string | undefined {
  const isRepeated = text.split(used).length > 2;
  const isGrouped = /^[+-]?[1-9]\d{0,2}([.,]\d{3})+$/.test(text);
  if (isGrouped && (isRepeated || used !== mark)) return text.replaceAll(used, '');
  return isRepeated ? undefined : text.replace(',', '.');
}
