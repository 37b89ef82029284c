import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { excerpt } from '@strata/domain';
import type { Logger } from 'pino';
import { currentRequest } from '../server/request-scope.js';
import { remedyOf } from './http-refusal.js';
import type { RefusalLog } from './refusal-log.js';

/** The part of Fastify's reply that is used here. */
export interface Reply {
  code(status: number): Reply;
  header(name: string, value: string): Reply;
  send(body: unknown): unknown;
}

/** Codes of requests that fail before they reach GraphQL, by HTTP status. */
const CODES: Readonly<Record<number, string>> = {
  401: 'NOT_SIGNED_IN',
  404: 'NOT_FOUND',
  413: 'BODY_TOO_LARGE',
  414: 'ADDRESS_TOO_LONG',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
};
/** The body of an HTTP error, in the form of a GraphQL response. It repeats no more than an excerpt of the request. */
export function httpErrorBody(status: number, message: string, remedy?: string): object {
  const { speaker } = currentRequest();
  const said = (text: string): string => speaker?.said(text) ?? text;
  const extensions = { code: CODES[status] ?? 'BAD_REQUEST', remedy: remedy && said(remedy) };
  return { errors: [{ message: said(excerpt(message, 200)), extensions }] };
}

/**
 * Answers requests that fail before GraphQL: unknown paths, unreadable bodies. Errors of resolvers pass through unchanged
 * and are not logged here; `formatError` does both.
 */
@Catch()
export class HttpErrorFilter implements ExceptionFilter<unknown> {
  constructor(
    private readonly log: Pick<Logger, 'error'>,
    private readonly refusals: RefusalLog,
  ) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw exception;
    const known = exception instanceof HttpException;
    const http = host.switchToHttp();
    const requestId = http.getRequest<{ readonly id: string }>().id;
    const status = known ? exception.getStatus() : 500;
    if (known) this.refusals.write({ requestId, codes: [CODES[status] ?? 'BAD_REQUEST'] });
    else this.log.error({ requestId, err: exception }, 'request failed');
    const reply = http.getResponse<Reply>();
    const message = known ? exception.message : 'The server failed to process this request.';
    reply
      .code(status)
      .header('cache-control', 'no-store')
      .send(httpErrorBody(status, message, known ? remedyOf(exception) : undefined));
  }
}
