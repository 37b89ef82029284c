import { z } from 'zod';
import { MAX_TEXT, idShape, lineShape, proseShape, startShape, sha256Shape, subjectShape } from '../shapes.js';
import type { InputSource, MethodBinding, MethodCommand, MethodVersion } from './method.js';
import type { Shape } from '../shape-check.js';

/** The longest definition, in characters, and the highest version number. */
const MAX_DEFINITION = 500_000;
const MAX_VERSION = 1_000_000;
/** How far back an input may read, in periods of its measure. */
const MAX_PERIODS_BACK = 120;
const MAX_INPUTS = 1000;
const MAX_OUTPUTS = 2000;
const MAX_LIST = 10_000;
const MAX_FIELDS = 100;
const MAX_NAME = 64;
/** The longest output path (a group and a name), and the longest constant. */
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
// Not recursive: a list contains single sources or records of them, and nothing nests deeper.
const record = z.strictObject({ kind: z.literal('record'), fields: named(one, MAX_NAME, MAX_FIELDS) });
const source: Shape<InputSource> = z.discriminatedUnion('kind', [
  ...single,
  z.strictObject({ kind: z.literal('default') }),
  z.strictObject({ kind: z.literal('activities') }),
  z.strictObject({
    kind: z.literal('list'),
    items: z.array(z.discriminatedUnion('kind', [...single, record])).max(MAX_LIST),
  }),
  z.strictObject({ kind: z.literal('change'), previous: one, current: one }),
]);

function named<T>(value: z.ZodType<T>, nameLength: number, most: number): z.ZodType<Readonly<Record<string, T>>> {
  return z
    .record(lineShape(nameLength), value)
    .refine((entries) => Object.keys(entries).length <= most, { error: `At most ${most} names can be bound.` });
}

const binding: Shape<MethodBinding> = z.strictObject({
  scope: z.enum(['cluster', 'actor']),
  inputs: named(source, MAX_NAME, MAX_INPUTS),
  outputs: named(idShape, MAX_PATH, MAX_OUTPUTS),
});

/** True if untrusted data has the shape of a binding; the decider checks that it fits the method. */
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
  z.object({ type: z.literal('AdoptMethodVersion'), version: versionNumber, reason, ...startShape }),
  z.object({ type: z.literal('BindMethod'), binding, ...startShape }),
  z.object({ type: z.literal('WithdrawMethod'), reason, ...startShape }),
]);
