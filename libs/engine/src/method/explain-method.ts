import type { Walk } from '../formula/interpret.js';
import type { ProgramFormula } from '../formula/program.js';
import { readSlot } from '../formula/frame-values.js';
import { suggestion } from '../formula/suggestion.js';
import type { Value } from '../formula/values.js';
import { outputPath, shownName } from './compile-method.js';
import { contributionsOf, type Contribution } from './contributions.js';
import { decisionsOf, type Decision } from './decisions.js';
import type { Localized } from './localized.js';
import type { MethodDefinition, MethodInput } from './method-schema.js';
import { evaluateMethod, valueOf, type Evaluation, type RunProblem } from './run-method.js';
import type { UnitCode } from './units.js';

/** A value of a method and the values it was computed from; the leaves are inputs. */
export interface Explanation {
  readonly name: string;
  readonly kind: 'formula' | 'input';
  readonly value: Value;
  readonly label?: Localized | undefined;
  readonly unit?: UnitCode | undefined;
  /** For a formula: its text. */
  readonly formula?: string;
  /** For a weighted sum or mean: the contribution of each term. */
  readonly contributions?: readonly Contribution[] | undefined;
  /** The conditions and table rows that determined the value. */
  readonly decisions?: readonly Decision[] | undefined;
  /** For an input: the field of the method's input that it was read from, so that its origin can be attached. */
  readonly field?: string;
  /** For an input with history: the value of the previous period. */
  readonly previous?: Value | undefined;
  /** Set if the same formula is explained elsewhere in the tree, together with its parts. */
  readonly repeated?: true;
  readonly parts: readonly Explanation[];
}

export type ExplainResult =
  | { readonly output: string; readonly explanation: Explanation }
  | {
      readonly errors: readonly (
        RunProblem | { readonly code: 'UNKNOWN_OUTPUT'; readonly field: string; readonly message: string }
      )[];
    };

/** Explains an output by its path (`K1`, `segments.K`): the tree of formulas and inputs it is computed from. */
export function explainMethod(definition: MethodDefinition, input: unknown, outputName: string): ExplainResult {
  const output = definition.outputs.find((one) => outputPath(one) === outputName);
  if (!output) {
    const known = definition.outputs.map(outputPath);
    const remedy = suggestion(outputName, known) ?? `Its outputs are ${known.join(', ')}.`;
    const message = `The method ${definition.id} has no output named ${outputName}. ${remedy}`;
    return { errors: [{ code: 'UNKNOWN_OUTPUT', field: outputName, message }] };
  }
  const evaluation = evaluateMethod(definition, input);
  if ('errors' in evaluation) return evaluation;
  return { output: outputName, explanation: explainEvaluation(evaluation, shownName(output)) };
}

/** The tree of a formula or an input of an evaluated method. */
export function explainEvaluation(evaluation: Evaluation, name: string): Explanation {
  return explainName(name, createContext(evaluation.method.definition, evaluation));
}

interface Context {
  readonly evaluation: Evaluation;
  readonly formulas: ReadonlyMap<string, ProgramFormula>;
  readonly specs: ReadonlyMap<string, MethodDefinition['formulas'][number]>;
  readonly inputs: ReadonlyMap<string, MethodInput>;
  readonly explained: Set<string>;
}

function createContext(definition: MethodDefinition, evaluation: Evaluation): Context {
  return {
    evaluation,
    formulas: new Map(evaluation.method.program.formulas.map((formula) => [formula.name, formula])),
    specs: new Map(definition.formulas.map((formula) => [formula.name, formula])),
    inputs: new Map(definition.inputs.flatMap((input) => namesOf(input).map((name) => [name, input]))),
    explained: new Set(),
  };
}

function namesOf(input: MethodInput): readonly string[] {
  return input.type === 'records' ? input.fields.map(({ name }) => `${input.name}.${name}`) : [input.name];
}

function explainName(name: string, context: Context): Explanation {
  const formula = context.formulas.get(name);
  return formula ? explainFormula(formula, context) : explainInput(name, context);
}

function explainFormula(formula: ProgramFormula, context: Context): Explanation {
  const { name, text, core } = formula;
  const spec = context.specs.get(name);
  const node = {
    name,
    kind: 'formula',
    value: valueOf(context.evaluation, name),
    label: spec?.label,
    unit: spec?.unit,
    formula: text,
  } as const;
  if (context.explained.has(name)) return { ...node, repeated: true, parts: [] };
  context.explained.add(name);
  const walk: Walk = { name, text, frame: context.evaluation.frame };
  const decisions = decisionsOf(core, walk);
  return {
    ...node,
    contributions: contributionsOf(core, walk),
    decisions: decisions.length > 0 ? decisions : undefined,
    parts: formula.reads.map((read) => explainName(read, context)),
  };
}

function explainInput(name: string, context: Context): Explanation {
  const { evaluation } = context;
  const spec = context.inputs.get(name);
  const field = spec?.type === 'records' ? spec.fields.find((one) => `${spec.name}.${one.name}` === name) : spec;
  const earlier = evaluation.method.program.slot(name, 1);
  return {
    name,
    kind: 'input',
    value: valueOf(evaluation, name),
    label: field?.label,
    unit: field?.unit,
    field: spec?.name ?? name,
    previous: earlier && readSlot(evaluation.frame, earlier),
    parts: [],
  };
}
