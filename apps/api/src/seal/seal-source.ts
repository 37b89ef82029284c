import type { SealRecord } from '@strata/application';

/** A seal with its statement in fields. */
export type SealSource = SealRecord['statement'] & Pick<SealRecord, 'signature' | 'publicKey'>;

export function sealSource({ statement, signature, publicKey }: SealRecord): SealSource {
  return { ...statement, signature, publicKey };
}

/** An event as stored, and its proof. */
export interface ProvenEventSource {
  readonly event: string;
  readonly proof:
    | { readonly index: number; readonly leaf: string; readonly path: readonly string[]; readonly seal: SealSource }
    | undefined;
}
