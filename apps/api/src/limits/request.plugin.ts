import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { isOpenOperation } from '../access/open-operation.js';
import { notSignedIn } from '../request/principal.js';
import type { RequestContext } from '../request/request-context.js';
import { limitErrors, type QueryLimits } from './query-limits.js';

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
          const query = { schema, document, operation, variables: request.variables };
          const [error] = limitErrors(query, limits);
          if (error !== undefined) throw error;
        },
        async willSendResponse({ response, errors }) {
          response.http.headers.set('x-request-id', context.requestId);
          response.http.headers.set('cache-control', 'no-store');
          const invalid = errors?.some((error) => error.extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED');
          if (context.principal !== undefined || !invalid || response.body.kind !== 'single') return;
          response.body.singleResult.errors = [
            {
              message: 'The query is not valid; sign in to be told why.',
              extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
            },
          ];
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
  if (context.principal === undefined && !isOpenOperation(document, operation)) throw notSignedIn(context.bearer);
}
