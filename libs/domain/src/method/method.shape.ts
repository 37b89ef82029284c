import { z } from 'zod';
import { MAX_TEXT, idShape, lineShape, proseShape, sha256Shape, subjectShape } from '../shapes.js';
import type { InputSource, MethodBinding, MethodCommand, MethodVersion } from './method.js';
import type { Shape } from '../shape-check.js';

/** Longest definition, in characters, and the largest version number. */
export const MAX_DEFINITION = 500_000;
export const MAX_VERSION = 1_000_000;
/** How far back an input may look, in periods of its measure. */
export const MAX_PERIODS_BACK = 120;
const MAX_INPUTS = 1000;
const MAX_OUTPUTS = 2000;
const MAX_LIST = 10_000;
const MAX_FIELDS = 100;
const MAX_NAME = 64;
/** A group and a name of an output, or a figure as text. */
const MAX_PATH = 130;

const subject = subjectShape.optional();
const single = [
  z.strictObject({
    kind: z.literal('measure'),
    measure: idShape,
    subject,
    periodsBack: z.int().min(0).max(MAX_PERIODS_BACK).optional(),
  }),
  z.strictObject({ kind: z.literal('assessment'), questionnaire: idShape, item: lineShape(MAX_NAME), subject }),
  z.strictObject({ kind: z.literal('method'), method: idShape, output: lineShape(MAX_PATH) }),
  z.strictObject({ kind: z.literal('segmentation') }),
  z.strictObject({ kind: z.literal('constant'), value: lineShape(MAX_PATH) }),
] as const;
const one = z.discriminatedUnion('kind', [...single]);
// Not recursive: a list holds single values or records of them, and nothing is nested deeper.
const record = z.strictObject({ kind: z.literal('record'), fields: named(one, MAX_NAME, MAX_FIELDS) });
const source: Shape<InputSource> = z.discriminatedUnion('kind', [
  ...single,
  z.strictObject({ kind: z.literal('default') }),
  z.strictObject({
    kind: z.literal('list'),
    items: z.array(z.discriminatedUnion('kind', [...single, record])).max(MAX_LIST),
  }),
  z.strictObject({ kind: z.literal('change'), previous: one, current: one }),
]);

function named<T>(value: z.ZodType<T>, nameLength: number, most: number): z.ZodType<Readonly<Record<string, T>>> {
  return z
    .record(lineShape(nameLength), value)
    .refine((held) => Object.keys(held).length <= most, { error: `At most ${most} can be bound.` });
}

const binding: Shape<MethodBinding> = z.strictObject({
  scope: z.enum(['cluster', 'actor']),
  inputs: named(source, MAX_NAME, MAX_INPUTS),
  outputs: named(idShape, MAX_PATH, MAX_OUTPUTS),
});

/** Whether data from outside has the form of a binding; whether it fits the method is for the decider. */
export function isMethodBinding(data: unknown): data is MethodBinding {
  return binding.safeParse(data).success;
}

const versionNumber = z.int().min(1).max(MAX_VERSION);
const version: Shape<MethodVersion> = z.strictObject({
  version: versionNumber,
  text: proseShape(MAX_DEFINITION),
  sha256: sha256Shape,
  origin: z.enum(['catalogue', 'derived', 'expert-panel', 'own']),
});
const reason = proseShape(MAX_TEXT);

export const methodCommandShape: Shape<MethodCommand> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('RegisterMethodVersion'), methodId: idShape, version }),
  z.object({ type: z.literal('StartMethodTrial'), version: versionNumber }),
  z.object({ type: z.literal('EndMethodTrial'), reason }),
  z.object({ type: z.literal('AdoptMethodVersion'), version: versionNumber, reason }),
  z.object({ type: z.literal('BindMethod'), binding }),
  z.object({ type: z.literal('WithdrawMethod'), reason }),
]);
