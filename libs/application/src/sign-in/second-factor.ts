import type { Refusal } from '@strata/domain';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { randomBytes } from 'node:crypto';
import type { Credentials, SecondFactorData } from './credentials.js';
import { codeWrong, noSecondFactor, noSecretsKey, secondFactorExists } from './second-factor-refusals.js';
import type { SecretBox } from './secret-box.js';
import { hashToken } from './sessions.js';

/** Seconds that a code is valid for. */
const STEP = 30;
const MAX_CODE = 40;
const RECOVERY_CODES = 10;
const RECOVERY_LETTERS = 16;
/** Letters and digits without look-alikes: 32 of them, so that the rest of a random byte is one of them evenly. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz023456789';
const ISSUER = 'Strata';

/** What a person enters into an authenticator app. */
export interface BegunSecondFactor {
  /** Base32. */
  readonly secret: string;
  /** `otpauth://…`, usually shown as a QR code. */
  readonly uri: string;
}

/**
 * Time-based one-time passwords (RFC 6238: SHA-1, 6 digits, 30 seconds) as a second factor, and recovery codes for when
 * the device is lost. Each code is accepted once.
 */
export class SecondFactor {
  readonly #credentials: Credentials;
  readonly #secretBox: SecretBox | undefined;
  readonly #now: () => number;

  /** `now` returns milliseconds since 1970. */
  constructor(credentials: Credentials, secretBox: SecretBox | undefined, now: () => number) {
    this.#credentials = credentials;
    this.#secretBox = secretBox;
    this.#now = now;
  }

  /** Whether the account has a second factor that is confirmed. */
  async isInUse(login: string): Promise<boolean> {
    return (await this.#credentials.find(login)).secondFactor !== null;
  }

  /** Creates a secret, which counts once a code of it is confirmed. */
  async begin(login: string): Promise<BegunSecondFactor | Refusal> {
    if (this.#secretBox === undefined) return noSecretsKey();
    const secret = generateSecret();
    const pendingSecret = this.#secretBox.seal(Buffer.from(secret), recordName(login));
    const isStored = await this.#credentials.change(login, ({ secondFactor }) =>
      secondFactor === null ? { pendingSecret } : undefined,
    );
    return isStored ? { secret, uri: generateURI({ secret, issuer: ISSUER, label: login }) } : secondFactorExists();
  }

  /** Puts the created secret into use and returns the recovery codes, which are not stored. */
  async confirm(login: string, code: string): Promise<readonly string[] | Refusal> {
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    let refusal = codeWrong();
    const isStored = await this.#credentials.change(login, ({ secondFactor, pendingSecret }) => {
      refusal = secondFactor === null ? codeWrong() : secondFactorExists();
      if (secondFactor !== null || pendingSecret === null) return undefined;
      const lastStep = this.#stepOf(login, { sealed: pendingSecret, lastStep: 0 }, code);
      if (lastStep === undefined) return undefined;
      const recoveryHashes = codes.map(hashToken);
      return { pendingSecret: null, secondFactor: { sealed: pendingSecret, lastStep, recoveryHashes } };
    });
    return isStored ? codes : refusal;
  }

  /** True if the code is valid now; it is used up then. */
  use(login: string, code: string): Promise<boolean> {
    return this.#credentials.change(login, ({ secondFactor }) => {
      if (secondFactor === null || code.length > MAX_CODE) return undefined;
      const lastStep = this.#stepOf(login, secondFactor, code);
      if (lastStep !== undefined) return { secondFactor: { ...secondFactor, lastStep } };
      const used = hashToken(code.trim().toLowerCase());
      if (!secondFactor.recoveryHashes.includes(used)) return undefined;
      const recoveryHashes = secondFactor.recoveryHashes.filter((hash) => hash !== used);
      return { secondFactor: { ...secondFactor, recoveryHashes } };
    });
  }

  /** Removes the second factor and ends what was signed in with it. */
  async remove(login: string): Promise<Refusal | undefined> {
    const isStored = await this.#credentials.change(login, ({ secondFactor, generation }) =>
      secondFactor === null ? undefined : { secondFactor: null, pendingSecret: null, generation: generation + 1 },
    );
    return isStored ? undefined : noSecondFactor();
  }

  /** The time step of a valid code that was not used yet; the clock of the device may be one step off. */
  #stepOf(
    login: string,
    { sealed, lastStep }: Pick<SecondFactorData, 'sealed' | 'lastStep'>,
    code: string,
  ): number | undefined {
    const token = code.replaceAll(' ', '');
    const secret = this.#secretBox?.open(sealed, recordName(login))?.toString();
    if (secret === undefined || !/^\d{6}$/.test(token)) return undefined;
    const epoch = Math.floor(this.#now() / 1_000);
    const found = verifySync({ secret, token, epoch, epochTolerance: STEP, afterTimeStep: lastStep });
    return found.valid && 'timeStep' in found ? found.timeStep : undefined;
  }
}

function recordName(login: string): string {
  return `second factor ${login}`;
}

/** 80 bits: too many to try, so that a plain hash is enough. */
function newRecoveryCode(): string {
  const letters = Array.from(randomBytes(RECOVERY_LETTERS), (byte) => ALPHABET[byte % ALPHABET.length]!);
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join('')).join('-');
}
