import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

describe('GraphQL over HTTP', () => {
  const signedIn: typeof fetch = async (input, init) =>
    fetch(input, { ...init, headers: { ...init?.headers, authorization: `Bearer ${await test.token('auditor')}` } });
  const url = () => test.api.graphqlUrl;
  const audits = [
    ...serverAudits({ url, fetchFn: fetch }).map((audit) => ({ who: 'for nobody', name: audit.name, audit })),
    ...serverAudits({ url, fetchFn: signedIn }).map((audit) => ({ who: 'signed in', name: audit.name, audit })),
  ];

  it.each(audits)('$who: $name', async ({ audit }) => {
    const result = await audit.fn();

    // Requirements (MUST) and recommendations (SHOULD) of the specification are tested, options (MAY) are not.
    if (audit.name.startsWith('MAY')) expect(['ok', 'notice']).toContain(result.status);
    else expect({ ...result, response: null }).toEqual({ ...result, response: null, status: 'ok' });
  });

  it('is covered by audits', () => expect(audits.length).toBeGreaterThan(100));

  it('has a request id and security headers', async () => {
    const { headers } = await test.ask('{ __typename }');

    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('refuses cross-site forms, batches, and bodies above the limit', async () => {
    const post = (body: string, type: string) =>
      fetch(test.api.graphqlUrl, { method: 'POST', headers: { 'content-type': type }, body });

    expect((await post('query={__typename}', 'text/plain')).status).toBeGreaterThanOrEqual(400);
    expect((await post('[{"query":"{__typename}"},{"query":"{__typename}"}]', 'application/json')).status).toBe(400);
    const large = JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(1_100_000) } });
    const refused = await post(large, 'application/json');
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'BODY_TOO_LARGE', remedy: expect.stringMatching(/^Sign in first/) } }],
    });
  });

  it.each([
    ['named by its hash', { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }],
    ['of another version', { query: '{ __typename }', extensions: { persistedQuery: { version: 9 } } }],
    ['that is not an object', { query: '{ __typename }', extensions: { persistedQuery: true } }],
  ])('refuses a persisted query %s', async (_name, body) => {
    const reply = await fetch(test.api.graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }] });
  });

  it('reports health, and does not repeat an unknown path', async () => {
    const ready = await fetch(`${test.api.url}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ok' });
    expect((await fetch(`${test.api.url}/health/live`)).status).toBe(200);
    const wrong = await fetch(`${test.api.url}/no/such/page`);
    expect(wrong.status).toBe(404);
    expect(await wrong.text()).not.toMatch(/ at .*\.(js|ts):\d+/);
  });
});

describe('The health of the server', () => {
  const query = `{ systemHealth { status eventStore readStore accountStore writeFault head
    projections { name checkpoint caughtUp interruptedBy } storage { name bytes } } }`;

  it('is told to administrators of all clusters with its projections and files', async () => {
    const { systemHealth } = (await test.ask(query, { as: 'root' })).body.data;
    expect(systemHealth).toMatchObject({
      status: 'OK',
      eventStore: true,
      readStore: true,
      accountStore: true,
      writeFault: null,
      head: await test.api.runtime.events.head(),
    });
    const names = systemHealth.projections.map(({ name }: { name: string }) => name);
    expect(names).toEqual([...test.api.runtime.projections]);
    expect(systemHealth.projections[0]).toMatchObject({ interruptedBy: null, checkpoint: expect.any(String) });
    const events = systemHealth.storage.find(({ name }: { name: string }) => name === 'events.db');
    expect(events.bytes).toBeGreaterThan(0);
  });

  it('is not told to those of one cluster', async () => {
    const { errors } = (await test.ask(query, { as: 'admin' })).body;
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('read the health of the server'),
      extensions: { code: 'NOT_ALLOWED' },
    });
  });
});

describe('Limits of a query', () => {
  const nested = (levels: number) =>
    `{ strategyMap(cluster: "alpha", strategy: "north") ${'{ parent '.repeat(levels)}{ id }${' }'.repeat(levels)} }`;

  it('accept a query within them', async () => {
    expect((await test.ask(nested(3), { as: 'auditor' })).body.errors).toBeUndefined();
  });

  it.each([
    ['depth', nested(30), { limit: 'depth', allowed: 14, actual: 32 }],
    [
      'cost',
      '{ clusters(first: 500) { nodes { measures(first: 500) { nodes { id label } } } } }',
      { limit: 'cost', allowed: 20_000 },
    ],
    [
      'aliases',
      `{ ${Array.from({ length: 41 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      { limit: 'aliases', allowed: 40, actual: 41 },
    ],
  ])('refuse more %s, with limit and actual', async (_name, query, expected) => {
    const { status, body } = await test.ask(query, { as: 'auditor' });

    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_LARGE', ...expected });
    expect(body.errors?.[0]?.message).toContain(String(expected.allowed));
  });

  it('count page sizes in variables, and each spread of a fragment', async () => {
    const query =
      'query ($n: Int!) { clusters(first: $n) { nodes { measures(first: $n) { nodes { ...m } } } } } fragment m on Measure { id label }';
    expect((await test.ask(query, { as: 'auditor', variables: { n: 10 } })).body.errors).toBeUndefined();
    expect((await test.ask(query, { as: 'auditor', variables: { n: 400 } })).body.errors?.[0]?.extensions.limit).toBe(
      'cost',
    );
  });

  it('stop parsing a text with too many tokens', async () => {
    const { status, body } = await test.ask(`{ ${'__typename '.repeat(4_100)} }`, { as: 'auditor' });

    expect(status).toBe(400);
    expect(body.errors?.[0]?.message).toContain('4000');
  });
});

describe('A request that is cut off', () => {
  it('does not affect other requests', async () => {
    const url = new URL(test.api.graphqlUrl);
    await new Promise<void>((resolve) => {
      const cut = httpRequest(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': '500' },
      });
      cut.on('error', () => resolve());
      cut.write('{"query": "{ __ty');
      setTimeout(() => cut.destroy(), 50);
      cut.on('close', () => resolve());
    });

    expect((await test.ask('{ __typename }')).body.data).toEqual({ __typename: 'Query' });
  });
});

describe('A public snapshot', () => {
  const publish = async (more: object = {}) => {
    const query = `mutation ($input: PublishSnapshotInput!) { publishSnapshot(input: $input) { __typename
      ... on SnapshotChanged { snapshot { id path sha256 status } } ... on Refusal { code } } }`;
    const input = { cluster: 'alpha', view: 'SCORECARD', period: '2024-03', depth: 'MEASURES', ...more };
    return (await test.ask(query, { as: 'coordinator', variables: { input } })).body.data.publishSnapshot;
  };
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${test.api.url}${path}`, { headers });
  const withdraw = async (snapshotId: string) => {
    const query = `mutation ($input: WithdrawSnapshotInput!) { withdrawSnapshot(input: $input) {
      ... on SnapshotChanged { snapshot { status reason } } } }`;
    const variables = { input: { cluster: 'alpha', snapshotId, reason: 'a secret reason' } };
    return (await test.ask(query, { as: 'coordinator', variables })).body.data.withdrawSnapshot.snapshot;
  };

  it('is read by anybody, without scripts and cookies, and kept for a minute', async () => {
    const { snapshot } = await publish();
    expect(snapshot).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      path: `/public/alpha/${snapshot.id}`,
      sha256: expect.any(String),
      status: 'PUBLISHED',
    });
    const reply = await get(snapshot.path, { 'accept-language': 'uk' });
    expect(reply.status).toBe(200);
    const headers = Object.fromEntries(reply.headers);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=60',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
    expect(headers['set-cookie']).toBeUndefined();
    const page = await reply.text();
    expect(page).toContain('<html lang="uk">');
    expect(page).toContain(snapshot.sha256);
    expect(page).not.toContain('coordinator');
    expect((await get(snapshot.path, { 'if-none-match': headers['etag']!, 'accept-language': 'uk' })).status).toBe(304);

    const content = await (await get(`${snapshot.path}/content.json`)).text();
    expect(createHash('sha256').update(content).digest('hex')).toBe(snapshot.sha256);
    const badge = await get(`${snapshot.path}/badge.svg?lang=ru`);
    expect(badge.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(badge.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(await badge.text()).toMatch(/^<svg /);
    expect((await get(`${snapshot.path}/badge.svg?node=objective:no/such`)).status).toBe(404);
  });

  it('is gone after it was withdrawn, in all forms, without the reason', async () => {
    const { snapshot } = await publish();
    expect(await withdraw(snapshot.id)).toEqual({ status: 'WITHDRAWN', reason: 'a secret reason' });
    for (const form of ['', '/content.json', '/badge.svg']) {
      const reply = await get(`${snapshot.path}${form}`);
      expect([form, reply.status, reply.headers.get('cache-control')]).toEqual([form, 410, 'no-store']);
      expect(await reply.text()).not.toMatch(/secret|coordinator/);
    }
  });

  it.each(['/public/alpha/k7', '/public/alpha/..%2f..%2fetc', '/public/none/0', `/public/alpha/${'x'.repeat(64)}`])(
    'is not found at %s',
    async (path) => {
      const reply = await get(path);
      expect(reply.status).toBe(404);
      expect(await reply.text()).not.toContain('alpha');
    },
  );

  it('cannot be changed over HTTP, and is refused what the rules refuse', async () => {
    const { snapshot } = await publish();
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await fetch(`${test.api.url}${snapshot.path}`, { method })).status).toBe(404);
    }
    expect(await publish({ view: 'MAP' })).toEqual({ __typename: 'RuleBroken', code: 'NO_STRATEGY_OF_MAP' });
    expect(await publish({ strategy: 'none' })).toEqual({ __typename: 'NotFound', code: 'UNKNOWN_STRATEGY' });
    expect(await publish({ seen: 'something else' })).toMatchObject({ code: 'SNAPSHOT_HAS_CHANGED' });
  });

  it('is sent to one address so many times a minute', async () => {
    const codes: number[] = [];
    for (let sent = 0; sent < 260; sent += 20) {
      const replies = await Promise.all(Array.from({ length: 20 }, () => get('/public/alpha/k7')));
      for (const reply of replies) codes.push(reply.status);
    }
    expect(codes[0]).toBe(404);
    expect(codes.at(-1)).toBe(429);
  });
});
