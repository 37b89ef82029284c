import type { SealKey } from './sealed.js';
import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { sha256, toHex } from './digest.js';

/** A private Ed25519 key and what the log says about it. */
export interface SealSigner {
  readonly key: string;
  readonly publicKey: string;
  sign(text: string): string;
}

const KEY_BYTES = 32;
const ID_LENGTH = 16;
/** Separates signatures under keys from those under seals. */
const INTRODUCTION = 'strata seal key 1\n';

/** The id of a public key (32 bytes in base64). */
export function sealKeyId(publicKey: string): string {
  return toHex(sha256(Buffer.from(publicKey, 'base64'))).slice(0, ID_LENGTH);
}

/** The signer with a private key in PKCS #8. */
export function sealSigner(pkcs8: Uint8Array): SealSigner {
  const secret = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(secret).export({ format: 'jwk' });
  const publicKey = Buffer.from(x!, 'base64url').toString('base64');
  return {
    key: sealKeyId(publicKey),
    publicKey,
    sign: (text) => sign(null, Buffer.from(text), secret).toString('base64'),
  };
}

/** True if the key signed the text. False for anything that is not a key or a signature. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const key = publicKeyObject(publicKey);
  return key !== undefined && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
}

function publicKeyObject(publicKey: string): KeyObject | undefined {
  const bytes = Buffer.from(publicKey, 'base64');
  if (bytes.length !== KEY_BYTES) return undefined;
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') }, format: 'jwk' });
}

/** A new key, introduced by the one before it. */
export function introduced({ key, publicKey }: SealSigner, earlier: SealSigner | undefined): SealKey {
  if (earlier === undefined) return { key, publicKey };
  return { key, publicKey, introducedBy: { key: earlier.key, signature: earlier.sign(INTRODUCTION + publicKey) } };
}

/** True if a key has the id that it should have and, if it names an earlier key, the signature of that one. */
export function isIntroducedBy({ key, publicKey, introducedBy }: SealKey, earlier: SealKey): boolean {
  if (key !== sealKeyId(publicKey) || introducedBy?.key !== earlier.key) return false;
  return isSignedBy(earlier.publicKey, INTRODUCTION + publicKey, introducedBy.signature);
}
