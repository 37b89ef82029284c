import { z } from 'zod';
import type { Shape } from '../shape-check.js';
import { idShape, instantShape, lineShape, MAX_TEXT } from '../shapes.js';
import { LANGUAGES } from '../words.js';
import { NOTICE_CHANNELS, type MailboxCommand, type NoticeSettings } from './mailbox.js';

const MAX_POSITION = 100;
const MAX_ADDRESS = 254;
const MAX_ATTEMPT = 1_000_000;
// Addresses are proved by what arrives; this keeps out what could not be one, and headers in disguise.
const EMAIL = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\]]+$/u;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const position = lineShape(MAX_POSITION);
const channel = z.enum(NOTICE_CHANNELS);
const delivery = lineShape(MAX_TEXT);
const time = z.custom<string>((text) => typeof text === 'string' && TIME.test(text), {
  error: 'A time of day must be written HH:MM.',
});

function isWebAddress(text: unknown): boolean {
  if (typeof text !== 'string' || text.length > MAX_TEXT || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return ['http:', 'https:'].includes(protocol) && username === '' && password === '';
}

const settings: Shape<NoticeSettings> = z.strictObject({
  language: z.enum(LANGUAGES),
  email: z
    .custom<string>((text) => typeof text === 'string' && text.length <= MAX_ADDRESS && EMAIL.test(text), {
      error: 'An e-mail address must be written like ann@example.org.',
    })
    .optional(),
  webhook: z
    .custom<string>(isWebAddress, { error: 'A webhook must be an http or https address without a password.' })
    .optional(),
  digestAt: time.optional(),
  quiet: z.strictObject({ from: time, to: time }).optional(),
});

export const mailboxCommandShape: Shape<MailboxCommand> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('SetNoticeSettings'), settings, since: z.union([z.literal(''), position]) }),
  z.object({ type: z.literal('MarkNoticesRead'), upTo: position }),
  z.object({ type: z.literal('MarkThreadRead'), threadId: idShape, upTo: position }),
  z.object({ type: z.literal('BeginDelivery'), channel, upTo: position, at: instantShape }),
  z.object({ type: z.literal('CompleteDelivery'), channel, delivery }),
  z.object({
    type: z.literal('FailDelivery'),
    channel,
    delivery,
    attempt: z.int().min(1).max(MAX_ATTEMPT),
    at: instantShape,
    message: lineShape(MAX_TEXT),
  }),
  z.object({ type: z.literal('ResendNotices'), channel }),
]);
