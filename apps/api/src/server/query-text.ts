import { isNestedTooDeep } from '../limits/text-depth.js';

/** What is looked at of a request. */
export interface AddressedRequest {
  readonly url: string;
  readonly hostname: string;
  readonly protocol: string;
  readonly body?: unknown;
}

/** The URL that Apollo Server will make of a request; undefined where there is none. */
export function urlOf({ url, hostname, protocol }: AddressedRequest): URL | undefined {
  const base = `${protocol}://${hostname}/`;
  return URL.canParse(url, base) ? new URL(url, base) : undefined;
}

/** Whether a request has a query that must not be parsed, wherever Apollo Server looks for it. */
export function hasEndlessQuery(request: AddressedRequest): boolean {
  const texts: unknown[] = urlOf(request)?.searchParams.getAll('query') ?? [];
  if (typeof request.body === 'object' && request.body !== null && 'query' in request.body) {
    texts.push(request.body.query);
  }
  return texts.some((text) => typeof text === 'string' && isNestedTooDeep(text));
}
