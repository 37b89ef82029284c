import { HttpException } from '@nestjs/common';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { QueryBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { AppModule } from '../app.module.js';
import { HttpErrorFilter, httpErrorBody, type Reply } from '../errors/http-error.filter.js';
import { ANONYMOUS_BYTES } from '../limits/anonymous-limits.js';
import { MAX_UPLOAD } from '../report/uploaded-file.js';
import { startSubscriptionServer } from '../live/subscription-server.js';
import { GRAPHQL_PATH, queryLimits } from './graphql-options.js';
import { readJsonBodies } from './json-body.js';
import { NestLogger } from './nest-logger.js';
import { hasEndlessQuery, urlOf, type AddressedRequest } from './query-text.js';
import { requestScope } from './request-scope.js';
import type { AppParts } from './shared.module.js';

/** Longest time that a client may take to send a request, in milliseconds. */
const REQUEST_TIMEOUT = 30_000;
/** Bytes that the address of a request may have, with the query of a GET in it. */
const LONGEST_ADDRESS = ANONYMOUS_BYTES;

/** One file, after a few short fields. */
const UPLOAD_LIMITS = {
  fieldNameSize: 100,
  fieldSize: 4_000,
  fields: 20,
  files: 1,
  parts: 21,
  fileSize: MAX_UPLOAD + 1,
};

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
    frameworkErrors: (_error: unknown, _request: unknown, reply: unknown) => {
      (reply as Reply).code(400).send(httpErrorBody(400, 'The address of the request is not valid.'));
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(parts), adapter, {
    abortOnError: false,
    bodyParser: false,
    logger: new NestLogger(parts.log),
  });
  app.useGlobalFilters(new HttpErrorFilter(parts.log));
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    requestScope.run({ requestId: request.id }, () => done(addressFault(request)));
  });
  fastify.addHook('preHandler', (request, _reply, done) => {
    done(hasEndlessQuery(request) ? new HttpException('The query is nested too deeply.', 400) : undefined);
  });
  readJsonBodies(fastify, { limit: http.bodyLimit, isValid: (bearer) => isValidToken(bearer, parts) });
  await fastify.register(multipart, { limits: UPLOAD_LIMITS });
  await fastify.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  });
  if (http.corsOrigins.length > 0) app.enableCors(corsOf(http.corsOrigins));
  await app.init();
  await fastify.ready();
  // After it listens, the server says so when a connection can't be taken (no file descriptor left): no reason to end.
  app.getHttpServer().on('error', (error: Error) => parts.log.error({ err: error }, 'HTTP server failed'));
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

/** Why a request can't be passed on: Apollo Server makes a URL of the address and the host that were sent. */
function addressFault(request: AddressedRequest): HttpException | undefined {
  const { url } = request;
  if (url.length > LONGEST_ADDRESS) return new HttpException(`An address has at most ${LONGEST_ADDRESS} bytes.`, 414);
  if (!url.startsWith(GRAPHQL_PATH) || urlOf(request) !== undefined) return undefined;
  return new HttpException('The host that the request names is not valid.', 400);
}

async function isValidToken(bearer: string, { runtime, log }: AppParts): Promise<boolean> {
  try {
    return (await runtime.strata.signIn.authenticate(bearer)) !== undefined;
  } catch (error) {
    log.error({ err: error }, 'an access token could not be checked');
    throw new HttpException('The access token cannot be checked now.', 503);
  }
}

function corsOf(origins: readonly string[]) {
  return {
    origin: [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['content-type', 'authorization'],
    maxAge: 600,
  };
}
