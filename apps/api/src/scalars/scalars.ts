import { parseAsOf } from '@strata/application';
import { excerpt, isDate, isPeriod, isStrataError, parseDecimal, parseInstant } from '@strata/domain';
import { GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';

interface TextScalar {
  readonly name: string;
  /** Returns the canonical text, or undefined if the text is invalid. */
  readonly read: (text: string) => string | undefined;
  readonly expected: string;
  /** Whether numbers are accepted as written. */
  readonly numbers?: boolean;
}

const MAX_QUOTE = 61;
const MAX_TEXT = 200;

function quoted(text: string): string {
  return JSON.stringify(excerpt(text, MAX_QUOTE));
}

/** Describes a value that is not a text, for messages; lists and objects can be of any size and are not printed. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : quoted(String(value));
}

/** Describes a literal in the same way. */
function literalKindOf(node: ValueNode): string {
  if (node.kind === Kind.LIST) return 'a list';
  return node.kind === Kind.OBJECT ? 'an object' : quoted(print(node));
}

/**
 * A scalar that is serialised as text. Values in responses are already canonical and are not checked. Throws plain
 * errors, to which graphql-js adds the location.
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
 * The scalars of the contract. A number is accepted as a Decimal only if no digits can be lost: any literal in a query
 * (it arrives as written), and whole numbers in variables (others have been rounded to float64).
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
    expected: 'A period such as 2008, 2008-H1, 2008-Q3 or 2008-07, from 1000 to 9999,',
    numbers: true,
  }),
  PeriodStart: textScalar({
    name: 'PeriodStart',
    read: (text) => (isPeriod(text) || isDate(text) ? text : undefined),
    expected: 'A period such as 2008-Q3, or its first day such as 2008-07-01,',
    numbers: true,
  }),
  Position: textScalar({
    name: 'Position',
    read: (text) => (POSITION.test(text) ? text : undefined),
    expected: 'A position from an earlier response',
  }),
  UUID: textScalar({
    name: 'UUID',
    read: (text) => (ID.test(text.toLowerCase()) ? text.toLowerCase() : undefined),
    expected: 'A UUID',
  }),
};
