import { AsyncLocalStorage } from 'node:async_hooks';

/** The scope of the current request, available to all code that runs in it. */
export interface RequestScope {
  readonly requestId: string;
}

export const requestScope = new AsyncLocalStorage<RequestScope>();

/** The id of the current request; `-` outside of one. */
export function currentRequestId(): string {
  return requestScope.getStore()?.requestId ?? '-';
}
