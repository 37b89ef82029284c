import { compileList, compileText } from './compile-lists.js';
import { compileNumber } from './compile-numbers.js';
import type { Core, Slot } from './core.js';
import type { TableSpec } from './decision-table.js';
import { emptyList, type Frame } from './frame.js';
import { interpret } from './interpret.js';
import { compileRows, compileStore, linearTerms, type LinearRow } from './linear.js';
import type { SegmentScale } from './scope.js';
import type { ValueType } from './types.js';
import { errorValue, isErrorValue, TOO_LARGE } from './values.js';

/** An input of a program. `history` is how many earlier periods can be read by lag, delta, growth and trend. */
export interface InputSpec {
  readonly name: string;
  readonly type: Exclude<ValueType, 'any'>;
  readonly history?: number;
}

export interface FormulaSpec {
  readonly name: string;
  readonly text: string;
}

/** Formulas over inputs and each other. If `outputs` are named, it is a problem if an input or formula leads to none. */
export interface ProgramSpec {
  readonly inputs: readonly InputSpec[];
  readonly formulas: readonly FormulaSpec[];
  readonly tables?: readonly TableSpec[] | undefined;
  readonly scales?: readonly SegmentScale[] | undefined;
  readonly outputs?: readonly string[] | undefined;
}

/** A checked formula and the names it reads. */
export interface ProgramFormula {
  readonly name: string;
  readonly text: string;
  readonly core: Core;
  readonly slot: Slot;
  readonly reads: readonly string[];
}

/** A compiled program. It holds buffers, so only one evaluation may run at a time; frames are independent. */
export interface Program {
  readonly inputs: readonly InputSpec[];
  /** In the order of evaluation. */
  readonly formulas: readonly ProgramFormula[];
  /** The slot of an input, of a formula, or of an input a number of periods earlier. */
  readonly slot: (name: string, periodsBefore?: number) => Slot | undefined;
  /** How many periods back the formulas read an input. */
  readonly periodsRead: (input: string) => number;
  readonly createFrame: () => Frame;
  /** Evaluates every formula within the frame; allocates only for errors, growing lists and new texts. */
  readonly evaluate: (frame: Frame) => void;
}

type Step = (frame: Frame) => void;

/** Compiles formulas to steps in the given order; adjacent linear formulas share one loop. */
export function compileSteps(formulas: readonly ProgramFormula[]): Step {
  const steps: Step[] = [];
  let rows: LinearRow[] = [];
  const flush = (): void => {
    if (rows.length > 0) steps.push(compileRows(rows));
    rows = [];
  };
  for (const formula of formulas) {
    const terms = formula.slot.type === 'number' ? linearTerms(formula.core) : undefined;
    if (terms) {
      rows.push({ target: formula.slot.index, terms, failed: recordReason(formula) });
    } else {
      flush();
      steps.push(compileStep(formula));
    }
  }
  flush();
  const [only] = steps;
  if (only && steps.length === 1) return only;
  return (frame) => {
    for (let index = 0; index < steps.length; index += 1) (steps[index] as Step)(frame);
  };
}

function compileStep(formula: ProgramFormula): Step {
  const { slot, core } = formula;
  const failed = recordReason(formula);
  if (slot.bank === 'text') return textStep(core, slot.index, failed);
  if (slot.bank === 'list') return listStep(core, slot.index, failed);
  return compileStore(compileNumber(core), slot.index, failed);
}

function textStep(core: Core, index: number, failed: Step): Step {
  const code = compileText(core, compileNumber);
  return (frame) => {
    const value = code(frame);
    frame.texts[index] = value;
    if (value === undefined) failed(frame);
  };
}

function listStep(core: Core, index: number, failed: Step): Step {
  const code = compileList(core, compileNumber);
  return (frame) => {
    const list = frame.lists[index] ?? emptyList();
    list.length = 0;
    frame.lists[index] = code(frame, list) ? list : undefined;
    if (frame.lists[index] === undefined) failed(frame);
  };
}

function recordReason({ name, text, core, slot }: ProgramFormula): Step {
  return (frame) => {
    const outcome = interpret(core, { name, text, frame });
    frame.reasons[slot.id] = isErrorValue(outcome) ? outcome : errorValue('NOT_FINITE', TOO_LARGE, { name });
  };
}
