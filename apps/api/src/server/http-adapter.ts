import { FastifyAdapter } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { httpErrorBody, type Reply } from '../errors/http-error.filter.js';
import type { ClientTimes } from './client-times.js';
import type { TrustedProxies } from './trusted-proxies.js';

export interface HttpAdapterParts {
  /** Bytes that a body may have. */
  readonly bodyLimit: number;
  readonly times: ClientTimes;
  readonly proxies: TrustedProxies;
}

/** Requests that a connection may be used for. */
const MAX_REQUESTS_PER_CONNECTION = 10_000;

/** The HTTP server, with limits on the time that clients take. */
export function httpAdapter({ bodyLimit, times, proxies }: HttpAdapterParts): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    requestTimeout: times.request,
    keepAliveTimeout: times.idle,
    maxRequestsPerSocket: MAX_REQUESTS_PER_CONNECTION,
    // Fastify sets the request timeout alone. Node.js would look for late requests every 30 seconds only, and swap the
    // timeout with that of the headers, 60 seconds, which may not be longer.
    http: {
      requestTimeout: times.request,
      headersTimeout: Math.min(times.headers, times.request),
      connectionsCheckingInterval: times.check,
    },
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: proxies.none ? false : (address: string) => proxies.trusts(address),
    frameworkErrors: (_error: unknown, _request: unknown, reply: unknown) => {
      (reply as Reply).code(400).send(httpErrorBody(400, 'The address of the request is not valid.'));
    },
  });
}
