import type { IncomingHttpHeaders } from 'node:http';
import type { RefusalLog } from '../errors/refusal-log.js';
import { closedToNobody } from '../limits/closed-to-nobody.js';

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

/** Answers a request without an access token for what only those who have signed in may ask. Whether it was answered. */
export function refuseNobody(request: Request, reply: Reply, { path, refusals }: RefuseNobodyParts): boolean {
  const { method, url, headers, body } = request;
  if (method !== 'POST' || headers.authorization !== undefined || url.split('?', 1)[0] !== path) return false;
  if (typeof body !== 'object' || body === null || 'extensions' in body) return false;
  const refusal = closedToNobody(body);
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

interface RefuseNobodyParts {
  readonly path: string;
  readonly refusals: RefusalLog;
}

function contentType(accept = ''): string {
  return accept.includes(GRAPHQL_JSON) ? GRAPHQL_JSON : 'application/json';
}
