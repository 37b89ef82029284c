import type { IncomingHttpHeaders } from 'node:http';

/** `__Host-`: browsers accept it only with Secure, for the path / and for this host. */
const REFRESH_COOKIE = '__Host-strata-refresh';
const DEVICE_COOKIE = '__Host-strata-device';
/** A page of another site cannot send this header, so a request with it was made by the web application. */
export const COOKIE_HEADER = 'x-strata-cookie';

const MAX_COOKIE = 200;
const MAX_DEVICE_COOKIE = 1_000;

/** The part of a request that is used here. */
export interface CookieRequest {
  readonly headers: IncomingHttpHeaders;
  readonly cookies?: Readonly<Record<string, string | undefined>> | undefined;
}

/** The part of a reply that is used here. */
export interface CookieReply {
  setCookie(name: string, value: string, options: object): unknown;
}

/** The cookie with the refresh token, and the one by which the device is known. */
export interface RefreshCookie {
  /** The token; undefined if there is none, or the request may come from another site. */
  readonly token: string | undefined;
  /** `expiresAt` is an ISO 8601 instant. */
  set(token: string, expiresAt: string): void;
  /** The token of the device, as `token`. */
  readonly device: string | undefined;
  setDevice(token: string, expiresAt: string): void;
  /** Clears the refresh token; the device stays known. */
  clear(): void;
}

const OPTIONS = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

/** The cookies of a request; `origins` may send them besides the origin of the API. */
export function refreshCookieOf(request: CookieRequest, reply: CookieReply, origins: readonly string[]): RefreshCookie {
  const isUsable = isOfThisSite(request.headers, origins);
  const sent = (name: string, most: number): string | undefined => {
    const value = isUsable ? request.cookies?.[name] : undefined;
    return value !== undefined && value.length <= most ? value : undefined;
  };
  const set = (name: string, value: string, expires: Date) =>
    void reply.setCookie(name, value, { ...OPTIONS, expires });
  return {
    token: sent(REFRESH_COOKIE, MAX_COOKIE),
    set: (value, expiresAt) => set(REFRESH_COOKIE, value, new Date(expiresAt)),
    device: sent(DEVICE_COOKIE, MAX_DEVICE_COOKIE),
    setDevice: (value, expiresAt) => set(DEVICE_COOKIE, value, new Date(expiresAt)),
    clear: () => set(REFRESH_COOKIE, '', new Date(0)),
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
