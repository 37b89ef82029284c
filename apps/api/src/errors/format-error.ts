import { NOT_FOUND_CODES } from '@strata/application';
import { excerpt, isStrataError, type StrataError } from '@strata/domain';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { currentRequest } from '../server/request-scope.js';
import { boundedError } from './bounded-errors.js';
import { isGiven } from '../request/is-given.js';

/** Where failures are logged. */
export interface ErrorLog {
  error(fields: object, message: string): void;
}

/** Expected errors of queries, whose message and remedy clients see unchanged. */
const EXPOSED_CODES = new Set([
  ...NOT_FOUND_CODES,
  'NOT_ALLOWED',
  'UNKNOWN_CLUSTER',
  'NOT_KNOWN_THEN',
  'POSITION_NOT_REACHED',
  'INVALID_POSITION',
  'INVALID_MOMENT',
  'INVALID_PERIOD',
  'INVALID_TOPIC',
  'INVALID_THING',
  'PERIOD_OUT_OF_RANGE',
  'INVALID_DECIMAL',
  'COMPARISON_TOO_LARGE',
  'CONFLICT',
  'DISCLOSURE_EXCEEDED',
  'EVENT_ALTERED',
  'METHOD_NOT_IN_FORCE',
  'METHOD_NOT_ON_TRIAL',
  'NOT_DIVISIBLE',
  'NOT_SEALED',
  'NO_PERIODS',
  'NO_STRATEGY_OF_MAP',
  'NOTHING_TO_PUBLISH',
  'SNAPSHOT_TOO_LARGE',
  'NO_SCENARIOS',
  'PERIODS_DIFFER',
  'PERIOD_DOES_NOT_FIT',
  'QUERY_TOO_SLOW',
  'READ_MODELS_DIFFER',
  'SCOPE_DOES_NOT_FIT',
  'TOO_MANY_PERIODS',
  'SEALS_ALTERED',
  'TOO_MANY_QUERIES',
  'TOO_MANY_VINTAGES',
  'UNKNOWN_PROCESS',
  'UNKNOWN_WORKFLOW',
  'UNKNOWN_EVENT',
  'UNKNOWN_OUTPUT',
  'UNKNOWN_POSITION',
  'UNKNOWN_REVISION',
  'UNKNOWN_RULES',
]);
const OUTAGE = /_(UNREACHABLE|UNAVAILABLE|FULL|CLOSED|DAMAGED|REBUILDING)$|^PROJECTION_|^APPEND_OUTCOME/;
const INPUT = new Set([
  'COMPARISON_TOO_LARGE',
  'INVALID_POSITION',
  'INVALID_MOMENT',
  'INVALID_PERIOD',
  'INVALID_TOPIC',
  'INVALID_THING',
  'NO_PERIODS',
  'PERIOD_OUT_OF_RANGE',
  'TOO_MANY_PERIODS',
]);
/** The message of graphql-js for an argument that is invalid only with its variables. */
const OF_ARGUMENT = /^Argument "(\w+)" /;
const REQUEST = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'NOT_SIGNED_IN',
  'PASSWORD_CHANGE_REQUIRED',
  'SECOND_FACTOR_ENROLMENT_REQUIRED',
  'NOT_ALLOWED',
  'INVALID_INPUT',
  'QUERY_TOO_LARGE',
  'TOO_MANY_SUBSCRIPTIONS',
]);

/** The code if an access token cannot be checked; see `contextOf`. */
const UNAVAILABLE = 'UNAVAILABLE';

/** Codes of messages that quote the text of a query, and the most characters of these messages. */
const QUOTING = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE']);
const MAX_QUOTING_MESSAGE = 200;

/** Formats an error for the caller, with limited length. A bug is logged once, here, with the request id. */
export function formatError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  context: { readonly log: ErrorLog; readonly requestId: string },
): GraphQLFormattedError {
  return spoken(boundedError(shownError(formatted, causeOf(thrown), context)));
}

/** An error in the language of the request. */
function spoken(error: GraphQLFormattedError): GraphQLFormattedError {
  const { speaker } = currentRequest();
  if (speaker === undefined) return error;
  const { message, extensions = {} } = error;
  const { remedy } = extensions;
  const said = typeof remedy === 'string' ? { ...extensions, remedy: speaker.said(remedy) } : extensions;
  return { ...error, message: speaker.said(message), extensions: said };
}

function shownError(
  formatted: GraphQLFormattedError,
  cause: unknown,
  { log, requestId }: { readonly log: ErrorLog; readonly requestId: string },
): GraphQLFormattedError {
  if (isStrataError(cause) && EXPOSED_CODES.has(cause.code)) return exposed(formatted, cause);
  const code = codeOf(formatted);
  if (REQUEST.has(code)) return ofRequest(formatted, cause);
  if (code === UNAVAILABLE) return tokenUnchecked(formatted, cause, { log, requestId });
  const argument = argumentOf(cause);
  if (argument !== undefined) return wrongArgument(formatted, argument);
  const outage = isStrataError(cause) && OUTAGE.test(cause.code);
  log.error({ requestId, path: formatted.path, err: cause }, outage ? 'a store is unavailable' : 'request failed');
  return outage ? unavailable(formatted, requestId) : masked(formatted, requestId);
}

/** The code of an error that is thrown on the way to an answer. */
export function errorCode(error: unknown): string | undefined {
  const code =
    error instanceof GraphQLError ? error.extensions['code'] : (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** True for an expected error, which is neither a bug nor an outage. */
export function isExpected(error: unknown): boolean {
  const code = errorCode(error);
  return code !== undefined && (isStrataError(error) ? EXPOSED_CODES : REQUEST).has(code);
}

function codeOf({ extensions }: GraphQLFormattedError): string {
  return String(extensions?.['code'] ?? '');
}

function tokenUnchecked(
  formatted: GraphQLFormattedError,
  cause: unknown,
  { log, requestId }: { readonly log: ErrorLog; readonly requestId: string },
): GraphQLFormattedError {
  log.error({ requestId, err: cause }, 'an access token could not be verified');
  return ofRequest(formatted, cause);
}

/** The argument that an error of graphql-js is about; undefined for every other error. */
function argumentOf(cause: unknown): string | undefined {
  if (!(cause instanceof GraphQLError) || cause.extensions['code'] !== undefined) return undefined;
  return OF_ARGUMENT.exec(cause.message)?.[1];
}

function wrongArgument(formatted: GraphQLFormattedError, path: string): GraphQLFormattedError {
  const { message } = formatted;
  return { ...place(formatted), message, extensions: { code: 'INVALID_INPUT', fields: [{ path, message }] } };
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
      remedy: error.remedy,
    },
  };
}

/** An error in the request, without internal fields; its message may quote a literal or a name. */
function ofRequest(formatted: GraphQLFormattedError, cause: unknown): GraphQLFormattedError {
  const { stacktrace: _stacktrace, http: _http, ...extensions } = formatted.extensions ?? {};
  // Parsing a very deeply nested text exhausts the stack.
  const message = cause instanceof RangeError ? 'The query is nested too deeply.' : formatted.message;
  const quotes = QUOTING.has(String(extensions['code']));
  return { ...formatted, message: quotes ? excerpt(message, MAX_QUOTING_MESSAGE) : message, extensions };
}

function unavailable(formatted: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return {
    ...place(formatted),
    message: 'A store that this request needs is unavailable.',
    extensions: { code: 'UNAVAILABLE', requestId, remedy: "Try again later. The server's log names the store." },
  };
}

function masked(formatted: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return {
    ...place(formatted),
    message: 'The server failed to process this request.',
    extensions: { code: 'INTERNAL', requestId, remedy: 'Try again. If it fails again, report the request id.' },
  };
}

function place({ locations, path }: GraphQLFormattedError): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  return { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
}

function pathText({ path = [] }: GraphQLFormattedError): string {
  return path.join('.');
}
