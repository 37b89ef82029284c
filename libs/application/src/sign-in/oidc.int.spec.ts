import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import { createServer, type Server } from 'node:http';
import { newTestSystem, START, type TestSystem } from '../commands/testing/test-system.js';
import { OidcVerifier } from './oidc.js';
import { NO_SECURITY_LOG } from '../security-log/security-log.js';
import { SignIn } from './sign-in.js';

const AUDIENCE = 'strata';
const NOW = START / 1_000;
const COOL_DOWN = 30_000;

/** A real issuer on this machine: discovery document and keys over HTTP. */
class Issuer {
  address = '';
  named: string | undefined;
  failing = false;
  requests = 0;
  keys: object[] = [];
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      this.requests += 1;
      if (this.failing) return void response.writeHead(503).end();
      const found =
        request.url === '/keys'
          ? { keys: this.keys }
          : { issuer: this.named ?? this.address, jwks_uri: `${this.address}/keys` };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found));
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    this.address = `http://127.0.0.1:${(this.#server.address() as { port: number }).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}

describe('Tokens of an OIDC issuer', () => {
  const issuer = new Issuer();
  let system: TestSystem;
  let key: CryptoKey;
  let stranger: CryptoKey;
  let publicJwk: object;

  beforeAll(async () => {
    await issuer.start();
    const pair = await generateKeyPair('RS256');
    key = pair.privateKey;
    publicJwk = await exportJWK(pair.publicKey);
    issuer.keys = [{ ...publicJwk, kid: 'one', alg: 'RS256', use: 'sig' }];
    stranger = (await generateKeyPair('RS256')).privateKey;
    system = await newTestSystem();
    const account = { aggregate: 'account', login: 'olga' } as const;
    await system.send({ ...account, command: { type: 'OpenAccount', login: 'olga', name: 'Olga' } });
    const link = { type: 'LinkIdentity', issuer: issuer.address, subject: 'sub-1' } as const;
    expect(await system.send({ ...account, command: link })).toMatchObject({ kind: 'done' });
    await system.catchUp();
  });

  afterAll(() => issuer.stop());

  const settings = () => ({ issuer: issuer.address, audience: AUDIENCE });
  const signIn = (): SignIn =>
    new SignIn({
      store: system.reads,
      securityLog: NO_SECURITY_LOG,
      accountStore: system.accountStore,
      now: () => START,
      accessTokenFor: 1,
      refreshTokenFor: 1,
      oidc: settings(),
    });

  const claims = () => ({ iss: issuer.address, aud: AUDIENCE, sub: 'sub-1', iat: NOW, exp: NOW + 300 });
  const token = (changes: object = {}, signer = key, header: object = {}): Promise<string> =>
    new SignJWT({ ...claims(), ...changes })
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: 'one', ...header })
      .sign(signer);

  it('sign in the account that their subject is linked to', async () => {
    const found = await signIn().authenticate(await token());
    expect(found).toMatchObject({ principal: { login: 'olga' }, expiresAt: START + 300_000 });
  });

  const refused: readonly (readonly [string, () => Promise<string> | string])[] = [
    ['of 50 years', () => token({ exp: NOW + 50 * 365 * 86_400 })],
    ['of more than a day', () => token({ exp: NOW + 86_401 })],
    ['without the time of issue', () => token({ iat: undefined })],
    ['issued in the future', () => token({ iat: NOW + 61, exp: NOW + 120 })],
    ['of the type JWT', () => token({}, key, { typ: 'JWT' })],
    ['without a type', () => token({}, key, { typ: undefined })],
    ['with a nonce, as ID tokens have', () => token({ nonce: 'n' })],
    ['with a hash of an access token, as ID tokens have', () => token({ at_hash: 'h' })],
    ['with a hash of a code, as ID tokens have', () => token({ c_hash: 'h' })],
    ['for several audiences without this one', () => token({ aud: ['a', 'b'] })],
    ['for another audience', () => token({ aud: 'others' })],
    ['of another issuer', () => token({ iss: 'https://elsewhere.example' })],
    ['that have expired', () => token({ exp: START / 1_000 - 1 })],
    ['without an expiry', () => token({ exp: undefined })],
    ['that are not valid yet', () => token({ nbf: START / 1_000 + 100 })],
    ['without a subject', () => token({ sub: undefined })],
    ['of a subject without an account', () => token({ sub: 'sub-2' })],
    ['signed by a stranger', () => token({}, stranger)],
    ['with an unknown key', () => token({}, key, { kid: 'two' })],
    ['that are not signed', () => new UnsecuredJWT(claims()).encode()],
    [
      'signed with the public key as a shared secret',
      () =>
        new SignJWT(claims())
          .setProtectedHeader({ alg: 'HS256', kid: 'one' })
          .sign(Buffer.from(JSON.stringify(publicJwk))),
    ],
  ];
  for (const [what, make] of refused) {
    it(`are refused ${what}`, async () => {
      expect(await signIn().authenticate(await make())).toBeUndefined();
    });
  }

  it('cause no requests to the issuer if they name another one', async () => {
    const before = issuer.requests;
    const verifier = new OidcVerifier(settings());
    expect(await verifier.verify(await token({ iss: 'https://elsewhere.example' }), START)).toBeUndefined();
    expect(await verifier.verify('garbage', START)).toBeUndefined();
    expect(issuer.requests).toBe(before);
  });

  it('share one fetch of the keys', async () => {
    const before = issuer.requests;
    const verifier = new OidcVerifier(settings());
    for (let count = 0; count < 5; count += 1) expect(await verifier.verify(await token(), START)).toBeDefined();
    expect(issuer.requests - before).toBe(2);
  });

  describe('of an issuer that marks them with a claim', () => {
    const verify = async (payload: object, header: object = { typ: 'JWT' }) => {
      const accessClaim = { name: 'token_use', value: 'access' };
      return new OidcVerifier({ ...settings(), accessClaim }).verify(await token(payload, key, header), START);
    };

    it('are accepted with that claim, also without the type', async () => {
      expect(await verify({ token_use: 'access' })).toBeDefined();
      expect(await verify({ token_use: 'access' }, { typ: undefined })).toBeDefined();
      expect(await verify({})).toBeUndefined();
      expect(await verify({ token_use: 'id' })).toBeUndefined();
      expect(await verify({ token_use: ['access'] })).toBeUndefined();
      expect(await verify({ token_use: 'access', nonce: 'n' })).toBeUndefined();
    });
  });

  it('with unknown keys cause one fetch per cool-down at most', async () => {
    const verifier = new OidcVerifier(settings());
    expect(await verifier.verify(await token(), START)).toBeDefined();
    const before = issuer.requests;
    for (let count = 0; count < 20; count += 1)
      expect(await verifier.verify(await token({}, key, { kid: `k${count}` }), START)).toBeUndefined();
    expect(issuer.requests - before).toBeLessThanOrEqual(1);
  });

  it('cause an outage error while the issuer is down, which is asked once per cool-down, and work again afterwards', async () => {
    for (const more of [{}, { jwksUri: `${issuer.address}/keys` }]) {
      const verifier = new OidcVerifier({ ...settings(), ...more });
      issuer.failing = true;
      const before = issuer.requests;
      for (let count = 0; count < 10; count += 1)
        await expect(verifier.verify(await token(), START)).rejects.toMatchObject({ code: 'OIDC_UNREACHABLE' });
      expect(issuer.requests - before).toBe(1);
      issuer.failing = false;
      await expect(verifier.verify(await token(), START + COOL_DOWN - 1)).rejects.toMatchObject({
        code: 'OIDC_UNREACHABLE',
      });
      expect(await verifier.verify(await token(), START + COOL_DOWN)).toBeDefined();
    }
  });

  it('of known keys are verified while the issuer is down', async () => {
    const verifier = new OidcVerifier(settings());
    expect(await verifier.verify(await token(), START)).toBeDefined();
    issuer.failing = true;
    await verifier.verify(await token({}, key, { kid: 'unknown' }), START).catch(() => undefined);
    expect(await verifier.verify(await token(), START)).toBeDefined();
    issuer.failing = false;
  });

  it('are refused if the discovery document names another issuer', async () => {
    issuer.named = 'https://elsewhere.example';
    await expect(new OidcVerifier(settings()).verify(await token(), START)).rejects.toMatchObject({
      code: 'OIDC_UNREACHABLE',
      remedy: expect.stringContaining('STRATA_OIDC_ISSUER'),
    });
    issuer.named = undefined;
  });
});
