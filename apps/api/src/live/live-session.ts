import type { Strata } from '@strata/application';
import { isStrataError } from '@strata/domain';
import type { QueryContext } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';

/** The longest timeout that Node.js supports, in milliseconds. */
const MAX_TIMEOUT = 2 ** 31 - 1;

/** The signal of a subscription: aborted with the given one, or when the access token of its caller expires. */
export function untilExpiry(signal: AbortSignal, { expiresAt = 0 }: RequestContext, now: number): AbortSignal {
  const lifetime = Math.min(Math.max(0, expiresAt - now), MAX_TIMEOUT);
  return AbortSignal.any([signal, AbortSignal.timeout(lifetime)]);
}

/** Reads with the current roles of the account; undefined if it may no longer read this. */
export async function readAsNow<T>(
  { signIn }: Pick<Strata, 'signIn'>,
  { bearer, requestId }: RequestContext,
  read: (context: QueryContext) => Promise<T>,
): Promise<T | undefined> {
  const known = bearer === undefined ? undefined : await signIn.authenticate(bearer);
  if (known === undefined) return undefined;
  try {
    return await read({ caller: known.principal, requestId });
  } catch (error) {
    if (isStrataError(error, 'NOT_ALLOWED')) return undefined;
    throw error;
  }
}
