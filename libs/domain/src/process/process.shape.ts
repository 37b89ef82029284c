import { z } from 'zod';
import type { Shape } from '../shape-check.js';
import { idShape, instantShape, lineShape, MAX_TEXT, proseShape, sha256Shape } from '../shapes.js';
import type { ProcessCommand, ProcessDefinition, ProcessStep } from './process.js';

const MAX_STEPS = 1000;
const MAX_PAUSES = 20;
/** Thirty days, in seconds. */
const MAX_PAUSE = 2_592_000;
const MAX_VERSION = 1_000_000;
const MAX_ACTION = 60;
const MAX_CODE = 100;

const definitionShape: Shape<ProcessDefinition> = z.strictObject({
  version: z.int().min(1).max(MAX_VERSION),
  sha256: sha256Shape,
});
const stepShape: Shape<ProcessStep> = z.strictObject({
  id: idShape,
  due: instantShape,
  action: lineShape(MAX_ACTION),
  about: lineShape(MAX_ACTION).optional(),
});

/** The steps of a plan, each under an id of its own. */
const stepsShape: Shape<readonly ProcessStep[]> = z
  .array(stepShape)
  .min(1)
  .max(MAX_STEPS)
  .refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, {
    error: 'Each step must have an id of its own.',
  });
const pausesShape: Shape<readonly number[]> = z.array(z.int().min(1).max(MAX_PAUSE)).max(MAX_PAUSES);

export const processCommandShape: Shape<ProcessCommand> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('StartProcess'),
    definition: definitionShape,
    steps: stepsShape,
    pauses: pausesShape,
  }),
  z.object({ type: z.literal('CompleteStep'), step: idShape }),
  z.object({
    type: z.literal('FailStep'),
    step: idShape,
    attempt: z.int().min(1),
    at: instantShape,
    code: lineShape(MAX_CODE),
    message: proseShape(MAX_TEXT),
  }),
  z.object({ type: z.literal('RetryProcess'), step: idShape.optional() }),
]);
