import { z } from 'zod';
import { LIMIT_BOUNDS } from '../cluster/cluster.shape.js';
import { idShape, labelsShape, lineShape, missingShape, rollUpShape, weightShape } from '../shapes.js';
import type { StrategyCommand } from './strategy.js';
import type { Shape } from '../shape-check.js';

/** The longest lag of an effect behind its cause, in months. */
const MAX_LAG = 120;
const MAX_THEME = 100;

const objective = z.strictObject({
  id: idShape,
  labels: labelsShape,
  perspective: idShape,
  theme: lineShape(MAX_THEME).optional(),
  details: idShape.optional(),
  weight: weightShape,
  rollUp: rollUpShape,
  missing: missingShape.optional(),
});
const placed = z.strictObject({ measure: idShape, weight: weightShape });
const link = z.strictObject({
  from: idShape,
  to: idShape,
  sign: z.enum(['positive', 'negative']),
  lag: z.int().min(0).max(MAX_LAG),
});
const parentLink = z.strictObject({
  objective: idShape,
  parentObjective: idShape,
  kind: z.enum(['contributes', 'supports']),
  weight: weightShape,
});

/** The most edits of one command. */
export const MAX_MAP_EDITS = 500;

const edits = [
  z.object({ type: z.literal('SetObjective'), objective }),
  z.object({ type: z.literal('DropObjective'), objectiveId: idShape }),
  z.object({
    type: z.literal('ArrangeObjectives'),
    objectives: z
      .array(
        z.strictObject({ id: idShape, measures: z.array(idShape).max(LIMIT_BOUNDS.measuresPerObjective).optional() }),
      )
      .min(1)
      .max(LIMIT_BOUNDS.objectivesPerMap),
  }),
  z.object({ type: z.literal('PlaceMeasure'), objectiveId: idShape, measure: placed }),
  z.object({ type: z.literal('TakeMeasureOff'), objectiveId: idShape, measureId: idShape }),
  z.object({ type: z.literal('LinkObjectives'), link }),
  z.object({ type: z.literal('UnlinkObjectives'), from: idShape, to: idShape }),
  z.object({ type: z.literal('LinkToParent'), link: parentLink }),
  z.object({ type: z.literal('UnlinkFromParent'), objective: idShape, parentObjective: idShape }),
  z.object({
    type: z.literal('WeighPerspective'),
    perspective: z.strictObject({ perspective: idShape, weight: weightShape }),
  }),
  z.object({
    type: z.literal('SetMapRollUp'),
    rollUp: z.strictObject({ strategy: rollUpShape, perspective: rollUpShape }),
  }),
] as const;

export const strategyCommandShape: Shape<StrategyCommand> = z.discriminatedUnion('type', [
  ...edits,
  z.object({
    type: z.literal('EditMap'),
    edits: z.array(z.discriminatedUnion('type', edits)).min(1).max(MAX_MAP_EDITS),
    basedOn: z.int().min(0),
  }),
]);
