import type { AsOf } from '@strata/application';
import type { AsOf as AsOfInput } from '@strata/contract';
import { BEFORE_FIRST, type Position } from '@strata/domain';
import { inputFault } from '../errors/input-fault.js';
import { isGiven } from './is-given.js';

/** Parses the moment of a query. Throws `INVALID_INPUT` if the input has more than one. */
export function parseAsOf(input: AsOfInput | null | undefined): AsOf {
  const { at, axis, position, evaluation, atLeast } = input ?? {};
  const named = [at, position, evaluation, atLeast].filter((one) => isGiven(one));
  if (named.length > 1) {
    throw inputFault(
      'asOf',
      'The argument asOf must name only one moment.',
      'Send at, position, evaluation or atLeast alone.',
    );
  }
  if (isGiven(axis) && !isGiven(at)) {
    throw inputFault('asOf.axis', 'The field axis of asOf requires the field at.', 'Add at, or omit axis.');
  }
  if (isGiven(position)) return { position };
  if (isGiven(evaluation)) return { evaluation };
  if (isGiven(atLeast)) return { atLeast };
  return isGiven(at) ? { instant: at, axis: axis ?? 'known' } : {};
}

/** The moment right after a change. A command on an empty log that changes nothing has no position. */
export function rightAfter({ position }: { readonly position: Position }): AsOfInput {
  return position === BEFORE_FIRST ? {} : { position };
}
