import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AccessTokens, issueAccessToken } from './access-tokens.js';
import type { UsableKey } from './signing-keys.js';

const NOW = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;
const claims = { login: 'olga', sessionId: 's1', generation: 3 };

const keyOf = (byte: number): UsableKey => ({ kid: '1', secret: new Uint8Array(32).fill(byte) });

describe('An access token that was accepted before', () => {
  let usable: UsableKey | undefined;
  let tokens: AccessTokens;
  let token: string;
  const read = (text = token, now = NOW) => tokens.read(text, now);

  beforeEach(async () => {
    usable = keyOf(1);
    tokens = new AccessTokens({ find: async () => usable });
    ({ token } = await issueAccessToken(usable, claims, { now: NOW, lifetime: 15 * MINUTE }));
    expect(await read()).toEqual({ ...claims, expiresAt: NOW + 15 * MINUTE });
  });
  afterEach(() => void jest.restoreAllMocks());

  it('is not verified again, also if the key has been read again', async () => {
    const verify = jest.spyOn(globalThis.crypto.subtle, 'verify');
    usable = keyOf(1);
    expect(await read()).toMatchObject(claims);
    expect(verify).not.toHaveBeenCalled();
    usable = keyOf(2);
    expect(await read()).toBeUndefined();
    expect(verify).toHaveBeenCalledTimes(1);
  });

  it('is refused once it has expired', async () => {
    expect(await read(token, NOW + 15 * MINUTE - 1)).toMatchObject(claims);
    expect(await read(token, NOW + 15 * MINUTE)).toBeUndefined();
  });

  it('is refused as soon as its key is retired', async () => {
    usable = undefined;
    expect(await read()).toBeUndefined();
  });

  it('makes no other token with the same content acceptable', async () => {
    const [head, content, signature] = token.split('.') as [string, string, string];
    const other = signature.startsWith('A') ? 'B' : 'A';
    expect(await read(`${head}.${content}.${other}${signature.slice(1)}`)).toBeUndefined();
    expect(await read()).toMatchObject(claims);
  });

  it('is verified again after thousands of others, of which only the last are remembered', async () => {
    for (let index = 0; index < 5_000; index += 1) {
      const other = await issueAccessToken(usable!, { ...claims, generation: index }, { now: NOW, lifetime: MINUTE });
      await read(other.token);
    }
    const verify = jest.spyOn(globalThis.crypto.subtle, 'verify');
    expect(await read()).toMatchObject(claims);
    expect(verify).toHaveBeenCalledTimes(1);
  });
});
