import type { AsOf } from '@strata/application';
import type { AsOf as AsOfInput } from '@strata/graphql';
import { inputFault } from '../errors/input-fault.js';
import { isGiven } from './is-given.js';

/** The moment that a query asks for. Throws `INVALID_INPUT` where it says more than one. */
export function asOfOf(input: AsOfInput | null | undefined): AsOf {
  const { at, axis, position, atLeast } = input ?? {};
  const named = [at, position, atLeast].filter((one) => isGiven(one));
  if (named.length > 1) throw inputFault('asOf', 'asOf names more than one moment.', 'Give at, position or atLeast.');
  if (isGiven(axis) && !isGiven(at))
    throw inputFault('asOf.axis', 'An axis says nothing without a moment.', 'Give at too.');
  if (isGiven(position)) return { position };
  if (isGiven(atLeast)) return { atLeast };
  return !isGiven(at) ? {} : { instant: at, axis: axis ?? 'known' };
}
