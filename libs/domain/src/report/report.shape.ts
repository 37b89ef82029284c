import { z } from 'zod';
import { MAX_TEXT, idShape, loginShape, periodShape, proseShape, sha256Shape, subjectShape } from '../shapes.js';
import { CLUSTER_SUBJECT } from '../words.js';
import type { Actual, Evidence, ReportCommand, ReportedValue } from './report.js';
import type { Shape } from '../shape-check.js';

/** The most values in one command. */
const MAX_VALUES = 10_000;
const MAX_ANSWER = 300;
/** Longer figures are refused before they are parsed. */
const MAX_FIGURE = 200;

export const actualShape: Shape<Actual> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), value: z.string().max(MAX_FIGURE) }),
  z.strictObject({ kind: z.literal('yes-no'), value: z.boolean() }),
  z.strictObject({ kind: z.literal('text'), value: proseShape(MAX_ANSWER) }),
  z.strictObject({ kind: z.literal('not-applicable') }),
]);
export const evidenceShape: Shape<Evidence> = z.strictObject({ sha256: sha256Shape, address: proseShape(MAX_TEXT) });
const value: Shape<ReportedValue> = z.strictObject({
  measure: idShape,
  subject: subjectShape,
  actual: actualShape,
  note: proseShape(MAX_TEXT).optional(),
  noteAbout: loginShape.optional(),
  evidence: evidenceShape.optional(),
});
/** The reporting actor, or the cluster itself. */
const reporter = z.union([z.literal(CLUSTER_SUBJECT), idShape]);
const report = { actorId: reporter, period: periodShape, values: z.array(value).min(1).max(MAX_VALUES) };

const confirm = z.boolean().optional();
const decision = { actorId: reporter, period: periodShape, stage: idShape };
const MAX_EDITION = 1_000_000;
const seen = { measure: idShape, subject: subjectShape, basedOn: z.int().min(0).max(MAX_EDITION) };

function listOf<Value>(shape: z.ZodType<Value>) {
  return z.array(shape).min(1).max(MAX_VALUES);
}

export const reportCommandShape: Shape<ReportCommand> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('SubmitValues'), ...report, confirm }),
  z.object({
    type: z.literal('RestateValues'),
    ...report,
    reason: proseShape(MAX_TEXT),
    evidence: evidenceShape.optional(),
    confirm,
  }),
  z.object({ type: z.literal('ApplyRestatement'), actorId: reporter, period: periodShape, restatementId: idShape }),
  z.object({ type: z.literal('RecordValues'), ...report, reason: proseShape(MAX_TEXT).optional(), confirm }),
  z.object({
    type: z.literal('WithdrawValues'),
    actorId: reporter,
    period: periodShape,
    values: z
      .array(z.strictObject({ measure: idShape, subject: subjectShape }))
      .min(1)
      .max(MAX_VALUES),
    reason: proseShape(MAX_TEXT),
  }),
  z.object({ type: z.literal('ApproveValues'), ...decision, values: listOf(z.strictObject(seen)) }),
  z.object({
    type: z.literal('ReturnValues'),
    ...decision,
    values: listOf(z.strictObject({ ...seen, note: proseShape(MAX_TEXT) })),
  }),
]);
