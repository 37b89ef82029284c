import type { IncomingHttpHeaders } from 'node:http';
import type { RefusalLog } from '../errors/refusal-log.js';
import { anonymousRefusal } from '../limits/anonymous-refusal.js';

interface Request {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body?: unknown;
}

interface Reply {
  code(status: number): Reply;
  header(name: string, value: string): Reply;
  send(body: string): unknown;
}

const GRAPHQL_JSON = 'application/graphql-response+json';

/** Refuses a request without an access token whose query requires sign-in. Returns whether it was refused. */
export function refuseAnonymous(request: Request, reply: Reply, { path, refusals }: RefuseAnonymousParts): boolean {
  const { method, url, headers, body } = request;
  if (method !== 'POST' || headers.authorization !== undefined || url.split('?', 1)[0] !== path) return false;
  if (typeof body !== 'object' || body === null || 'extensions' in body) return false;
  const refusal = anonymousRefusal(body);
  if (refusal === undefined) return false;
  const { code, remedy } = refusal.extensions;
  refusals.write({ requestId: request.id, codes: [code] });
  reply
    .code(401)
    .header('cache-control', 'no-store')
    .header('content-type', `${contentType(headers.accept)}; charset=utf-8`)
    .send(JSON.stringify({ errors: [{ message: refusal.message, extensions: { code, remedy } }] }));
  return true;
}

interface RefuseAnonymousParts {
  readonly path: string;
  readonly refusals: RefusalLog;
}

function contentType(accept = ''): string {
  return accept.includes(GRAPHQL_JSON) ? GRAPHQL_JSON : 'application/json';
}
