import type { IncomingHttpHeaders } from 'node:http';

/** `__Host-`: browsers accept it only with Secure, for the path / and for this host. */
const REFRESH_COOKIE = '__Host-strata-refresh';
/** A page of another site cannot send this header, so a request with it was made by the web application. */
export const COOKIE_HEADER = 'x-strata-cookie';

const MAX_COOKIE = 200;

/** The part of a request that is used here. */
export interface CookieRequest {
  readonly headers: IncomingHttpHeaders;
  readonly cookies?: Readonly<Record<string, string | undefined>> | undefined;
}

/** The part of a reply that is used here. */
export interface CookieReply {
  setCookie(name: string, value: string, options: object): unknown;
}

/** The cookie with the refresh token. */
export interface RefreshCookie {
  /** The token; undefined if there is none, or the request may come from another site. */
  readonly token: string | undefined;
  /** `expiresAt` is an ISO 8601 instant. */
  set(token: string, expiresAt: string): void;
  clear(): void;
}

const OPTIONS = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

/** The refresh cookie of a request; `origins` may send it besides the origin of the API. */
export function refreshCookieOf(request: CookieRequest, reply: CookieReply, origins: readonly string[]): RefreshCookie {
  const token = request.cookies?.[REFRESH_COOKIE];
  const isUsable = token !== undefined && token.length <= MAX_COOKIE && isOfThisSite(request.headers, origins);
  return {
    token: isUsable ? token : undefined,
    set: (value, expiresAt) =>
      void reply.setCookie(REFRESH_COOKIE, value, { ...OPTIONS, expires: new Date(expiresAt) }),
    clear: () => void reply.setCookie(REFRESH_COOKIE, '', { ...OPTIONS, expires: new Date(0) }),
  };
}

function isOfThisSite(headers: IncomingHttpHeaders, origins: readonly string[]): boolean {
  if (headers[COOKIE_HEADER] === undefined || headers['sec-fetch-site'] === 'cross-site') return false;
  const { origin } = headers;
  return origin === undefined || origins.includes(origin) || hostOf(origin) === headers.host;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
