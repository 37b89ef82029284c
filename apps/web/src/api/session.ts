import { useSyncExternalStore } from 'react';
import { Refresh, SignOut, type SignedInPartsFragment } from '../generated/operations.js';
import { inPageLanguage, hasCode, post } from './ask.js';
import type { Operation } from './operation.js';

export type Me = SignedInPartsFragment['me'];

/** Where the sign-in stands. `over` means that it ended while a page was open, which stays as it is. */
export type SessionState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' }
  | { readonly kind: 'in'; readonly me: Me }
  | { readonly kind: 'over'; readonly me: Me };

interface Access {
  readonly token: string;
  readonly expiresAt: number;
}

/** Tokens are renewed this long before they expire, in milliseconds. */
const EARLY = 30_000;

let state: SessionState = { kind: 'unknown' };
let access: Access | undefined;
let renewing: Promise<string | undefined> | undefined;
const listeners = new Set<() => void>();

function become(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The sign-in of this page. */
export function useSession(): SessionState {
  return useSyncExternalStore(subscribe, () => state);
}

/** Takes a sign-in over. The access token stays in memory, the refresh token in a cookie that scripts cannot read. */
export function signedIn({ accessToken, accessTokenExpiresAt, me }: SignedInPartsFragment): void {
  access = { token: accessToken, expiresAt: Date.parse(accessTokenExpiresAt) };
  become({ kind: 'in', me });
}

/** Signs in with the cookie of an earlier visit, if there is one. */
export async function restoreSession(): Promise<void> {
  if ((await renew()) === undefined && state.kind === 'unknown') become({ kind: 'none' });
}

export async function signOut(): Promise<void> {
  await post(SignOut, {}, { token: access?.token }).catch(() => undefined);
  access = undefined;
  become({ kind: 'none' });
}

/** Asks on behalf of the signed-in account. */
export async function ask<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  const token = await currentToken();
  try {
    return await post(operation, variables, { token, signal });
  } catch (error) {
    if (!hasCode(error, 'NOT_SIGNED_IN')) throw error;
    access = undefined;
    const renewed = await currentToken();
    if (renewed === undefined) throw error;
    return post(operation, variables, { token: renewed, signal });
  }
}

/** Sends a request that is no operation, on behalf of the signed-in account. */
export async function authorised(send: (headers: Headers) => Promise<Response>): Promise<Response> {
  const token = await currentToken();
  return send(new Headers({ authorization: `Bearer ${token ?? ''}`, ...inPageLanguage() }));
}

/** The access token, renewed if it has expired; undefined once the sign-in has ended. */
export async function currentToken(): Promise<string | undefined> {
  if (access !== undefined && access.expiresAt - EARLY > Date.now()) return access.token;
  return renew();
}

/** Learns of roles that were granted since the sign-in. */
export async function renewSession(): Promise<void> {
  await renew();
}

function renew(): Promise<string | undefined> {
  renewing ??= exclusively(refresh).finally(() => (renewing = undefined));
  return renewing;
}

async function refresh(): Promise<string | undefined> {
  const { refresh: result } = await post(Refresh, {});
  if (result?.__typename === 'SignedIn' && result.restriction === null) {
    signedIn(result);
    return result.accessToken;
  }
  if (state.kind === 'in') become({ kind: 'over', me: state.me });
  return undefined;
}

/** A refresh token works once, and all tabs share it, so only one tab may use it at a time. */
function exclusively<T>(action: () => Promise<T>): Promise<T> {
  return navigator.locks === undefined ? action() : navigator.locks.request('strata-refresh', action);
}
