import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let test: TestApi;
let issuer: Server;
let address: string;
let requests = 0;

beforeAll(async () => {
  issuer = createServer((_request, response) => {
    requests += 1;
    response.writeHead(503).end();
  });
  await new Promise<void>((listening) => issuer.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(issuer.address() as { port: number }).port}`;
  test = await startTestApi({ STRATA_OIDC_ISSUER: address, STRATA_OIDC_AUDIENCE: 'strata' });
}, 60_000);
afterAll(async () => {
  await test.close();
  issuer.closeAllConnections();
  await new Promise((closed) => issuer.close(closed));
});

describe('While the OIDC issuer is down', () => {
  const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const foreign = (): string => `${encoded({ alg: 'RS256', typ: 'at+jwt' })}.${encoded({ iss: address })}.c2ln`;

  it('its tokens are answered with 503 and a plain message, and it is asked once', async () => {
    for (let count = 0; count < 10; count += 1) {
      const { status, body } = await test.ask('{ me { login } }', { token: foreign() });
      expect(status).toBe(503);
      expect(body.errors).toEqual([
        expect.objectContaining({
          message: 'The access token cannot be verified now, because the service that this requires is unavailable.',
          extensions: { code: 'UNAVAILABLE', remedy: 'Try again in a minute.' },
        }),
      ]);
    }
    expect(requests).toBe(1);
  });

  it('the log names the request whose token could not be checked', async () => {
    const { headers } = await test.ask('{ me { login } }', { token: foreign() });
    const lines = test.logged.filter(({ msg }) => msg === 'an access token could not be verified');
    expect(lines.at(-1)).toMatchObject({ requestId: headers.get('x-request-id') });
  });

  it('other tokens and sign-ins work', async () => {
    expect((await test.ask('{ me { login } }', { as: 'auditor' })).status).toBe(200);
    expect((await test.ask('{ me { login } }', { token: 'aaa.bbb.ccc' })).status).toBe(401);
  });
});
