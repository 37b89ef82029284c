import type { Complaint } from './problem.js';
import type { ScalarType } from './types.js';
import { compareNumbers, segmentPoints, type Scalar } from './values.js';

/**
 * A decision table as data. A row matches when all its cells match; the first row that matches decides. A cell is
 * `any`, a value, for numbers also `>= 2.5`, `< 0` or `10..11` (both ends included), for text and segments also
 * alternatives such as `S|N`.
 */
export interface TableSpec {
  readonly name: string;
  readonly keys: readonly { readonly name: string; readonly type: ScalarType }[];
  readonly result: ScalarType;
  readonly rows: readonly { readonly when: readonly Scalar[]; readonly then: Scalar }[];
  readonly otherwise?: Scalar;
}

/** A key's value: a number for numbers, booleans and segments, else text. */
export type KeyValue = number | string;
type CellTest = (key: KeyValue) => boolean;

export interface DecisionTable {
  readonly name: string;
  readonly keys: TableSpec['keys'];
  readonly result: ScalarType;
  readonly rows: readonly { readonly tests: readonly CellTest[]; readonly then: KeyValue }[];
  readonly otherwise: KeyValue | undefined;
}

/** Checks and prepares a table; complaints name the row (1-based) and the column. */
export function compileTable(spec: TableSpec): DecisionTable | readonly Complaint[] {
  const complaints: Complaint[] = [];
  const complain = (message: string): undefined => {
    complaints.push({ code: 'BAD_TABLE', message: `table ${spec.name}: ${message}` });
    return undefined;
  };
  const rows = spec.rows.map((row, index) => compileRow(spec, row, (what) => complain(`row ${index + 1}: ${what}`)));
  const otherwise = spec.otherwise === undefined ? undefined : encode(spec.otherwise, spec.result);
  if (spec.otherwise !== undefined && otherwise === undefined)
    complain(`otherwise ${spec.otherwise} is no ${spec.result}`);
  if (complaints.length > 0) return complaints;
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

/** The value of the first row that matches, else the otherwise value, else undefined. */
export function lookUp(table: DecisionTable, keys: readonly KeyValue[]): KeyValue | undefined {
  const row = matchingRow(table, keys);
  return row < 0 ? table.otherwise : table.rows[row]?.then;
}

function compileRow(
  spec: TableSpec,
  row: TableSpec['rows'][number],
  complain: (what: string) => void,
): DecisionTable['rows'][number] {
  if (row.when.length !== spec.keys.length) complain(`has ${row.when.length} cells for ${spec.keys.length} keys`);
  const tests = spec.keys.map((key, index) => {
    const cell = row.when[index];
    const test = cell === undefined ? undefined : compileCell(cell, key.type);
    if (!test && cell !== undefined) complain(`${JSON.stringify(cell)} is no condition on ${key.name} (${key.type})`);
    return test ?? (() => false);
  });
  const then = encode(row.then, spec.result);
  if (then === undefined) complain(`${JSON.stringify(row.then)} is no ${spec.result}`);
  return { tests, then: then ?? 0 };
}

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
