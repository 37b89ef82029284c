import { z } from 'zod';
import type { Shape } from '../shape-check.js';
import { idShape, lineShape, MAX_TEXT, proseShape, subjectShape } from '../shapes.js';
import type { AgreementCommand, NamedRole, Remark } from './agreement.js';

const MAX_ROLES = 1_000;
const MAX_REMARKS = 200;
const MAX_ROUNDS = 1_000_000;
/** The longest name of a thing: a kind and two ids. */
const MAX_ABOUT = 200;

const counter = z.int().min(1).max(MAX_ROUNDS);
const roles: Shape<readonly NamedRole[]> = z
  .array(z.strictObject({ party: subjectShape, role: idShape }))
  .max(MAX_ROLES);
const remarks: Shape<readonly Remark[]> = z
  .array(z.strictObject({ about: lineShape(MAX_ABOUT), comment: proseShape(MAX_TEXT) }))
  .max(MAX_REMARKS);
const note = proseShape(MAX_TEXT).optional();
const reason = proseShape(MAX_TEXT);

export const agreementCommandShape: Shape<AgreementCommand> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ProposeStrategy'), roles, note }),
  z.object({ type: z.literal('ReviseProposal'), round: counter, roles: roles.optional(), note }),
  z.object({
    type: z.literal('AnswerProposal'),
    party: subjectShape,
    round: counter,
    basedOn: z.int().min(0).max(MAX_ROUNDS),
    answer: z.enum(['agrees', 'objects', 'asks']),
    comment: proseShape(MAX_TEXT).optional(),
    remarks,
  }),
  z.object({ type: z.literal('DecideProposal'), round: counter, reason }),
  z.object({ type: z.literal('WithdrawProposal'), reason }),
  z.object({ type: z.literal('RemindOfProposal'), proposal: counter, round: counter, step: idShape }),
  z.object({ type: z.literal('EscalateProposal'), proposal: counter, round: counter }),
]);
