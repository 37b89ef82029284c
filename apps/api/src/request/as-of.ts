import type { AsOf } from '@strata/application';
import type { AsOf as AsOfInput } from '@strata/contract';
import { BEFORE_FIRST, type Position } from '@strata/domain';
import { inputFault } from '../errors/input-fault.js';
import { isGiven } from './is-given.js';

/** The moment that a query asks for. Throws `INVALID_INPUT` where the input names more than one. */
export function parseAsOf(input: AsOfInput | null | undefined): AsOf {
  const { at, axis, position, atLeast } = input ?? {};
  const named = [at, position, atLeast].filter((one) => isGiven(one));
  if (named.length > 1) {
    throw inputFault('asOf', 'The argument asOf must name one moment only.', 'Give at, position or atLeast.');
  }
  if (isGiven(axis) && !isGiven(at)) {
    throw inputFault('asOf.axis', 'The field axis of asOf needs the field at.', 'Give at too, or leave axis out.');
  }
  if (isGiven(position)) return { position };
  if (isGiven(atLeast)) return { atLeast };
  return isGiven(at) ? { instant: at, axis: axis ?? 'known' } : {};
}

/** The moment right after a change. A command that found nothing at all to change has no position of its own. */
export function rightAfter({ position }: { readonly position: Position }): AsOfInput {
  return position === BEFORE_FIRST ? {} : { position };
}
