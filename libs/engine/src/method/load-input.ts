import { writeSlot } from '../formula/frame-values.js';
import type { Frame } from '../formula/frame.js';
import type { Program } from '../formula/program.js';
import { isErrorValue, type Value } from '../formula/values.js';
import { fieldName } from './compile-method.js';
import type { MethodDefinition, MethodInput } from './method-schema.js';

type Entry = readonly [name: string, value: Value | undefined, periodsBefore?: number];

/** Writes a validated input to a new frame of the method's program; an error in place of an input propagates. */
export function loadInput(definition: MethodDefinition, program: Program, input: object): Frame {
  const frame = program.createFrame();
  const values = new Map<string, unknown>(Object.entries(input));
  for (const spec of definition.inputs) {
    for (const [name, value, periodsBefore] of entriesOf(spec, values.get(spec.name) ?? undefined)) {
      const slot = program.slot(name, periodsBefore);
      if (slot) writeSlot(frame, slot, value);
    }
  }
  return frame;
}

/** The names by which formulas read an input, with their values. */
function entriesOf(spec: MethodInput, value: unknown): readonly Entry[] {
  if (isErrorValue(value)) return namesOf(spec).map((name) => [name, value]);
  if (spec.type === 'pair') {
    const pair = value as { readonly previous: number; readonly current: number } | undefined;
    return [
      [spec.name, pair?.current],
      [spec.name, pair?.previous, 1],
    ];
  }
  if (spec.type !== 'records') return [[spec.name, value as Value | undefined]];
  const records = value as readonly Readonly<Record<string, number>>[] | undefined;
  return spec.fields.map((field) => [
    fieldName(spec.name, field.name),
    records?.map((record) => record[field.name] as number),
  ]);
}

/** The names by which formulas read an input. */
function namesOf(spec: MethodInput): readonly string[] {
  return spec.type === 'records' ? spec.fields.map((field) => fieldName(spec.name, field.name)) : [spec.name];
}
