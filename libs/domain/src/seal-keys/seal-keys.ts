import { z } from 'zod';
import { accept, refuse, type Decider } from '../decider.js';
import { defineDecider } from '../define-decider.js';
import { publicKeyShape, sealKeyIdShape, signatureShape } from '../seals/seals.shape.js';
import type { Shape } from '../shape-check.js';

const MAX_REASON = 1_000;

const keyShape = z.object({
  key: sealKeyIdShape,
  publicKey: publicKeyShape,
  introducedBy: z.object({ key: sealKeyIdShape, signature: signatureShape }).optional(),
});

/** A public key that verifies seals, in the form that the ledger defines. */
export type SealKey = z.infer<typeof keyShape>;

/** All keys, oldest first. The newest one that is not revoked signs. */
export interface SealKeysState {
  readonly keys: readonly (SealKey & { readonly revoked?: { readonly reason: string } })[];
}

export type SealKeysCommand =
  // `after` is the newest key that the sender knows: of two that add a key at the same time, one is refused.
  | ({ readonly type: 'AddSealKey'; readonly after: string | null } & SealKey)
  | { readonly type: 'RevokeSealKey'; readonly key: string; readonly reason: string };

export type SealKeysEvent =
  | { readonly type: 'SealKeyAdded'; readonly data: SealKey }
  | { readonly type: 'SealKeyRevoked'; readonly data: { readonly key: string; readonly reason: string } };

const shape: Shape<SealKeysCommand> = z.discriminatedUnion('type', [
  keyShape.extend({ type: z.literal('AddSealKey'), after: sealKeyIdShape.nullable() }),
  z.object({ type: z.literal('RevokeSealKey'), key: sealKeyIdShape, reason: z.string().trim().min(1).max(MAX_REASON) }),
]);

const noKeys: SealKeysState = { keys: [] };

/** The public keys of the seals. The private ones are never in an event. */
export const sealKeysDecider: Decider<SealKeysState, SealKeysCommand, SealKeysEvent> = defineDecider({
  initial: noKeys,
  shape,
  decide: {
    AddSealKey: ({ type: _, after, ...added }, { keys }) => {
      if (keys.some((one) => one.key === added.key)) return accept();
      if ((keys.at(-1)?.key ?? null) === after) return accept({ type: 'SealKeyAdded', data: added });
      return refuse({
        code: 'SEAL_KEY_OUTDATED',
        message: `The seal key "${added.key}" does not follow the newest key of the log.`,
        remedy: 'Read the keys again, and add a key after the newest one.',
        details: { key: added.key },
      });
    },
    RevokeSealKey: (command, { keys }) => {
      const found = keys.find((one) => one.key === command.key);
      if (found?.revoked) return accept();
      if (found) return accept({ type: 'SealKeyRevoked', data: { key: command.key, reason: command.reason } });
      return refuse({
        code: 'UNKNOWN_SEAL_KEY',
        message: `The log has no seal key "${command.key}".`,
        remedy: 'Name one of its keys.',
        details: { key: command.key },
      });
    },
  },
  evolve: {
    SealKeyAdded: ({ keys }, added) => ({ keys: [...keys, added] }),
    SealKeyRevoked: ({ keys }, { key: revoked, reason }) => ({
      keys: keys.map((one) => (one.key === revoked ? { ...one, revoked: { reason } } : one)),
    }),
  },
});
