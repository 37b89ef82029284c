import { isStrataError } from '@strata/domain';
import type { Runtime } from '@strata/runtime';
import type { QueryContext } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';

/** The longest timeout that Node.js supports, in milliseconds. */
const MAX_TIMEOUT = 2 ** 31 - 1;

/** Ends with the signal, or when the access token of the subscriber expires. */
export function untilTokenExpires(
  { expiresAt }: RequestContext,
  { clock }: Pick<Runtime, 'clock'>,
  signal: AbortSignal,
): AbortSignal {
  const lifetime = Math.min(Math.max(0, (expiresAt ?? 0) - clock.now()), MAX_TIMEOUT);
  return AbortSignal.any([signal, AbortSignal.timeout(lifetime)]);
}

/** Reads with the current roles of the subscriber's account; undefined if it may no longer read that. */
export async function readAgain<T>(
  { bearer, requestId }: RequestContext,
  { strata }: Pick<Runtime, 'strata'>,
  read: (context: QueryContext) => Promise<T>,
): Promise<T | undefined> {
  const known = bearer === undefined ? undefined : await strata.signIn.authenticate(bearer);
  if (known === undefined) return undefined;
  try {
    return await read({ caller: known.principal, requestId });
  } catch (error) {
    if (isStrataError(error, 'NOT_ALLOWED')) return undefined;
    throw error;
  }
}
