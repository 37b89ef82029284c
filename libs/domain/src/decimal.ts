import { Decimal } from 'decimal.js';
import { StrataError } from './errors.js';
import { excerpt } from './excerpt.js';
import type { DecimalText } from './words.js';

/** The most significant digits of a decimal, and the largest power of ten of its first digit. */
const MAX_DIGITS = 34;
const MAX_EXPONENT = 30;

const DECIMAL = /^([+-]?)(\d+(?:\.\d+)?|\.\d+)(?:[eE]([+-]?\d{1,4}))?$/;
const MAX_TEXT = 120;

// The sum of two decimals within the limits has at most 31 digits before and 64 after the point.
const Exact = Decimal.clone({ precision: 200, toExpNeg: -1000, toExpPos: 1000 });

/**
 * Parses a decimal in plain or exponent notation into its canonical text: plain notation with the scale as entered
 * ("-10.0" stays "-10.0", "1.50e1" becomes "15.0", -0 becomes 0). Undefined for anything else: NaN, infinities, hex,
 * blanks, separators, more than 34 significant digits, or a first digit beyond 10^±30.
 */
export function parseDecimal(text: unknown): DecimalText | undefined {
  if (typeof text !== 'string' || text.length > MAX_TEXT) return undefined;
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  const { digits, scale } = digitsOf(match[2], match[3]);
  if (!withinLimits(digits, scale)) return undefined;
  const plain = placePoint(digits, scale);
  return match[1] === '-' && /[1-9]/.test(plain) ? `-${plain}` : plain;
}

/** True for a decimal in canonical form. */
export function isDecimal(text: unknown): text is DecimalText {
  return text !== undefined && parseDecimal(text) === text;
}

/** Compares exactly: "1.0" equals "1.00". Throws `INVALID_DECIMAL`. */
export function compareDecimals(a: DecimalText, b: DecimalText): -1 | 0 | 1 {
  return exact(a).comparedTo(exact(b)) as -1 | 0 | 1;
}

/** The float64 nearest to a decimal. Throws `INVALID_DECIMAL`. */
export function decimalToNumber(text: DecimalText): number {
  const value = Number(text);
  if (text.trim() === text && text !== '' && Number.isFinite(value)) return value;
  return exact(text).toNumber();
}

/** The exact sum, with the larger of the two scales. Throws `INVALID_DECIMAL`. */
export function addDecimals(a: DecimalText, b: DecimalText): DecimalText {
  return exact(a).plus(exact(b)).toFixed(commonScale(a, b));
}

/** The exact sum of any number of decimals, with the largest of their scales; "0" of none. Throws `INVALID_DECIMAL`. */
export function sumOfDecimals(amounts: readonly DecimalText[]): DecimalText {
  return amounts.reduce(addDecimals, '0');
}

/** The exact difference, with the larger of the two scales. Throws `INVALID_DECIMAL`. */
export function subtractDecimals(a: DecimalText, b: DecimalText): DecimalText {
  return exact(a).minus(exact(b)).toFixed(commonScale(a, b));
}

/** The exact product, with the sum of the two scales. Throws `INVALID_DECIMAL`. */
export function multiplyDecimals(a: DecimalText, b: DecimalText): DecimalText {
  return exact(a)
    .times(exact(b))
    .toFixed(scaleOf(a) + scaleOf(b));
}

function digitsOf(mantissa = '', exponent = '0'): { readonly digits: string; readonly scale: number } {
  const point = mantissa.indexOf('.');
  const decimals = point < 0 ? 0 : mantissa.length - point - 1;
  return { digits: mantissa.replace('.', ''), scale: decimals - Number(exponent) };
}

function withinLimits(digits: string, scale: number): boolean {
  const significant = digits.replace(/^0+/, '');
  if (significant === '') return Math.abs(scale) <= MAX_DIGITS;
  const exponent = significant.length - 1 - scale;
  return significant.length <= MAX_DIGITS && Math.abs(exponent) <= MAX_EXPONENT;
}

/** Writes digits with `scale` of them after the point; a negative scale appends zeros. */
function placePoint(digits: string, scale: number): string {
  const padded = scale >= 0 ? digits.padStart(scale + 1, '0') : digits + '0'.repeat(-scale);
  const point = padded.length - Math.max(scale, 0);
  const whole = padded.slice(0, point).replace(/^0+(?=\d)/, '');
  return scale > 0 ? `${whole}.${padded.slice(point)}` : whole;
}

function exact(text: DecimalText): Decimal {
  if (typeof text === 'string' && /^-?\d+(\.\d+)?$/.test(text)) return new Exact(text);
  throw new StrataError('INVALID_DECIMAL', `"${excerpt(String(text))}" is not a decimal number.`, {
    remedy: 'Write a decimal number such as -10.5.',
  });
}

function commonScale(a: DecimalText, b: DecimalText): number {
  return Math.max(scaleOf(a), scaleOf(b));
}

function scaleOf(text: DecimalText): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
