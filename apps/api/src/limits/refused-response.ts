import type { GraphQLFormattedError } from 'graphql';
import { statusOfCode } from '../errors/code-status.js';

type Errors = readonly GraphQLFormattedError[];

/** Errors of well-formed requests, for which GraphQL over HTTP requires status 200 with application/json. */
const UNDERSTOOD = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'INVALID_INPUT', 'BAD_USER_INPUT']);

export const GRAPHQL_JSON = 'application/graphql-response+json';

/** The HTTP status of a request that is refused with these errors; 400 by default. */
export function statusOf([first]: Errors): number {
  return statusOfCode(String(first?.extensions?.['code'])) ?? 400;
}

/** The status for what the client accepts: 200 for understood requests of clients that only know application/json. */
export function statusFor(accepted: string, status: number, errors: Errors): number {
  if (status !== 400 || !accepted.includes('application/json') || accepted.includes(GRAPHQL_JSON)) return status;
  return errors.every(({ extensions }) => UNDERSTOOD.has(String(extensions?.['code']))) ? 200 : status;
}

/** Errors for anonymous callers, to whom those of validation reveal nothing of the schema. */
export function withoutSchema(errors: Errors): Errors {
  if (!errors.some(({ extensions }) => extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED')) return errors;
  return [
    {
      message: 'The query is not valid; sign in to see the details.',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    },
  ];
}
