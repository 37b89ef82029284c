import helmet from '@fastify/helmet';
import { QueryBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { AppModule } from '../app.module.js';
import { startSubscriptionServer } from '../live/subscription-server.js';
import { GRAPHQL_PATH, queryLimits } from './graphql-options.js';
import { NestLogger } from './nest-logger.js';
import { requestScope } from './request-scope.js';
import type { AppParts } from './shared.module.js';

/** Longest time that a client may take to send a request, in milliseconds. */
const REQUEST_TIMEOUT = 30_000;

export interface CreatedApp {
  readonly app: NestFastifyApplication;
  /** Ends every subscription. */
  readonly endSubscriptions: () => Promise<void>;
}

/** Puts the application together, ready to listen. */
export async function createApp(parts: AppParts): Promise<CreatedApp> {
  const { http } = parts.runtime.settings;
  const adapter = new FastifyAdapter({
    bodyLimit: http.bodyLimit,
    requestTimeout: REQUEST_TIMEOUT,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(parts), adapter, {
    abortOnError: false,
    logger: new NestLogger(parts.log),
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    requestScope.run({ requestId: request.id }, done);
  });
  await fastify.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  });
  if (http.corsOrigins.length > 0) app.enableCors(corsOf(http.corsOrigins));
  await app.init();
  await fastify.ready();
  const endSubscriptions = startSubscriptionServer({
    server: app.getHttpServer(),
    path: GRAPHQL_PATH,
    schema: app.get(GraphQLSchemaHost, { strict: false }).schema,
    runtime: parts.runtime,
    queries: app.get(QueryBus, { strict: false }),
    limits: queryLimits(parts.runtime),
    log: parts.log,
  });
  return { app, endSubscriptions };
}

function corsOf(origins: readonly string[]) {
  return {
    origin: [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['content-type', 'authorization'],
    maxAge: 600,
  };
}
