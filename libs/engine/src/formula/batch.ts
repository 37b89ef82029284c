import { readSlot } from './frame-values.js';
import type { Frame } from './frame.js';
import { linearTerms } from './linear.js';
import { compileBlock } from './linear-block.js';
import type { Program } from './program.js';
import { ONE } from './slots.js';
import { isErrorValue, type ErrorValue } from './values.js';

/** A cell of a batch that has no value; the cell itself holds NaN. */
export interface BatchFailure {
  readonly row: number;
  readonly output: string;
  readonly error: ErrorValue;
}

/**
 * Evaluates many rows at once. `rows` holds one number per input and row, row after row; a number that is not finite
 * means "missing". `results` takes one number per formula and row in the same way. Booleans are 0 and 1, segments their
 * points.
 */
export interface Batch {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly run: (rows: Float64Array, results: Float64Array) => readonly BatchFailure[];
}

/** A batch over a program of numbers, booleans and segments; undefined where lists, texts or earlier periods take part. */
export function createBatch(program: Program): Batch | undefined {
  const inputs = program.inputs.map(({ name }) => name);
  const outputs = program.formulas.map(({ name }) => name);
  const slots = [...inputs, ...outputs].map((name) => program.slot(name));
  const plain =
    slots.every((slot) => slot?.bank === 'number') && inputs.every((name) => program.periodsRead(name) === 0);
  if (!plain) return undefined;
  const one = rowEvaluator(program, inputs, outputs);
  return { inputs, outputs, run: blockRunner(program, one) ?? rowRunner(one, inputs.length, outputs.length) };
}

interface RowEvaluator {
  readonly width: number;
  readonly height: number;
  /** Evaluates one row through a frame; answers with the failures of the row. */
  readonly run: (rows: Float64Array, results: Float64Array, row: number) => readonly BatchFailure[];
}

const NONE: readonly BatchFailure[] = [];

function rowEvaluator(program: Program, inputs: readonly string[], outputs: readonly string[]): RowEvaluator {
  const frame = program.createFrame();
  const [into, from] = [indices(program, inputs), indices(program, outputs)];
  const [width, height] = [inputs.length, outputs.length];
  return {
    width,
    height,
    run: (rows, results, row) => {
      for (let index = 0; index < width; index += 1)
        frame.numbers[into[index] as number] = rows[row * width + index] as number;
      program.evaluate(frame);
      let sound = true;
      for (let index = 0; index < height; index += 1) {
        const value = frame.numbers[from[index] as number] as number;
        const present = value - value === 0;
        results[row * height + index] = present ? value : NaN;
        sound &&= present;
      }
      return sound ? NONE : failuresOf(program, frame, row);
    },
  };
}

function indices(program: Program, names: readonly string[]): Int32Array {
  return Int32Array.from(names, (name) => program.slot(name)?.index ?? ONE);
}

function failuresOf(program: Program, frame: Frame, row: number): readonly BatchFailure[] {
  return program.formulas.flatMap(({ name, slot }) => {
    const error = readSlot(frame, slot);
    return isErrorValue(error) ? [{ row, output: name, error }] : [];
  });
}

function rowRunner(one: RowEvaluator, width: number, height: number): Batch['run'] {
  return (rows, results) => {
    const failures: BatchFailure[] = [];
    const count = rowCount(rows, results, width, height);
    for (let row = 0; row < count; row += 1) {
      const found = one.run(rows, results, row);
      if (found.length > 0) failures.push(...found);
    }
    return failures;
  };
}

function rowCount(rows: Float64Array, results: Float64Array, width: number, height: number): number {
  const count = width > 0 ? Math.floor(rows.length / width) : Math.floor(results.length / height);
  return Math.min(count, height > 0 ? Math.floor(results.length / height) : count);
}

/** If every formula is linear, whole blocks of rows are evaluated at once; rows without a value fall back on the frame. */
function blockRunner(program: Program, one: RowEvaluator): Batch['run'] | undefined {
  const columns = new Map<number, number>([[ONE, -1]]);
  program.inputs.forEach(({ name }, index) => columns.set(program.slot(name)?.index ?? ONE, index));
  program.formulas.forEach(({ slot }, index) => columns.set(slot.index, one.width + index));
  const lines = program.formulas.map(({ core, slot }) => (slot.type === 'number' ? linearTerms(core) : undefined));
  const sound = lines.filter((terms) => terms !== undefined);
  if (sound.length < lines.length) return undefined;
  const run = compileBlock(
    sound.map((terms) => terms.map(({ coefficient, index }) => ({ coefficient, index: columns.get(index) ?? -1 }))),
    one.width,
  );
  return (rows, results) => {
    const suspects: number[] = [];
    run(rows, results, rowCount(rows, results, one.width, one.height), suspects);
    return suspects.flatMap((row) => one.run(rows, results, row));
  };
}
