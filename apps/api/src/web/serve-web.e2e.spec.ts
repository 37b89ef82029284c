import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { serveWeb } from './serve-web.js';

const folder = mkdtempSync(join(tmpdir(), 'strata-web-'));
const adapters: FastifyAdapter[] = [];

/** The headers of a server that allows nothing, as those of the API. */
async function serving(from: string | undefined) {
  const adapter = new FastifyAdapter();
  adapters.push(adapter);
  const fastify = adapter.getInstance();
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.header('content-security-policy', "default-src 'none'");
    done();
  });
  await serveWeb(fastify, from);
  fastify.get('/health/live', () => ({ status: 'ok' }));
  const url = await fastify.listen({ port: 0, host: '127.0.0.1' });
  return async (path: string, headers: Record<string, string> = {}) => {
    const reply = await fetch(`${url}${path}`, { headers });
    return { status: reply.status, headers: Object.fromEntries(reply.headers), body: await reply.text() };
  };
}

beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>Strata</title>');
  writeFileSync(join(folder, 'assets/app-1.js'), 'export {};');
  writeFileSync(join(folder, 'assets/app-1.js.br'), brotliCompressSync('export {};'));
});
afterAll(async () => {
  for (const adapter of adapters) await adapter.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('The web application', () => {
  it.each(['/', '/new', '/c/silver-lakes', '/c/silver-lakes/measures/margin?m=hotel'])(
    'has its page at %s',
    async (url) => {
      const get = await serving(folder);
      const { status, headers, body } = await get(url);
      expect([status, body]).toEqual([200, '<title>Strata</title>']);
      expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' });
      expect(headers['content-security-policy']).toMatch(/^default-src 'self';(?!.*unsafe)/);
    },
  );

  it('has files that never change, compressed', async () => {
    const get = await serving(folder);
    const { status, headers } = await get('/assets/app-1.js', { 'accept-encoding': 'br' });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': expect.stringMatching(/^default-src 'self'/),
    });
    expect((await get('/assets/app-2.js')).status).toBe(404);
    expect((await get('/assets/..%2findex.html')).status).toBeGreaterThanOrEqual(400);
  });

  it('leaves all other addresses to the API, with its policy', async () => {
    const get = await serving(folder);
    const { headers, body } = await get('/health/live');
    expect(body).toBe('{"status":"ok"}');
    expect(headers['content-security-policy']).toBe("default-src 'none'");
  });

  it('that was not built says what to do', async () => {
    const get = await serving(undefined);
    const { status, body } = await get('/');
    expect(status).toBe(503);
    expect(JSON.parse(body)).toMatchObject({
      errors: [{ extensions: { remedy: expect.stringContaining('npm run build') } }],
    });
  });
});
