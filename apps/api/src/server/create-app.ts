import type { HttpException } from '@nestjs/common';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { QueryBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Server } from 'node:https';
import { AppModule } from '../app.module.js';
import { HttpErrorFilter } from '../errors/http-error.filter.js';
import { httpRefusal } from '../errors/http-refusal.js';
import { acceptedLanguage } from '../language/accepted-language.js';
import { Speaker } from '../language/speaker.js';
import { ANONYMOUS_BYTES } from '../limits/anonymous-limits.js';
import { MAX_UPLOAD } from '../report/uploaded-file.js';
import { startSubscriptionServer } from '../live/subscription-server.js';
import { anonymousClient } from '../request/request-context.js';
import { COOKIE_HEADER } from '../session/refresh-cookie.js';
import { ClientConnections } from './client-connections.js';
import type { ClientTimes } from './client-times.js';
import { countRequests } from './count-requests.js';
import { GRAPHQL_PATH, queryLimits } from './graphql-options.js';
import { httpAdapter } from './http-adapter.js';
import { readJsonBodies } from './json-body.js';
import { NestLogger } from './nest-logger.js';
import { hasEndlessQuery, urlOf, type AddressedRequest } from './query-text.js';
import { isAnonymous, refuseAnonymous } from './refuse-anonymous.js';
import type { AppParts } from './shared.module.js';
import { reloadOnHangup } from './tls.js';
import { requestScope } from './request-scope.js';
import { TrustedProxies } from './trusted-proxies.js';
import { serveWeb, webFolder } from '../web/serve-web.js';

/** The most bytes of a URL, including the query of a GET request. */
const MAX_URL_LENGTH = ANONYMOUS_BYTES;

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

/** Creates the application, ready to listen. */
export async function createApp(parts: AppParts, times: ClientTimes): Promise<CreatedApp> {
  const { http } = parts.runtime.settings;
  const proxies = new TrustedProxies(http.trustedProxies);
  const adapter = httpAdapter({ bodyLimit: http.bodyLimit, times, proxies, tls: http.tls });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(parts), adapter, {
    abortOnError: false,
    bodyParser: false,
    logger: new NestLogger(parts.log),
  });
  app.useGlobalFilters(new HttpErrorFilter(parts.log, parts.refusals));
  const fastify = app.getHttpAdapter().getInstance();
  const limits = http.connections;
  const connections = new ClientConnections(app.getHttpServer(), { limits, times, proxies, log: parts.log });
  countRequests(fastify, connections, limits.perAddress);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    const { 'user-agent': userAgent, 'accept-language': preferred } = request.headers;
    const speaker = new Speaker(acceptedLanguage(preferred));
    const scope = { requestId: request.id, address: request.ip, userAgent, speaker };
    requestScope.run(scope, () => done(addressFault(request)));
  });
  const refusing = { path: GRAPHQL_PATH, refusals: parts.refusals, limits: queryLimits(parts.runtime), log: parts.log };
  fastify.addHook('preHandler', (request, reply, done) => {
    if (hasEndlessQuery(request))
      done(httpRefusal(400, 'The query is nested too deeply.', 'Select fewer levels at once.'));
    else if (!isAnonymous(request, GRAPHQL_PATH)) done();
    else {
      const turn = () => parts.turns.next(anonymousClient(request.ip));
      const { schema } = app.get(GraphQLSchemaHost, { strict: false });
      refuseAnonymous(request, reply, { ...refusing, schema, turn }).then((refused) => {
        if (!refused) done();
      }, done);
    }
  });
  readJsonBodies(fastify, { limit: http.bodyLimit, isValid: (bearer) => isValidToken(bearer, parts) });
  await fastify.register(multipart, { limits: UPLOAD_LIMITS });
  await fastify.register(cookie);
  await fastify.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  });
  await serveWeb(fastify, webFolder());
  if (http.corsOrigins.length > 0) app.enableCors(corsOf(http.corsOrigins));
  await app.init();
  await fastify.ready();
  // Once it is listening, the server reports connections that cannot be accepted (no file descriptor left); it goes on.
  app.getHttpServer().on('error', (error: Error) => parts.log.error({ err: error }, 'HTTP server failed'));
  if (http.tls) {
    const endReload = reloadOnHangup(app.getHttpServer() as unknown as Server, http.tls, parts.log);
    app.getHttpServer().once('close', endReload);
  }
  const endSubscriptions = startSubscriptionServer({
    server: app.getHttpServer(),
    path: GRAPHQL_PATH,
    schema: app.get(GraphQLSchemaHost, { strict: false }).schema,
    runtime: parts.runtime,
    queries: app.get(QueryBus, { strict: false }),
    limits: queryLimits(parts.runtime),
    log: parts.log,
    proxies,
    turns: parts.turns,
    refusals: parts.refusals,
  });
  return { app, endSubscriptions };
}

/** Why a request is refused: Apollo Server builds a URL from its path and host, which must be valid. */
function addressFault(request: AddressedRequest): HttpException | undefined {
  const { url } = request;
  if (url.length > MAX_URL_LENGTH) {
    const rule = `The URL of a request can have at most ${MAX_URL_LENGTH} bytes.`;
    return httpRefusal(414, rule, 'Send the query in the body of a POST request.');
  }
  if (!url.startsWith(GRAPHQL_PATH) || urlOf(request) !== undefined) return undefined;
  return httpRefusal(400, 'The Host header of the request is not valid.', 'Send a valid Host header.');
}

async function isValidToken(bearer: string, { runtime, log }: AppParts): Promise<boolean> {
  try {
    return (await runtime.strata.signIn.authenticate(bearer)) !== undefined;
  } catch (error) {
    log.error({ err: error }, 'an access token could not be verified');
    throw httpRefusal(
      503,
      'The access token cannot be verified now, because a store is unavailable.',
      'Try again later.',
    );
  }
}

function corsOf(origins: readonly string[]) {
  return {
    origin: [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['content-type', 'authorization', COOKIE_HEADER],
    credentials: true,
    maxAge: 600,
  };
}
