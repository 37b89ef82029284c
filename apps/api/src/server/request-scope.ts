import { AsyncLocalStorage } from 'node:async_hooks';

/** What belongs to the request that is being answered, wherever the code is. */
export interface RequestScope {
  readonly requestId: string;
  readonly address?: string | undefined;
  readonly userAgent?: string | undefined;
}

export const requestScope = new AsyncLocalStorage<RequestScope>();

/** The request being answered; one without an address outside of any. */
export function currentRequest(): RequestScope {
  return requestScope.getStore() ?? { requestId: '-' };
}

/** Id of the request being answered; `-` outside of one. */
export function currentRequestId(): string {
  return currentRequest().requestId;
}
