import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContext,
  GraphQLRequestContextWillSendResponse,
  GraphQLResponse,
} from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { closedAnswer } from '../access/closed-answer.js';
import { boundedErrors } from '../errors/bounded-errors.js';
import type { RequestContext } from '../request/request-context.js';
import { operationFaults } from './operation-faults.js';
import type { QueryLimits } from './query-limits.js';

/** Errors of well-formed requests, for which GraphQL over HTTP requires status 200 with application/json. */
const UNDERSTOOD = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'INVALID_INPUT', 'BAD_USER_INPUT']);

/** Formats an error for its caller. */
type Format = (error: GraphQLError) => GraphQLFormattedError;

/**
 * Checks every operation before it runs: without sign-in only open fields may be used, and the limits apply. Errors of
 * validation reveal nothing of the schema to anonymous callers. It also replaces the validation of Apollo Server, which
 * would run before the check of the sign-in and without limits.
 */
export function requestPlugin(limits: QueryLimits, format: Format): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart({ contextValue }) {
      const context = contextValue as unknown as RequestContext;
      return {
        async responseForOperation(asked) {
          const faults = faultsOf(asked, context, limits);
          if (faults.length > 0) return refusal(asked.response.http, faults, format);
          if (context.principal !== undefined || asked.operation === undefined) return null;
          const data = closedAnswer(asked.operation);
          return data === undefined ? null : { ...asked.response, body: { kind: 'single', singleResult: { data } } };
        },
        async willSendResponse(sent) {
          sent.response.http.headers.set('x-request-id', context.requestId);
          sent.response.http.headers.set('cache-control', 'no-store');
          if (context.principal === undefined) hideSchema(sent);
          boundErrors(sent);
          answerLegacyClients(sent);
        },
      };
    },
  };
}

function faultsOf(
  { schema, document, operation, request }: GraphQLRequestContext<BaseContext>,
  caller: RequestContext,
  limits: QueryLimits,
): readonly GraphQLError[] {
  // If the operation is ambiguous, Apollo Server reports that and runs nothing.
  if (document === undefined || operation === undefined || operation === null) return [];
  if (operation.operation === 'subscription') return [overWebSocket()];
  return operationFaults({ schema, document, operation, variables: request.variables, caller }, limits);
}

function overWebSocket(): GraphQLError {
  return new GraphQLError('Subscriptions are served over WebSocket.', {
    extensions: {
      code: 'BAD_REQUEST',
      remedy: 'Connect to this address with the protocol graphql-transport-ws.',
      http: { status: 400 },
    },
  });
}

function refusal(http: GraphQLResponse['http'], faults: readonly GraphQLError[], format: Format): GraphQLResponse {
  const status = faults[0]?.extensions['code'] === 'NOT_SIGNED_IN' ? 401 : 400;
  const errors = boundedErrors(faults.map(format));
  return { http: { ...http, status }, body: { kind: 'single', singleResult: { errors } } };
}

function hideSchema({ response }: GraphQLRequestContextWillSendResponse<BaseContext>): void {
  if (response.body.kind !== 'single') return;
  const { errors } = response.body.singleResult;
  if (errors?.some(({ extensions }) => extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED') !== true) return;
  response.body.singleResult.errors = [
    {
      message: 'The query is not valid; sign in to see the details.',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    },
  ];
}

function boundErrors({ response }: GraphQLRequestContextWillSendResponse<BaseContext>): void {
  if (response.body.kind !== 'single' || response.body.singleResult.errors === undefined) return;
  response.body.singleResult.errors = boundedErrors(response.body.singleResult.errors);
}

function answerLegacyClients({ request, response }: GraphQLRequestContextWillSendResponse<BaseContext>): void {
  const accepted = request.http?.headers.get('accept') ?? '';
  if (response.http.status !== 400 || !accepted.includes('application/json')) return;
  if (accepted.includes('application/graphql-response+json') || response.body.kind !== 'single') return;
  const { errors = [] } = response.body.singleResult;
  if (errors.every(({ extensions }) => UNDERSTOOD.has(String(extensions?.['code'])))) response.http.status = 200;
}
