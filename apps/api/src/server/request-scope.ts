import { AsyncLocalStorage } from 'node:async_hooks';
import type { Speaker } from '../language/speaker.js';

/** The scope of the current request, available to all code that runs in it. */
export interface RequestScope {
  readonly requestId: string;
  readonly address?: string | undefined;
  readonly userAgent?: string | undefined;
  /** Speaks the language that it prefers; undefined over a WebSocket, which is answered in English. */
  readonly speaker?: Speaker | undefined;
}

export const requestScope = new AsyncLocalStorage<RequestScope>();

/** The current request; without an address outside of one. */
export function currentRequest(): RequestScope {
  return requestScope.getStore() ?? { requestId: '-' };
}
