import { z } from 'zod';
import { MAX_TEXT, idShape, lineShape, periodShape, proseShape, subjectShape } from '../shapes.js';
import type { AssessmentCommand, GradedItem } from './assessment.js';
import type { Shape } from '../shape-check.js';

/** The most grades in one command. */
const MAX_GRADES = 1000;
const MAX_ASSESSOR = 100;
const MAX_ITEM = 64;
/** Longer grades are refused before they are parsed. */
const MAX_GRADE = 40;

const item = lineShape(MAX_ITEM);
const graded: Shape<GradedItem> = z.strictObject({
  item,
  grade: z.string().max(MAX_GRADE),
  note: proseShape(MAX_TEXT).optional(),
});
const place = { questionnaire: idShape, subject: subjectShape, period: periodShape, assessor: lineShape(MAX_ASSESSOR) };

export const assessmentCommandShape: Shape<AssessmentCommand> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('AssessItems'),
    ...place,
    grades: z.array(graded).min(1).max(MAX_GRADES),
    recordedBy: lineShape(MAX_ASSESSOR).optional(),
  }),
  z.object({
    type: z.literal('WithdrawGrades'),
    ...place,
    items: z.array(item).min(1).max(MAX_GRADES),
    reason: proseShape(MAX_TEXT),
  }),
]);
