import type { SealRecord } from '@strata/application';

/** A seal with its statement in fields. */
export type SealSource = SealRecord['statement'] & Pick<SealRecord, 'signature' | 'publicKey'>;

export function sealSource({ statement, signature, publicKey }: SealRecord): SealSource {
  return { ...statement, signature, publicKey };
}
