import type { ApolloServerPlugin, BaseContext, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { closedAnswer } from '../access/closed-answer.js';
import { isOpenOperation } from '../access/open-operation.js';
import { notSignedIn } from '../request/principal.js';
import type { RequestContext } from '../request/request-context.js';
import { limitErrors, type QueryLimits } from './query-limits.js';

/** Errors of a request that was understood as such; GraphQL over HTTP wants them with status 200 as application/json. */
const UNDERSTOOD = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'INVALID_INPUT', 'BAD_USER_INPUT']);

/**
 * Checks every operation before anything of it runs: nobody gets more than what is open, and nothing goes beyond the
 * limits. Nobody is told what a query that is not valid has to do with the schema.
 */
export function requestPlugin(limits: QueryLimits): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart({ contextValue }) {
      const context = contextValue as unknown as RequestContext;
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (operation === undefined) return;
          checkSignIn(document, operation, context);
          const [error] = limitErrors({ schema, document, operation, variables: request.variables }, limits);
          if (error !== undefined) throw error;
        },
        async responseForOperation({ operation, response }) {
          if (context.principal !== undefined || operation === undefined) return null;
          const data = closedAnswer(operation);
          return data === undefined ? null : { ...response, body: { kind: 'single', singleResult: { data } } };
        },
        async willSendResponse(sent) {
          sent.response.http.headers.set('x-request-id', context.requestId);
          sent.response.http.headers.set('cache-control', 'no-store');
          if (context.principal === undefined) hideSchema(sent);
          answerLegacyClients(sent);
        },
      };
    },
  };
}

function checkSignIn(document: DocumentNode, operation: OperationDefinitionNode, context: RequestContext): void {
  if (operation.operation === 'subscription') {
    throw new GraphQLError('Subscriptions are served over WebSocket.', {
      extensions: {
        code: 'BAD_REQUEST',
        remedy: 'Connect to this address with the protocol graphql-transport-ws.',
        http: { status: 400 },
      },
    });
  }
  if (context.principal !== undefined || closedAnswer(operation) !== undefined) return;
  if (!isOpenOperation(document, operation)) throw notSignedIn(context.bearer);
}

function hideSchema({ response, errors }: GraphQLRequestContextWillSendResponse<BaseContext>): void {
  const invalid = errors?.some((error) => error.extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED');
  if (!invalid || response.body.kind !== 'single') return;
  response.body.singleResult.errors = [
    {
      message: 'The query is not valid; sign in to be told why.',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    },
  ];
}

function answerLegacyClients({ request, response }: GraphQLRequestContextWillSendResponse<BaseContext>): void {
  const accepted = request.http?.headers.get('accept') ?? '';
  if (response.http.status !== 400 || !accepted.includes('application/json')) return;
  if (accepted.includes('application/graphql-response+json') || response.body.kind !== 'single') return;
  const { errors = [] } = response.body.singleResult;
  if (errors.every(({ extensions }) => UNDERSTOOD.has(String(extensions?.['code'])))) response.http.status = 200;
}
