import { parseAsOf } from '@strata/application';
import { excerpt, isDate, isPeriod, isStrataError, parseDecimal, parseInstant } from '@strata/domain';
import { GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';

interface TextScalar {
  readonly name: string;
  /** The canonical text; undefined for what is none. */
  readonly read: (text: string) => string | undefined;
  readonly expected: string;
  /** Whether a number is taken as written. */
  readonly numbers?: boolean;
}

const MAX_QUOTE = 61;
const MAX_TEXT = 200;

function quoted(text: string): string {
  return JSON.stringify(excerpt(text, MAX_QUOTE));
}

/** A value that is no text, as messages name it; a list or an object may be of any size and is not printed. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : quoted(String(value));
}

/** The same of a literal. */
function literalKindOf(node: ValueNode): string {
  if (node.kind === Kind.LIST) return 'a list';
  return node.kind === Kind.OBJECT ? 'an object' : quoted(print(node));
}

/**
 * A scalar that is text on the wire. What goes out is canonical already and is not looked at again. Throws plain errors:
 * to those graphql-js adds the place.
 */
function textScalar({ name, read, expected, numbers = false }: TextScalar): GraphQLScalarType<string, string> {
  const parse = (text: string): string => {
    const value = text.length <= MAX_TEXT ? read(text) : undefined;
    if (value !== undefined) return value;
    throw new TypeError(`${expected} is expected, not ${quoted(text)}.`);
  };
  const wrong = (found: string): never => {
    throw new TypeError(`${expected} is expected, as text, not ${found}.`);
  };
  return new GraphQLScalarType({
    name,
    serialize: (value) => String(value),
    parseValue: (value) => {
      if (typeof value === 'string') return parse(value);
      return numbers && typeof value === 'number' && Number.isSafeInteger(value)
        ? parse(String(value))
        : wrong(kindOf(value));
    },
    parseLiteral: (node: ValueNode) => {
      if (node.kind === Kind.STRING) return parse(node.value);
      const isNumber = node.kind === Kind.INT || node.kind === Kind.FLOAT;
      return numbers && isNumber ? parse(node.value) : wrong(literalKindOf(node));
    },
  });
}

function readMoment(text: string): string | undefined {
  try {
    return parseAsOf(text);
  } catch (error) {
    if (isStrataError(error, 'INVALID_MOMENT')) return undefined;
    throw error;
  }
}

const POSITION = /^[0-9A-Za-z][0-9A-Za-z_.:/-]{0,99}$/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The scalars of the contract. A number is taken for a Decimal only where nothing can be lost on the way: any literal
 * in a query (it arrives as written), whole numbers in variables (others have been through float64).
 */
export const scalars = {
  Decimal: textScalar({
    name: 'Decimal',
    read: parseDecimal,
    expected: 'A decimal such as "-10.5", with at most 34 significant digits,',
    numbers: true,
  }),
  DateTime: textScalar({
    name: 'DateTime',
    read: parseInstant,
    expected: 'An instant with its zone, such as 2009-12-31T12:00:00Z,',
  }),
  Date: textScalar({
    name: 'Date',
    read: (text) => (isDate(text) ? text : undefined),
    expected: 'A date such as 2009-12-31',
  }),
  Moment: textScalar({
    name: 'Moment',
    read: readMoment,
    expected: 'A date such as 2009-12-31, or an instant with its zone,',
  }),
  Period: textScalar({
    name: 'Period',
    read: (text) => (isPeriod(text) ? text : undefined),
    expected: 'A period such as 2008, 2008-H1, 2008-Q3 or 2008-07, from 1900 to 2200,',
    numbers: true,
  }),
  Position: textScalar({
    name: 'Position',
    read: (text) => (POSITION.test(text) ? text : undefined),
    expected: 'A position that an earlier answer gave',
  }),
  UUID: textScalar({
    name: 'UUID',
    read: (text) => (ID.test(text.toLowerCase()) ? text.toLowerCase() : undefined),
    expected: 'A UUID',
  }),
};
