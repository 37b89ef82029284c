import { z } from 'zod';
import { actualShape, evidenceShape } from '../report/report.shape.js';
import type { Shape } from '../shape-check.js';
import { idShape, MAX_TEXT, periodShape, proseShape, subjectShape } from '../shapes.js';
import type { Correction, RestatementCommand } from './restatement.js';

/** The most corrections of one restatement. */
const MAX_CORRECTIONS = 1_000;

const correction: Shape<Correction> = z.strictObject({
  measure: idShape,
  subject: subjectShape,
  period: periodShape,
  was: actualShape,
  becomes: actualShape,
  note: proseShape(MAX_TEXT).optional(),
  evidence: evidenceShape.optional(),
});

export const restatementCommandShape: Shape<RestatementCommand> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ProposeRestatement'),
    restatementId: idShape,
    reason: proseShape(MAX_TEXT),
    evidence: evidenceShape.optional(),
    corrections: z.array(correction).min(1).max(MAX_CORRECTIONS),
  }),
  z.object({ type: z.literal('ApproveRestatement'), restatementId: idShape, comment: proseShape(MAX_TEXT).optional() }),
  z.object({ type: z.literal('DeclineRestatement'), restatementId: idShape, comment: proseShape(MAX_TEXT) }),
]);
