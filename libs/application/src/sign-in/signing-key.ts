import { isStrataError } from '@strata/domain';
import type { ReadStore } from '@strata/read-store';
import { randomBytes } from 'node:crypto';

const COLLECTION = 'signing-keys';
const CURRENT = 'current';

/** The installation's key for access tokens: made at first use, kept, the same for every process. */
export async function signingKey(store: ReadStore): Promise<Uint8Array> {
  const kept = await store.getDocument(COLLECTION, CURRENT);
  if (kept) return Buffer.from(kept.data as string, 'base64');
  const key = randomBytes(32);
  try {
    await store.putDocument(COLLECTION, CURRENT, key.toString('base64'), 0);
    return key;
  } catch (error) {
    if (!isStrataError(error, 'DOCUMENT_CONFLICT')) throw error;
    return signingKey(store);
  }
}
