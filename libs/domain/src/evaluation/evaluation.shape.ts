import { z } from 'zod';
import {
  dateShape,
  MAX_TEXT,
  idShape,
  lineShape,
  periodShape,
  proseShape,
  sha256Shape,
  subjectShape,
} from '../shapes.js';
import type { EvaluationCommand, EvaluationPin, EvaluationRecord, EvaluationResult } from './evaluation.js';
import type { Shape } from '../shape-check.js';

const MAX_METHODS = 1000;
const MAX_VERSION = 1_000_000;
const MAX_POSITION = 200;
const MAX_ENGINE = 100;
const MAX_RESULTS = 200_000;
const MAX_KEY = 400;
const MAX_STATE = 40;
const MAX_PARTS = 200_000;
const MAX_FIGURES = 1_000_000;
/** Of a text that lists events; the store limits the event as a whole. */
const MAX_PACKED = 16_000_000;

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

const index = z.int().min(0).max(MAX_FIGURES);
const value = z.string().max(MAX_TEXT).nullable();
const figure = z.union([
  z.tuple([index, index, index, value]),
  z.tuple([index, index, index, value, z.string().max(MAX_STATE)]),
]);
const packed = z.string().max(MAX_PACKED);

const record: Shape<EvaluationRecord> = z.strictObject({
  form: z.literal(2),
  parts: z.array(z.strictObject({ key: lineShape(MAX_KEY), sha256: sha256Shape })).max(MAX_PARTS),
  values: z.strictObject({
    measures: z.array(idShape).max(MAX_FIGURES),
    subjects: z.array(subjectShape).max(MAX_FIGURES),
    periods: z.array(periodShape).max(MAX_FIGURES),
    figures: z.array(figure).max(MAX_FIGURES),
  }),
  events: z.strictObject({
    leaves: packed,
    positions: packed,
    streams: z.array(lineShape(MAX_KEY)).max(MAX_FIGURES),
    streamOf: packed,
  }),
});

export const evaluationCommandShape: Shape<EvaluationCommand> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('CloseEvaluation'),
    evaluationId: idShape,
    reason: proseShape(MAX_TEXT),
    incomplete: z.literal(true).optional(),
    pin,
    results: z.array(result).max(MAX_RESULTS).optional(),
    record: record.optional(),
  }),
  z.object({ type: z.literal('WithdrawEvaluation'), evaluationId: idShape, reason: proseShape(MAX_TEXT) }),
]);
