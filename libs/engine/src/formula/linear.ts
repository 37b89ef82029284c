import type { NumberCode } from './code.js';
import type { Core, CoreFactor, CoreTerm } from './core.js';
import type { Frame } from './frame.js';
import { ONE } from './slots.js';

/** A formula that is a sum of coefficient × name, in the order written. */
export interface LinearTerm {
  readonly coefficient: number;
  /** Index in the number bank; the slot that holds 1 for a constant term. */
  readonly index: number;
}

/** The terms of a linear formula, or undefined if it is not of that form. */
export function linearTerms(core: Core): readonly LinearTerm[] | undefined {
  const terms = core.kind === 'sum' ? core.terms.map(linearTerm) : [linearTerm({ sign: 1, node: core })];
  return terms.every((term) => term !== undefined) ? terms : undefined;
}

function linearTerm({ sign, node }: CoreTerm): LinearTerm | undefined {
  if (node.kind === 'constant') return { coefficient: sign * node.value, index: ONE };
  if (node.kind === 'slot') return { coefficient: sign, index: node.slot.index };
  if (node.kind === 'sum' && node.terms.length === 1) return signedTerm(sign, node.terms);
  return node.kind === 'product' ? scaledTerm(sign, node.factors) : undefined;
}

/** coefficient × name or name × coefficient; not a division, since 1/c is rounded. */
function scaledTerm(sign: number, factors: readonly CoreFactor[]): LinearTerm | undefined {
  if (factors.length !== 2 || factors.some(({ op }) => op === '/')) return undefined;
  const nodes = factors.map(({ node }) => node);
  const constant = nodes.find((node) => node.kind === 'constant');
  const named = nodes.find((node) => node.kind === 'slot');
  return constant && named && { coefficient: sign * constant.value, index: named.slot.index };
}

function signedTerm(sign: number, [only]: readonly CoreTerm[]): LinearTerm | undefined {
  const term = only && linearTerm(only);
  return term && { ...term, coefficient: sign * term.coefficient };
}

export interface LinearRow {
  readonly target: number;
  readonly terms: readonly LinearTerm[];
  /** Called when the row has no value, to record the reason. */
  readonly failed: (frame: Frame) => void;
}

/** One tight loop over several linear formulas; each keeps the order of its terms, so that sums are bitwise equal. */
export function compileRows(rows: readonly LinearRow[]): (frame: Frame) => void {
  const ends = Int32Array.from(cumulative(rows.map((row) => row.terms.length)));
  const targets = Int32Array.from(rows, (row) => row.target);
  const terms = rows.flatMap((row) => row.terms);
  const coefficients = Float64Array.from(terms, (term) => term.coefficient);
  const indices = Int32Array.from(terms, (term) => term.index);
  const failures = rows.map((row) => row.failed);
  return (frame) => {
    const { numbers } = frame;
    let term = 0;
    for (let row = 0; row < targets.length; row += 1) {
      const end = ends[row] as number;
      let sum = 0;
      for (; term < end; term += 1)
        sum += (coefficients[term] as number) * (numbers[indices[term] as number] as number);
      numbers[targets[row] as number] = sum;
      if (sum - sum !== 0) (failures[row] as (frame: Frame) => void)(frame);
    }
  };
}

function cumulative(lengths: readonly number[]): readonly number[] {
  let total = 0;
  return lengths.map((length) => (total += length));
}

/** Code of a formula that is not linear: stores the number, or records why there is none. */
export function compileStore(code: NumberCode, target: number, failed: (frame: Frame) => void): (frame: Frame) => void {
  return (frame) => {
    const value = code(frame);
    frame.numbers[target] = value;
    if (value - value !== 0) failed(frame);
  };
}
