import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { httpErrorBody } from '../errors/http-error.filter.js';

type Fastify = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;
/** The addresses of pages; the web application finds the page itself. */
const PAGES = ['/', '/new', '/c/*'];
const ASSETS = '/assets/';
const YEAR = '1y';

/** Everything comes from this server, and nothing is inline. */
const POLICY = [
  "default-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** The folder of the built web application; undefined if it was not built. */
export function webFolder(): string | undefined {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'apps/web/dist');
    if (existsSync(join(found, 'index.html'))) return found;
  }
  return undefined;
}

/** Serves the web application: its page at each address of a page, and its files, whose names change with their content. */
export async function serveWeb(fastify: Fastify, folder: string | undefined): Promise<void> {
  if (folder === undefined) {
    const body = httpErrorBody(
      503,
      'The web application is not built.',
      'Run npm run build and start the server again.',
    );
    for (const path of PAGES) fastify.get(path, (_request, reply) => reply.code(503).send(body));
    return;
  }
  const page = readFileSync(join(folder, 'index.html'));
  await fastify.register(async (scope) => {
    // After the hook of the server, whose policy allows nothing.
    scope.addHook('onRequest', (_request, reply, done) => {
      void reply.header('content-security-policy', POLICY);
      done();
    });
    for (const path of PAGES) {
      scope.get(path, (_request, reply) =>
        reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page),
      );
    }
    await scope.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: ASSETS,
      index: false,
      preCompressed: true,
      immutable: true,
      maxAge: YEAR,
    });
  });
}
