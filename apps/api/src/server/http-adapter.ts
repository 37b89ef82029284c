import { FastifyAdapter } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { httpErrorBody, type Reply } from '../errors/http-error.filter.js';
import type { ClientTimes } from './client-times.js';
import { readCertificate, type TlsFiles } from './tls.js';
import type { TrustedProxies } from './trusted-proxies.js';

export interface HttpAdapterParts {
  /** The most bytes of a body. */
  readonly bodyLimit: number;
  readonly times: ClientTimes;
  readonly proxies: TrustedProxies;
  /** The files of the certificate and its key, if the API serves TLS itself. */
  readonly tls?: TlsFiles | undefined;
}

/** The most requests on one connection. */
const MAX_REQUESTS_PER_CONNECTION = 10_000;

/** The HTTP server, with limits on the time that clients take. */
export function httpAdapter({ bodyLimit, times, proxies, tls }: HttpAdapterParts): FastifyAdapter {
  // Fastify sets only the request timeout. Node.js would look for late requests only every 30 seconds, and swap the
  // timeout with that of the headers, 60 seconds, which may not be longer.
  const timeouts = {
    requestTimeout: times.request,
    headersTimeout: Math.min(times.headers, times.request),
    connectionsCheckingInterval: times.check,
  };
  return new FastifyAdapter({
    bodyLimit,
    requestTimeout: times.request,
    keepAliveTimeout: times.idle,
    maxRequestsPerSocket: MAX_REQUESTS_PER_CONNECTION,
    ...(tls === undefined
      ? { http: timeouts }
      : {
          https: {
            ...timeouts,
            ...readCertificate(tls),
            minVersion: 'TLSv1.2' as const,
            handshakeTimeout: times.headers,
          },
        }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: proxies.none ? false : (address: string) => proxies.trusts(address),
    frameworkErrors: (_error: unknown, _request: unknown, reply: unknown) => {
      (reply as Reply).code(400).send(httpErrorBody(400, 'The address of the request is not valid.'));
    },
  });
}
