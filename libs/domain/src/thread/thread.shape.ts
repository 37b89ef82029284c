import { z } from 'zod';
import type { Shape } from '../shape-check.js';
import { dateShape, idShape, instantShape, lineShape, MAX_TEXT, periodShape, proseShape } from '../shapes.js';
import { parseThing, THING_KINDS } from './thing.js';
import type { Seen, ThreadCommand } from './thread.js';

const MAX_POSITION = 100;
/** The most comments of a thread. */
export const MAX_COMMENTS = 500;

const about = z.custom<string>((text) => parseThing(text) !== undefined, {
  error: `A comment must be about a thing such as measure:margin or value:margin/hotel/2026-10. Kinds: ${THING_KINDS.join(', ')}.`,
  params: { code: 'INVALID_THING' },
});
const seen: Shape<Seen> = z.strictObject({
  position: lineShape(MAX_POSITION).optional(),
  period: periodShape.optional(),
  moment: z.union([instantShape, dateShape]).optional(),
});
const text = proseShape(MAX_TEXT);

export const threadCommandShape: Shape<ThreadCommand> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('WriteComment'), threadId: idShape, about, text, seen: seen.optional() }),
  z.object({ type: z.literal('ReplyToComment'), threadId: idShape, text, seen: seen.optional() }),
  z.object({ type: z.literal('WithdrawComment'), threadId: idShape, comment: z.int().min(1).max(MAX_COMMENTS) }),
  z.object({ type: z.literal('ResolveThread'), threadId: idShape }),
  z.object({ type: z.literal('ReopenThread'), threadId: idShape }),
]);
