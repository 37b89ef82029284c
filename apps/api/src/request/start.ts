import type * as contract from '@strata/contract';
import type { AskedStart } from '@strata/domain';

/** When the change of a mutation starts; null in an input is the same as nothing. */
export function startOf({
  from,
  retroactive,
}: {
  readonly from?: string | null | undefined;
  readonly retroactive?: contract.RetroactionInput | null | undefined;
}): AskedStart {
  return { from: from ?? undefined, retroactive: retroactive ?? undefined };
}
