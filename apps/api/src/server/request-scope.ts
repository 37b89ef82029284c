import { AsyncLocalStorage } from 'node:async_hooks';

/** What belongs to the request that is being answered, wherever the code is. */
export interface RequestScope {
  readonly requestId: string;
}

export const requestScope = new AsyncLocalStorage<RequestScope>();

/** Id of the request being answered; `-` outside of one. */
export function currentRequestId(): string {
  return requestScope.getStore()?.requestId ?? '-';
}
