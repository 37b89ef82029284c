import { z } from 'zod';
import { dateShape, MAX_TEXT, idShape, lineShape, periodShape, proseShape, sha256Shape } from '../shapes.js';
import type { EvaluationCommand, EvaluationPin, EvaluationResult } from './evaluation.js';
import type { Shape } from '../shape-check.js';

const MAX_METHODS = 1000;
const MAX_VERSION = 1_000_000;
const MAX_POSITION = 200;
const MAX_ENGINE = 100;
const MAX_RESULTS = 200_000;
const MAX_KEY = 400;
const MAX_STATE = 40;

const position = lineShape(MAX_POSITION);
const pin: Shape<EvaluationPin> = z
  .strictObject({
    period: periodShape,
    position,
    structurePosition: position,
    day: dateShape.optional(),
    methods: z
      .array(z.strictObject({ method: idShape, version: z.int().min(1).max(MAX_VERSION), sha256: sha256Shape }))
      .max(MAX_METHODS)
      .refine((methods) => new Set(methods.map(({ method }) => method)).size === methods.length, {
        error: 'Each method must be listed once.',
      }),
    engine: lineShape(MAX_ENGINE),
    inputsHash: sha256Shape,
    resultsHash: sha256Shape,
  })
  .refine(({ structurePosition, position: evaluated }) => structurePosition <= evaluated, {
    error: 'The position of the structure must not be after the position of the evaluation.',
    path: ['structurePosition'],
  });

const result: Shape<EvaluationResult> = z.strictObject({
  key: lineShape(MAX_KEY),
  value: z.union([z.number(), z.string().max(MAX_TEXT), z.boolean(), z.null()]),
  status: z.string().max(MAX_TEXT).optional(),
  coverage: z.number().min(0).max(1).nullable().optional(),
  state: z.string().max(MAX_STATE).optional(),
});

export const evaluationCommandShape: Shape<EvaluationCommand> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('CloseEvaluation'),
    evaluationId: idShape,
    reason: proseShape(MAX_TEXT),
    incomplete: z.literal(true).optional(),
    pin,
    results: z.array(result).max(MAX_RESULTS).optional(),
  }),
  z.object({ type: z.literal('WithdrawEvaluation'), evaluationId: idShape, reason: proseShape(MAX_TEXT) }),
]);
