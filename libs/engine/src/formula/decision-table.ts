import type { UnplacedProblem } from './problem.js';
import type { ScalarType } from './types.js';
import { compareNumbers, segmentPoints, type Scalar } from './values.js';

/**
 * A decision table as data. A row matches if all its cells match; the first matching row gives the result. A cell is
 * `any` or a value; for numbers also `>= 2.5`, `< 0` or `10..11` (both ends included), for texts and segments also
 * alternatives such as `S|N`.
 */
export interface TableSpec {
  readonly name: string;
  readonly keys: readonly { readonly name: string; readonly type: ScalarType }[];
  readonly result: ScalarType;
  readonly rows: readonly { readonly when: readonly Scalar[]; readonly then: Scalar }[];
  readonly otherwise?: Scalar | undefined;
}

/** The value of a key: a number for numbers, booleans and segments, otherwise a text. */
export type KeyValue = number | string;
type CellTest = (key: KeyValue) => boolean;

export interface DecisionTable {
  readonly name: string;
  readonly keys: TableSpec['keys'];
  readonly result: ScalarType;
  readonly rows: readonly { readonly tests: readonly CellTest[]; readonly then: KeyValue }[];
  readonly otherwise: KeyValue | undefined;
}

/** Checks and prepares a table; problems name the row (1-based) and the key. */
export function compileTable(spec: TableSpec): DecisionTable | readonly UnplacedProblem[] {
  const problems: UnplacedProblem[] = [];
  const report = (text: string, row?: number): void => {
    const place = row === undefined ? spec.name : `${spec.name}, row ${row}`;
    problems.push({ code: 'BAD_TABLE', message: `Table ${place}: ${text}`, table: { name: spec.name, row } });
  };
  const rows = spec.rows.map((row, index) => compileRow(spec, row, (text) => report(text, index + 1)));
  const otherwise = spec.otherwise === undefined ? undefined : encode(spec.otherwise, spec.result);
  if (spec.otherwise !== undefined && otherwise === undefined)
    report(notOfType(`The otherwise value ${JSON.stringify(spec.otherwise)}`, spec.result));
  if (problems.length > 0) return problems;
  return { name: spec.name, keys: spec.keys, result: spec.result, rows, otherwise };
}

/** Index of the first row that matches, or −1. */
export function matchingRow(table: DecisionTable, keys: readonly KeyValue[]): number {
  const { rows } = table;
  for (let at = 0; at < rows.length; at += 1) {
    const { tests } = rows[at] as DecisionTable['rows'][number];
    let matches = true;
    for (let index = 0; matches && index < tests.length; index += 1) {
      matches = (tests[index] as CellTest)(keys[index] as KeyValue);
    }
    if (matches) return at;
  }
  return -1;
}

/** The result of the first matching row, else the otherwise value, else undefined. */
export function lookUp(table: DecisionTable, keys: readonly KeyValue[]): KeyValue | undefined {
  const row = matchingRow(table, keys);
  return row < 0 ? table.otherwise : table.rows[row]?.then;
}

function compileRow(
  spec: TableSpec,
  row: TableSpec['rows'][number],
  report: (text: string) => void,
): DecisionTable['rows'][number] {
  if (row.when.length !== spec.keys.length)
    report(`The row must have one cell for each key; cells: ${row.when.length}, keys: ${spec.keys.length}.`);
  const tests = spec.keys.map((key, index) => {
    const cell = row.when[index];
    const test = cell === undefined ? undefined : compileCell(cell, key.type);
    if (!test && cell !== undefined)
      report(`${JSON.stringify(cell)} is not a condition on the ${key.type} ${key.name}. ${CELL_FORMS[key.type]}`);
    return test ?? (() => false);
  });
  const then = encode(row.then, spec.result);
  if (then === undefined) report(notOfType(`The result ${JSON.stringify(row.then)}`, spec.result));
  return { tests, then: then ?? 0 };
}

function notOfType(what: string, type: ScalarType): string {
  const letters = type === 'segment' ? ', "S", "N" or "W"' : '';
  return `${what} must be a ${type}${letters}.`;
}

const CELL_FORMS: Readonly<Record<ScalarType, string>> = {
  number: 'Use any, a number, a comparison such as >= 2.5 or an interval such as 10..11.',
  boolean: 'Use any, true or false.',
  segment: 'Use any, a segment, or several segments separated by |.',
  text: 'Use any, a text, or several texts separated by |.',
};

function compileCell(cell: Scalar, type: ScalarType): CellTest | undefined {
  if (cell === 'any') return () => true;
  return type === 'number' ? numberCell(cell) : choiceCell(cell, type);
}

const CONDITION = /^(<=|>=|<|>|≤|≥)?\s*(-?\d+(?:\.\d+)?)$/u;
const INTERVAL = /^(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)$/u;
const TESTS: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '≤': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '≥': (order) => order >= 0,
  '=': (order) => order === 0,
};

function numberCell(cell: Scalar): CellTest | undefined {
  const text = String(cell).trim();
  const interval = INTERVAL.exec(text);
  if (interval) {
    const [low, high] = [Number(interval[1]), Number(interval[2])];
    if (low > high) return undefined;
    return (key) => compareNumbers(key as number, low) >= 0 && compareNumbers(key as number, high) <= 0;
  }
  const condition = CONDITION.exec(text);
  const test = condition && TESTS[condition[1] ?? '='];
  if (!test) return undefined;
  const limit = Number(condition[2]);
  return (key) => test(compareNumbers(key as number, limit));
}

function choiceCell(cell: Scalar, type: ScalarType): CellTest | undefined {
  const choices = typeof cell === 'string' ? cell.split('|').map((choice) => choice.trim()) : [cell];
  const codes = choices.map((choice) => encode(choice, type));
  return codes.includes(undefined) ? undefined : (key) => codes.includes(key);
}

function encode(value: Scalar, type: ScalarType): KeyValue | undefined {
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  if (type === 'boolean') return typeof value === 'boolean' ? Number(value) : undefined;
  if (typeof value !== 'string') return undefined;
  return type === 'segment' ? segmentPoints(value) : value;
}
