import type { SigningKeyStore } from '@strata/account-store';
import { sealKeysDecider, StrataError, streamName, type Refusal, type SealKeysState } from '@strata/domain';
import { introduced, sealSigner, type SealSigner } from '@strata/ledger';
import { generateKeyPairSync } from 'node:crypto';
import type { Outcome } from '../commands/command-envelope.js';
import type { CommandRunner } from '../commands/command-runner.js';
import { uuidOf } from '../commands/event-ids.js';
import { SEAL_KEY_PREFIX } from '../sign-in/signing-keys.js';
import type { SecretBox } from '../sign-in/secret-box.js';

export interface SealSignersOptions {
  readonly runner: CommandRunner;
  /** Where the private keys are, encrypted. */
  readonly store: SigningKeyStore;
  /** Nothing is sealed without it. */
  readonly secretBox: SecretBox | undefined;
  readonly now: () => number;
}

const STREAM = streamName({ kind: 'sealKeys', scope: 'all' });
const ATTEMPTS = 4;

/** The private keys of the seals, and the public ones in the log. */
export class SealSigners {
  readonly #options: SealSignersOptions;
  #cached: SealSigner | undefined;

  constructor(options: SealSignersOptions) {
    this.#options = options;
  }

  /** The public keys, oldest first. */
  async keys(): Promise<SealKeysState['keys']> {
    const { cache } = this.#options.runner.dependencies();
    return (await cache.load(STREAM, sealKeysDecider, 'fresh')).state.keys;
  }

  /** The key to sign with: the newest that is not revoked, or a new one if there is none or its private key is lost. */
  async current(by: string): Promise<SealSigner> {
    for (let attempt = 1; ; attempt += 1) {
      const key = (await this.keys()).at(-1);
      const found = key === undefined || key.revoked ? undefined : await this.#open(key.key);
      if (found) return found;
      const added = await this.#add(by, key?.key ?? null, undefined);
      if (!('code' in added)) return added;
      // Another process has just added one.
      if (attempt === ATTEMPTS) throw new StrataError(added.code, added.message, { remedy: added.remedy });
    }
  }

  /** Adds a key, introduced by the current one unless that is revoked or lost. */
  async rotate(by: string): Promise<SealSigner | Refusal> {
    const key = (await this.keys()).at(-1);
    const earlier = key === undefined || key.revoked ? undefined : await this.#open(key.key);
    return this.#add(by, key?.key ?? null, earlier);
  }

  /** Declares that seals of a key are not valid from now on, and deletes its private key. */
  async revoke(by: string, key: string, reason: string): Promise<Outcome> {
    const commandId = uuidOf(`revoke seal key ${key}`);
    const command = { type: 'RevokeSealKey', key, reason } as const;
    const outcome = await this.#options.runner.execute(
      { aggregate: 'sealKeys', scope: 'all', command },
      { by, commandId },
    );
    if (outcome.kind === 'refused') return outcome;
    this.#cached = undefined;
    await this.#options.store.delete(SEAL_KEY_PREFIX + key);
    return outcome;
  }

  /** The private key is stored before the log tells of it, so that no key in the log lacks its private one. */
  async #add(by: string, after: string | null, earlier: SealSigner | undefined): Promise<SealSigner | Refusal> {
    const { store, runner, now } = this.#options;
    const box = this.#box();
    const pkcs8 = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
    const signer = sealSigner(pkcs8);
    const data = { algorithm: 'Ed25519', sealed: box.seal(pkcs8, recordName(signer.key)) };
    await store.put({ kid: SEAL_KEY_PREFIX + signer.key, createdAt: now(), retiredAt: null, data }, 0);
    const command = { type: 'AddSealKey', ...introduced(signer, earlier), after } as const;
    const commandId = uuidOf(`add seal key ${signer.key}`);
    const outcome = await runner.execute({ aggregate: 'sealKeys', scope: 'all', command }, { by, commandId });
    if (outcome.kind !== 'refused') return signer;
    await store.delete(SEAL_KEY_PREFIX + signer.key);
    return outcome.refusal;
  }

  async #open(key: string): Promise<SealSigner | undefined> {
    if (this.#cached?.key === key) return this.#cached;
    const record = (await this.#options.store.list()).find(({ kid }) => kid === SEAL_KEY_PREFIX + key);
    const sealed = record?.data['sealed'];
    const pkcs8 = typeof sealed === 'string' ? this.#box().open(sealed, recordName(key)) : undefined;
    const signer = pkcs8 && sealSigner(pkcs8);
    // A record of another key would sign what nobody can verify.
    if (signer?.key !== key) return undefined;
    this.#cached = signer;
    return signer;
  }

  #box(): SecretBox {
    if (this.#options.secretBox) return this.#options.secretBox;
    throw new StrataError(
      'SEALS_NEED_SECRETS_KEY',
      'The log cannot be sealed, because private keys are not encrypted.',
      {
        remedy: 'Set STRATA_SECRETS_KEY to the same 32 random bytes for all processes.',
      },
    );
  }
}

function recordName(key: string): string {
  return `seal key ${key}`;
}
