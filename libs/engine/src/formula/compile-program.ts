import { packAdjacency, topologyOf, cyclePath, type Adjacency } from './topology.js';
import type { Syntax } from './ast.js';
import type { Slot } from './core.js';
import { compileTable, type DecisionTable } from './decision-table.js';
import { elaborate } from './elaborate.js';
import { namesIn } from './names.js';
import { parseFormula } from './parse-formula.js';
import type { UnplacedProblem, FormulaProblem } from './problem.js';
import { compileSteps, type FormulaSpec, type Program, type ProgramFormula, type ProgramSpec } from './program.js';
import { POINTS_SCALE, type Scope, type SegmentScale } from './scope.js';
import { createSlotTable, type SlotTable } from './slots.js';
import { counted } from './counted.js';
import { suggestion } from './suggestion.js';
import { unusedProblems } from './unused.js';

/** Most formulas and most inputs of one program. */
const MAX_NAMES = 5_000;

/** Limits per program of the problems reported and of the similar names searched for. */
const MAX_PROBLEMS = 200;
const MAX_SUGGESTIONS = 50;

export type CompileResult =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly problems: readonly FormulaProblem[] };

interface Parsed extends FormulaSpec {
  readonly syntax: Syntax;
  readonly reads: readonly string[];
}

/**
 * Checks and compiles formulas: syntax, unknown names, cycles, types, unused names. Reports every problem with the
 * formula and the place in its text.
 */
export function compileProgram(spec: ProgramSpec): CompileResult {
  if (spec.inputs.length > MAX_NAMES || spec.formulas.length > MAX_NAMES) {
    const message = `At most ${MAX_NAMES} inputs and ${MAX_NAMES} formulas are allowed. Split the method.`;
    return { ok: false, problems: [general({ code: 'TOO_MANY', message })] };
  }
  const problems: FormulaProblem[] = duplicates(spec);
  const tables = readTables(spec, problems);
  const parsed = spec.formulas.flatMap((formula) => parseOne(formula, problems));
  const ordered = inOrder(parsed, problems);
  const context = createContext(spec, tables);
  const formulas = ordered.map((formula) => check(formula, context, problems));
  if (parsed.length === spec.formulas.length) problems.push(...unusedProblems(spec, formulas), ...unknownOutputs(spec));
  return problems.length > 0
    ? { ok: false, problems: problems.slice(0, MAX_PROBLEMS) }
    : { ok: true, program: toProgram(spec, formulas, context) };
}

function general(problem: UnplacedProblem, formula?: string): FormulaProblem {
  return { ...problem, formula, line: 1, column: 1 };
}

function duplicates(spec: ProgramSpec): FormulaProblem[] {
  const seen = new Set<string>();
  const problems: FormulaProblem[] = [];
  for (const { name } of [...spec.inputs, ...spec.formulas]) {
    const message = `The name ${name} is used twice. Rename one of the inputs or formulas.`;
    if (seen.has(name)) problems.push(general({ code: 'DUPLICATE_NAME', message }, name));
    seen.add(name);
  }
  return problems;
}

function readTables(spec: ProgramSpec, problems: FormulaProblem[]): ReadonlyMap<string, DecisionTable> {
  const tables = new Map<string, DecisionTable>();
  for (const table of spec.tables ?? []) {
    const compiled = compileTable(table);
    if ('rows' in compiled) tables.set(table.name, compiled);
    else problems.push(...compiled.map((problem) => general(problem)));
  }
  return tables;
}

function parseOne(formula: FormulaSpec, problems: FormulaProblem[]): readonly Parsed[] {
  const result = parseFormula(formula.text);
  if (result.ok) return [{ ...formula, syntax: result.syntax, reads: namesIn(result.syntax) }];
  problems.push({ ...result.problem, formula: formula.name });
  return [];
}

function inOrder(parsed: readonly Parsed[], problems: FormulaProblem[]): readonly Parsed[] {
  const numbers = new Map(parsed.map(({ name }, index) => [name, index]));
  const graph: Adjacency = packAdjacency(
    parsed.map(({ reads }) => reads.map((name) => numbers.get(name)).filter((index) => index !== undefined)),
  );
  const { order, cycles } = topologyOf(graph);
  for (const members of cycles) {
    const path = cyclePath(members, graph).map((index) => parsed[index]?.name ?? '');
    const message = `The formula ${path[0]} depends on itself: ${path.join(' → ')}. Remove one of these references.`;
    problems.push(general({ code: 'CYCLE', message }, path[0]));
  }
  return [...order].map((index) => parsed[index] as Parsed);
}

interface Context {
  readonly scope: Scope;
  readonly slots: SlotTable;
  readonly byName: Map<string, Slot>;
  readonly earlier: Map<string, Map<number, Slot>>;
}

function createContext(spec: ProgramSpec, tables: ReadonlyMap<string, DecisionTable>): Context {
  const slots = createSlotTable();
  const byName = new Map(spec.inputs.map(({ name, type }) => [name, slots.add(name, type)]));
  const declared = new Set(spec.formulas.map(({ name }) => name));
  const histories = new Map(spec.inputs.map(({ name, history }) => [name, history ?? 0]));
  const scales = new Map<string, SegmentScale>(
    [POINTS_SCALE, ...(spec.scales ?? [])].map((scale) => [scale.name, scale]),
  );
  const earlier: Context['earlier'] = new Map();
  let suggestions = 0;
  const maySuggest = (): boolean => (suggestions += 1) <= MAX_SUGGESTIONS;
  const scope: Scope = {
    slot: (name) => byName.get(name) ?? (declared.has(name) ? addBroken(name, byName, slots) : undefined),
    earlier: (slot, periods) => {
      const available = histories.get(slot.name) ?? 0;
      if (available === 0) return `needs earlier values, which ${slot.name} does not have`;
      if (periods > available)
        return `reads ${counted(periods, 'period')} back, but ${slot.name} has values of only ${counted(available, 'period')} back`;
      return earlierSlot(slot, periods, { earlier, slots });
    },
    table: (name) => tables.get(name),
    scale: (name) => scales.get(name),
    names: () => (maySuggest() ? [...byName.keys(), ...declared] : []),
    tableNames: () => (maySuggest() ? tables.keys() : []),
    scaleNames: () => (maySuggest() ? scales.keys() : []),
  };
  return { scope, slots, byName, earlier };
}

/** A formula that is read before its type is known has a problem itself (a cycle or a syntax error). */
function addBroken(name: string, byName: Map<string, Slot>, slots: SlotTable): Slot {
  const slot = slots.add(name, 'any');
  byName.set(name, slot);
  return slot;
}

function earlierSlot(slot: Slot, periods: number, { earlier, slots }: Pick<Context, 'earlier' | 'slots'>): Slot {
  const known = earlier.get(slot.name) ?? new Map<number, Slot>();
  const found = known.get(periods) ?? slots.add(`lag(${slot.name}, ${periods})`, 'number');
  known.set(periods, found);
  earlier.set(slot.name, known);
  return found;
}

function check(formula: Parsed, { scope, slots, byName }: Context, problems: FormulaProblem[]): ProgramFormula {
  const { name, text, reads } = formula;
  const { core, problems: found } = elaborate(text, formula.syntax, scope);
  problems.push(...found.map((problem) => ({ ...problem, formula: name })));
  const slot = slots.add(name, core.type);
  byName.set(name, slot);
  return { name, text, core, slot, reads };
}

function unknownOutputs(spec: ProgramSpec): readonly FormulaProblem[] {
  const names = new Set([...spec.inputs, ...spec.formulas].map(({ name }) => name));
  return (spec.outputs ?? [])
    .filter((output) => !names.has(output))
    .slice(0, MAX_SUGGESTIONS)
    .map((output) => {
      const remedy = suggestion(output, names) ?? 'Declare it or correct the name.';
      const message = `The output ${output} is neither a formula nor an input. ${remedy}`;
      return general({ code: 'UNKNOWN_NAME', message, found: output });
    });
}

function toProgram(spec: ProgramSpec, formulas: readonly ProgramFormula[], context: Context): Program {
  const { byName, earlier, slots } = context;
  return {
    inputs: spec.inputs,
    formulas,
    slot: (name, periodsBefore = 0) => (periodsBefore === 0 ? byName.get(name) : earlier.get(name)?.get(periodsBefore)),
    periodsRead: (input) => Math.max(0, ...(earlier.get(input)?.keys() ?? [])),
    createFrame: slots.createFrame,
    evaluate: compileSteps(formulas),
  };
}
