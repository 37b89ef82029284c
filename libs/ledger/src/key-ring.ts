import type { SealKey } from './sealed.js';
import { isIntroducedBy, sealKeyId } from './seal-key.js';

/**
 * Why a key is trusted: the verifier pinned it, an earlier trusted key introduced it, or nothing is pinned and it is the
 * first key of the log or one without an introduction. Null if it is not trusted.
 */
export type KeyTrust = 'pinned' | 'introduced' | 'first' | 'without introduction' | null;

export interface RingKey {
  readonly key: string;
  readonly publicKey: string;
  readonly trust: KeyTrust;
  readonly isRevoked: boolean;
}

/** The public keys of a log, in the order of its events, and whether to trust them. */
export class KeyRing {
  readonly #pinned: ReadonlySet<string>;
  readonly #keys = new Map<string, RingKey>();

  /** `pinned`: public keys in base64; without any, the keys of the log itself are trusted. */
  constructor(pinned: readonly string[]) {
    this.#pinned = new Set(pinned.map(sealKeyId));
  }

  get keys(): readonly RingKey[] {
    return [...this.#keys.values()];
  }

  get isPinned(): boolean {
    return this.#pinned.size > 0;
  }

  find(key: string): RingKey | undefined {
    return this.#keys.get(key);
  }

  /** A key that only a seal tells of. Undefined if its id is not that of its public key. */
  unannounced(key: string, publicKey: string): RingKey | undefined {
    if (key !== sealKeyId(publicKey)) return undefined;
    return { key, publicKey, trust: this.#pinned.has(key) ? 'pinned' : null, isRevoked: false };
  }

  /** Adds a key of the log. False if its id is not that of its public key. */
  add(added: SealKey): boolean {
    const { key, publicKey } = added;
    if (key !== sealKeyId(publicKey)) return false;
    if (!this.#keys.has(key)) this.#keys.set(key, { key, publicKey, trust: this.#trustIn(added), isRevoked: false });
    return true;
  }

  revoke(key: string): void {
    const known = this.#keys.get(key);
    if (known) this.#keys.set(key, { ...known, isRevoked: true });
  }

  #trustIn(added: SealKey): KeyTrust {
    if (this.#pinned.has(added.key)) return 'pinned';
    const earlier = this.#keys.get(added.introducedBy?.key ?? '');
    if (earlier && earlier.trust !== null && !earlier.isRevoked && isIntroducedBy(added, earlier)) return 'introduced';
    if (this.isPinned) return null;
    return this.#keys.size === 0 ? 'first' : 'without introduction';
  }
}
