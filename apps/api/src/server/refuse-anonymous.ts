import type { IncomingHttpHeaders } from 'node:http';
import { boundedErrors } from '../errors/bounded-errors.js';
import { formatError, type ErrorLog } from '../errors/format-error.js';
import type { RefusalLog } from '../errors/refusal-log.js';
import { anonymousRefusal, type AnonymousCheck } from '../limits/anonymous-refusal.js';
import { GRAPHQL_JSON, statusFor, statusOf, withoutSchema } from '../limits/refused-response.js';

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

export interface RefuseAnonymousParts extends AnonymousCheck {
  readonly path: string;
  readonly refusals: RefusalLog;
  readonly log: ErrorLog;
}

/** Whether a request is one of GraphQL by POST without an access token. */
export function isAnonymous({ method, url, headers, body }: Request, path: string): boolean {
  if (method !== 'POST' || headers.authorization !== undefined || url.split('?', 1)[0] !== path) return false;
  return typeof body === 'object' && body !== null && !('extensions' in body);
}

/** Refuses an anonymous request that cannot be answered. Returns whether it was refused. */
export async function refuseAnonymous(request: Request, reply: Reply, parts: RefuseAnonymousParts): Promise<boolean> {
  const faults = await anonymousRefusal(request.body as object, parts);
  if (faults.length === 0) return false;
  const { log, refusals } = parts;
  const requestId = request.id;
  const formatted = faults.map((fault) => formatError(fault.toJSON(), fault, { log, requestId }));
  refusals.writeErrors({ requestId }, formatted);
  const errors = boundedErrors(withoutSchema(formatted));
  const { accept = '' } = request.headers;
  reply
    .code(statusFor(accept, statusOf(formatted), errors))
    .header('cache-control', 'no-store')
    .header('content-type', `${accept.includes(GRAPHQL_JSON) ? GRAPHQL_JSON : 'application/json'}; charset=utf-8`)
    .send(JSON.stringify({ errors }));
  return true;
}
