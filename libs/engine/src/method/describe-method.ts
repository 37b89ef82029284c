import { parseFormula } from '../formula/parse-formula.js';
import { namesIn } from '../formula/names.js';
import { outputPath, shownName } from './compile-method.js';
import type { Language, Localized } from './localized.js';
import type { MethodDefinition, MethodInput } from './method-schema.js';
import { unitLabel, type UnitCode } from './units.js';

export interface InputDescription {
  readonly name: string;
  readonly type: MethodInput['type'];
  readonly label: string;
  readonly unit: string;
  /** What it measures, as a qualified name. */
  readonly quantity?: string | undefined;
  /** Reads the value that many periods earlier. */
  readonly periodsBack?: number | undefined;
  readonly optional: boolean;
  readonly group?: string | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly choices?: readonly string[] | undefined;
  readonly fields?: readonly { readonly name: string; readonly label: string; readonly unit: string }[] | undefined;
}

export interface FormulaDescription {
  readonly name: string;
  readonly label: string;
  readonly formula: string;
  readonly unit?: string | undefined;
  readonly reads: readonly string[];
}

/** A method in one language, as plain JSON, for user interfaces and the command line. */
export interface MethodDescription {
  readonly id: string;
  readonly version: number;
  readonly scope?: MethodDefinition['scope'];
  readonly title: string;
  readonly summary?: string | undefined;
  readonly source: MethodDefinition['source'];
  readonly readings: NonNullable<MethodDefinition['readings']>;
  readonly notes: readonly string[];
  readonly inputs: readonly InputDescription[];
  readonly formulas: readonly FormulaDescription[];
  readonly segments: NonNullable<MethodDefinition['segments']>;
  readonly tables: NonNullable<MethodDefinition['tables']>;
  readonly texts: readonly { readonly value: string; readonly text: string }[];
  readonly outputs: readonly { readonly path: string; readonly from: string; readonly label: string }[];
  readonly wiring: NonNullable<MethodDefinition['wiring']>;
}

/** Describes a method with labels and units in the given language. */
export function describeMethod(definition: MethodDefinition, language: Language): MethodDescription {
  const labels = new Map<string, Localized | undefined>([
    ...definition.inputs.map(({ name, label }) => [name, label] as const),
    ...definition.formulas.map(({ name, label }) => [name, label] as const),
  ]);
  const labelOf = (name: string): string => labels.get(name)?.[language] ?? name;
  return {
    id: definition.id,
    version: definition.version,
    scope: definition.scope,
    title: definition.title[language],
    summary: definition.summary?.[language],
    source: definition.source,
    readings: definition.readings ?? [],
    notes: definition.notes ?? [],
    inputs: definition.inputs.map((input) => describeInput(input, language)),
    formulas: definition.formulas.map(({ name, formula, unit }) => ({
      name,
      label: labelOf(name),
      formula,
      unit: unit && unitLabel(unit, language),
      reads: readsOf(formula),
    })),
    segments: definition.segments ?? [],
    tables: definition.tables ?? [],
    texts: (definition.texts ?? []).map(({ value, label }) => ({ value, text: label[language] })),
    outputs: definition.outputs.map((output) => ({
      path: outputPath(output),
      from: shownName(output),
      label: labelOf(shownName(output)),
    })),
    wiring: definition.wiring ?? [],
  };
}

function describeInput(input: MethodInput, language: Language): InputDescription {
  const { name, type, label, unit, group, quantity, periodsBack } = input;
  return {
    name,
    type,
    label: label[language],
    unit: unitLabel(unit, language),
    quantity,
    periodsBack,
    optional: input.optional ?? false,
    group,
    min: 'min' in input ? input.min : undefined,
    max: 'max' in input ? input.max : undefined,
    choices: 'choices' in input ? input.choices : undefined,
    fields: 'fields' in input ? input.fields.map((field) => describeField(field, language)) : undefined,
  };
}

function describeField(
  { name, label, unit }: { readonly name: string; readonly label: Localized; readonly unit: UnitCode },
  language: Language,
): { readonly name: string; readonly label: string; readonly unit: string } {
  return { name, label: label[language], unit: unitLabel(unit, language) };
}

function readsOf(formula: string): readonly string[] {
  const parsed = parseFormula(formula);
  return parsed.ok ? namesIn(parsed.syntax) : [];
}
