import { z } from 'zod';
import { MAX_TEXT, decimalShape, idShape, labelsShape, proseShape, startShape } from '../shapes.js';
import type { SegmentationCommand } from './segmentation.js';
import type { Shape } from '../shape-check.js';

/** The most customer groups, and the most services, of a matrix. */
const MAX_AXIS = 100;

const axis = z.array(z.strictObject({ id: idShape, labels: labelsShape })).max(MAX_AXIS);
const remark = proseShape(MAX_TEXT).optional();
const cell = z.strictObject({
  group: idShape,
  service: idShape,
  share: decimalShape,
  demand: z.enum(['growing', 'stable', 'falling']),
  advantage: remark,
  weakness: remark,
  target: z.boolean(),
});

export const segmentationCommandShape: Shape<SegmentationCommand> = z.object({
  type: z.literal('SegmentMarket'),
  actorId: idShape,
  groups: axis,
  services: axis,
  cells: z.array(cell).max(MAX_AXIS * MAX_AXIS),
  ...startShape,
});
