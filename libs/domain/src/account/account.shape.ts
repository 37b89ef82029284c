import { z } from 'zod';
import { MAX_LABEL, MAX_TEXT, idShape, lineShape, loginShape, proseShape, subjectShape } from '../shapes.js';
import type { AccountCommand, RoleGrant } from './account.js';
import type { Shape } from '../shape-check.js';

const grant: Shape<RoleGrant> = z.strictObject({
  cluster: z.union([z.literal('*'), idShape], {
    error: 'The cluster of a role must be a cluster id, or "*" for all clusters.',
  }),
  role: z.enum(['administrator', 'coordinator', 'updater', 'approver', 'auditor']),
  actor: subjectShape.optional(),
});
const identity = { issuer: lineShape(MAX_TEXT), subject: lineShape(MAX_LABEL) };

export const accountCommandShape: Shape<AccountCommand> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('OpenAccount'), login: loginShape, name: lineShape(MAX_LABEL) }),
  z.object({ type: z.literal('RenameAccount'), name: lineShape(MAX_LABEL) }),
  z.object({ type: z.literal('GrantRole'), grant }),
  z.object({ type: z.literal('RevokeRole'), grant }),
  z.object({ type: z.literal('LinkIdentity'), ...identity }),
  z.object({ type: z.literal('CloseAccount'), reason: proseShape(MAX_TEXT) }),
  z.object({ type: z.literal('ErasePerson'), reason: proseShape(MAX_TEXT) }),
]);
