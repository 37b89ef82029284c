import { isNestedTooDeep } from '../limits/text-depth.js';

/** The part of a request that is used here. */
export interface AddressedRequest {
  readonly url: string;
  readonly hostname: string;
  readonly protocol: string;
  readonly body?: unknown;
}

/** The URL that Apollo Server builds for a request; undefined if it is invalid. */
export function urlOf({ url, hostname, protocol }: AddressedRequest): URL | undefined {
  const base = `${protocol}://${hostname}/`;
  return URL.canParse(url, base) ? new URL(url, base) : undefined;
}

/** Whether the query of a request, in its URL or its body, is nested too deeply to be parsed. */
export function hasEndlessQuery(request: AddressedRequest): boolean {
  const texts: unknown[] = urlOf(request)?.searchParams.getAll('query') ?? [];
  if (typeof request.body === 'object' && request.body !== null && 'query' in request.body) {
    texts.push(request.body.query);
  }
  return texts.some((text) => typeof text === 'string' && isNestedTooDeep(text));
}
