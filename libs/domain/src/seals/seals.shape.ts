import { z } from 'zod';
import { instantShape } from '../shapes.js';

/** The most events that one seal adds to those of the one before it. */
export const MAX_SEALED_EVENTS = 4_096;

const HASH_LENGTH = Math.ceil((32 * 4) / 3);
/** The longest position of a store, with its comma. */
const MAX_POSITION_LENGTH = 60;
/** The frontier of a tree has at most one hash for each bit of its size. */
const MAX_FRONTIER = 53;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(1);
const tree = { size: count, root: hash };

/** The id of a seal key. */
export const sealKeyIdShape = z.string().regex(/^[0-9a-f]{16}$/);

/** An Ed25519 signature in base64. */
export const signatureShape = z.base64().length(88);

/** An Ed25519 public key in base64. */
export const publicKeyShape = z.base64().length(44);

/** A seal, in the form that the ledger defines. */
export const sealShape = z.object({
  statement: z.object({
    format: z.literal(1),
    number: count,
    ...tree,
    position: z.string().min(1).max(MAX_POSITION_LENGTH),
    recordedAt: instantShape,
    previous: z.object(tree).nullable(),
    entries: hash,
    key: sealKeyIdShape,
  }),
  signature: signatureShape,
  publicKey: publicKeyShape,
  entries: z.object({
    leaves: z.base64().max(MAX_SEALED_EVENTS * HASH_LENGTH),
    positions: z.string().max(MAX_SEALED_EVENTS * MAX_POSITION_LENGTH),
    streams: z.array(z.string().min(1)).min(1).max(MAX_SEALED_EVENTS).readonly(),
    streamOf: z.string().max(MAX_SEALED_EVENTS * 5),
  }),
  frontier: z.array(hash).min(1).max(MAX_FRONTIER).readonly(),
});
