import { isStrataError, type StrataError } from '@strata/domain';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { inputFields } from './input-path.js';
import { isGiven } from '../request/is-given.js';

/** Where failures are logged. */
export interface ErrorLog {
  error(fields: object, message: string): void;
}

/** Errors that questions are expected to run into: clients see their message and remedy as they are. */
const EXPOSED_CODES = new Set([
  'NOT_ALLOWED',
  'UNKNOWN_CLUSTER',
  'UNKNOWN_STRATEGY',
  'NOT_KNOWN_THEN',
  'POSITION_NOT_REACHED',
  'INVALID_POSITION',
  'INVALID_MOMENT',
  'INVALID_PERIOD',
  'PERIOD_OUT_OF_RANGE',
  'INVALID_DECIMAL',
  'CONFLICT',
  'METHOD_NOT_IN_FORCE',
  'METHOD_NOT_ON_TRIAL',
  'METHOD_NOT_REGISTERED',
  'NO_SCENARIOS',
  'SCOPE_DOES_NOT_FIT',
  'UNKNOWN_EVALUATION',
  'UNKNOWN_MEASURE',
  'UNKNOWN_MEMBER',
  'UNKNOWN_NODE',
  'UNKNOWN_OUTPUT',
  'UNKNOWN_SCENARIO',
]);
const OUTAGE = /_(UNREACHABLE|UNAVAILABLE|FULL|CLOSED)$|^PROJECTION_|^APPEND_OUTCOME/;
const INPUT = new Set(['INVALID_POSITION', 'INVALID_MOMENT', 'INVALID_PERIOD', 'PERIOD_OUT_OF_RANGE']);
/** Codes of requests whose input may be to blame. */
const FAULTY = new Set(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']);
const REQUEST = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'NOT_SIGNED_IN',
  'NOT_ALLOWED',
  'INVALID_INPUT',
  'QUERY_TOO_LARGE',
]);

/** Turns whatever went wrong into what the caller may see. A bug is logged once, here, under the request's id. */
export function formatError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  { log, requestId }: { readonly log: ErrorLog; readonly requestId: string },
): GraphQLFormattedError {
  const cause = causeOf(thrown);
  if (isStrataError(cause) && EXPOSED_CODES.has(cause.code)) return exposed(formatted, cause);
  const code = codeOf(formatted);
  const faulty = FAULTY.has(code) ? inputFault(formatted, thrown) : undefined;
  if (faulty !== undefined) return faulty;
  if (REQUEST.has(code)) return withoutTrace(formatted);
  const outage = isStrataError(cause) && OUTAGE.test(cause.code);
  log.error({ requestId, path: formatted.path, err: cause }, outage ? 'a store is not available' : 'request failed');
  return outage ? unavailable(formatted, requestId) : masked(formatted, requestId);
}

function codeOf({ extensions }: GraphQLFormattedError): string {
  return String(extensions?.['code'] ?? '');
}

/** An input that is not valid, with the paths of its wrong fields; undefined if the query itself is to blame. */
function inputFault(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError | undefined {
  const fields = thrown instanceof GraphQLError ? inputFields(thrown) : [];
  if (fields.length === 0 && codeOf(formatted) !== 'BAD_USER_INPUT') return undefined;
  return { ...formatted, extensions: { code: 'INVALID_INPUT', fields } };
}

function causeOf(thrown: unknown): unknown {
  let cause = thrown;
  while (cause instanceof GraphQLError && isGiven(cause.originalError)) cause = cause.originalError;
  return cause;
}

function exposed(formatted: GraphQLFormattedError, error: StrataError): GraphQLFormattedError {
  const isInput = INPUT.has(error.code);
  return {
    ...place(formatted),
    message: error.message,
    extensions: {
      code: isInput ? 'INVALID_INPUT' : error.code,
      ...(isInput ? { reason: error.code, fields: [{ path: pathText(formatted), message: error.message }] } : {}),
      ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
    },
  };
}

function withoutTrace(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _stacktrace, http: _http, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, extensions };
}

function unavailable(formatted: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return {
    ...place(formatted),
    message: 'A store that this needs is not available now.',
    extensions: { code: 'UNAVAILABLE', requestId, remedy: 'Try again in a while; the log names the store.' },
  };
}

function masked(formatted: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return {
    ...place(formatted),
    message: 'Something went wrong inside.',
    extensions: { code: 'INTERNAL', requestId, remedy: 'Try again; if it stays, report the request id.' },
  };
}

function place({ locations, path }: GraphQLFormattedError): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  return { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
}

function pathText({ path = [] }: GraphQLFormattedError): string {
  return path.join('.');
}
