import { z } from 'zod';
import {
  MAX_TEXT,
  dateShape,
  decimalShape,
  frequencyShape,
  fromShape,
  idShape,
  labelsShape,
  lineShape,
  missingShape,
  proseShape,
  scoreShape,
  startShape,
  subjectShape,
} from '../shapes.js';
import type { MeasureCommand, MeasureDefinition, ScoringFunction, TargetFigures } from './measure.js';
import type { Shape } from '../shape-check.js';

const MAX_UNIT = 40;
const MAX_FORMULA = 5000;
const MAX_BANDS = 50;
const MAX_LIST_ITEMS = 200;
const MAX_LIST_TEXT = 300;
/** The most targets that a new definition brings. */
const MAX_TARGETS = 1000;
/** The most digits shown after the decimal point. */
const MAX_DECIMALS = 12;

const status = z.enum(['red', 'amber', 'green', 'blue']);
const figure = decimalShape.optional();

const scoring: Shape<ScoringFunction> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('goal-red-flag') }),
  z.strictObject({
    kind: z.literal('bands'),
    bands: z
      .array(z.strictObject({ below: figure, score: scoreShape, status }))
      .min(1)
      .max(MAX_BANDS),
  }),
  z.strictObject({
    kind: z.literal('target-tolerance'),
    tolerance: decimalShape,
    percent: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('accepted-interval'), margin: figure }),
  z.strictObject({ kind: z.literal('yes-no'), good: z.enum(['yes', 'no']) }),
  z.strictObject({
    kind: z.literal('text-list'),
    items: z
      .array(z.strictObject({ text: lineShape(MAX_LIST_TEXT), score: scoreShape, status }))
      .min(1)
      .max(MAX_LIST_ITEMS),
  }),
  z.strictObject({ kind: z.literal('unscored') }),
  z.strictObject({ kind: z.literal('formula'), formula: proseShape(MAX_FORMULA) }),
]);

const definition: Shape<MeasureDefinition> = z.strictObject({
  labels: labelsShape,
  unit: z.union([z.literal(''), lineShape(MAX_UNIT)], {
    error: `A unit must have at most ${MAX_UNIT} characters and no control characters.`,
  }),
  decimals: z.int().min(0).max(MAX_DECIMALS),
  valueType: z.enum(['number', 'yes-no', 'text']),
  polarity: z.enum(['higher', 'lower', 'closer']),
  indicator: z.enum(['leading', 'lagging']).optional(),
  frequency: frequencyShape,
  scoring,
  aggregation: z.strictObject({
    time: z.enum(['sum', 'mean', 'last']),
    organisation: z.enum(['none', 'sum', 'mean', 'weighted']),
    weightMeasure: idShape.optional(),
  }),
  accumulate: z.enum(['period', 'year-to-date']),
  missing: missingShape.optional(),
  plausible: z.strictObject({ min: figure, max: figure, change: figure }).optional(),
  range: z.strictObject({ min: figure, max: figure }).optional(),
});

const figures: Shape<TargetFigures> = z.strictObject({
  goal: figure,
  redFlag: figure,
  target: figure,
  low: figure,
  high: figure,
  min: figure,
  stretch: figure,
  baseline: figure,
  benchmark: figure,
  forecast: figure,
});
const targetSubject = z.union([z.literal('*'), subjectShape], {
  error: 'The subject of a target must be an actor, actor/part, @cluster or *.',
});
const per = z.enum(['quarter', 'half-year', 'year']);
const target = { subject: targetSubject, per: per.optional() };
/** The fields of the figures of one subject. */
export const targetShape = { ...target, figures };

export const measureCommandShape: Shape<MeasureCommand> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('DefineMeasure'), measureId: idShape, definition, ...startShape }),
  z.object({
    type: z.literal('ReviseMeasure'),
    definition,
    factor: decimalShape.optional(),
    targets: z.array(z.strictObject(targetShape)).max(MAX_TARGETS).optional(),
    ...startShape,
  }),
  z.object({ type: z.literal('SetTarget'), ...targetShape, ...startShape }),
  // Targets of earlier versions of Strata may start on any day.
  z.object({
    type: z.literal('WithdrawTarget'),
    ...target,
    ...startShape,
    from: z.union([fromShape, dateShape]).optional(),
  }),
  z.object({ type: z.literal('RetireMeasure'), reason: proseShape(MAX_TEXT), ...startShape }),
  z.object({ type: z.literal('ReinstateMeasure'), reason: proseShape(MAX_TEXT), ...startShape }),
]);
