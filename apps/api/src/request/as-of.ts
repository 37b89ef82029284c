import type { AsOf } from '@strata/application';
import type { AsOf as AsOfInput } from '@strata/graphql';
import { inputFault } from '../errors/input-fault.js';

/** The moment that a query asks for. Throws `INVALID_INPUT` where it says more than one. */
export function asOfOf(input: AsOfInput | null | undefined): AsOf {
  const { at, axis, position, atLeast } = input ?? {};
  const named = [at, position, atLeast].filter((one) => one != null);
  if (named.length > 1) throw inputFault('asOf', 'asOf names more than one moment.', 'Give at, position or atLeast.');
  if (axis != null && at == null)
    throw inputFault('asOf.axis', 'An axis says nothing without a moment.', 'Give at too.');
  if (position != null) return { position };
  if (atLeast != null) return { atLeast };
  return at == null ? {} : { instant: at, axis: axis ?? 'known' };
}
