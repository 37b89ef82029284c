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
import type { RefusalLog } from '../errors/refusal-log.js';
import type { RequestContext } from '../request/request-context.js';
import { checkOperation, type CheckedOperation } from './check-operation.js';
import { HEAVY_COST, type HeavyQueries, type Turn } from './heavy-queries.js';
import type { QueryLimits } from './query-limits.js';
import { statusFor, statusOf, withoutSchema } from './refused-response.js';

/** Formats an error for the sender of a request. */
type Format = (error: GraphQLError) => GraphQLFormattedError;

export interface RequestPluginParts {
  readonly limits: QueryLimits;
  readonly heavy: HeavyQueries;
  readonly format: Format;
  readonly refusals: RefusalLog;
}

/**
 * Checks every operation before it runs: without sign-in only open fields may be used, and the limits apply. Errors of
 * validation reveal nothing of the schema to anonymous callers. It also replaces the validation of Apollo Server, which
 * would run before the check of the sign-in and without limits. Heavy queries wait for their turn.
 */
export function requestPlugin(parts: RequestPluginParts): ApolloServerPlugin<BaseContext> {
  const { limits, heavy, format, refusals } = parts;
  return {
    async requestDidStart({ contextValue }) {
      const context = contextValue as unknown as RequestContext;
      let end = (): void => undefined;
      return {
        async responseForOperation(asked) {
          const { cost, faults } = checked(asked, context, limits);
          if (faults.length > 0) return refusal(asked.response.http, faults, format);
          if (cost >= HEAVY_COST) {
            const turn = await begun(heavy, context);
            if (turn instanceof GraphQLError) return refusal(asked.response.http, [turn], format);
            context.signal = turn.signal;
            end = turn.end;
          }
          if (context.principal !== undefined || asked.operation === undefined) return null;
          const data = closedAnswer(asked.operation);
          return data === undefined ? null : { ...asked.response, body: { kind: 'single', singleResult: { data } } };
        },
        async willSendResponse(sent) {
          end();
          sent.response.http.headers.set('x-request-id', context.requestId);
          sent.response.http.headers.set('cache-control', 'no-store');
          refusePersisted(sent);
          refusals.writeErrors({ requestId: context.requestId, by: context.principal?.login }, errorsOf(sent));
          if (context.principal === undefined) hideSchema(sent);
          boundErrors(sent);
          answerLegacyClients(sent);
        },
      };
    },
  };
}

function checked(
  { schema, document, operation, request }: GraphQLRequestContext<BaseContext>,
  caller: RequestContext,
  limits: QueryLimits,
): CheckedOperation {
  // If the operation is ambiguous, Apollo Server reports that and runs nothing.
  if (document === undefined || operation === undefined || operation === null) return { cost: 0, faults: [] };
  if (operation.operation === 'subscription') return { cost: 0, faults: [overWebSocket()] };
  return checkOperation({ schema, document, operation, variables: request.variables, caller }, limits);
}

/** The turn of a heavy query, or the error if it gets none. */
async function begun(heavy: HeavyQueries, { principal }: RequestContext): Promise<Turn | GraphQLError> {
  try {
    return await heavy.begin(principal?.login ?? '');
  } catch (error) {
    return new GraphQLError((error as Error).message, { originalError: error as Error });
  }
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
  const errors = faults.map(format);
  const status = statusOf(errors);
  return { http: { ...http, status }, body: { kind: 'single', singleResult: { errors } } };
}

function errorsOf({ response }: GraphQLRequestContextWillSendResponse<BaseContext>) {
  return response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
}

/** Apollo Server would answer a query that is only identified by its hash with status 200. */
function refusePersisted({ response }: GraphQLRequestContextWillSendResponse<BaseContext>): void {
  if (response.body.kind !== 'single') return;
  const [error] = response.body.singleResult.errors ?? [];
  if (error?.extensions?.['code'] !== 'PERSISTED_QUERY_NOT_SUPPORTED') return;
  response.http.status = 400;
  response.body.singleResult.errors = [
    {
      message: 'Persisted queries are not supported.',
      extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED', remedy: 'Send the text of the query.' },
    },
  ];
}

function hideSchema({ response }: GraphQLRequestContextWillSendResponse<BaseContext>): void {
  if (response.body.kind !== 'single' || response.body.singleResult.errors === undefined) return;
  response.body.singleResult.errors = withoutSchema(response.body.singleResult.errors);
}

function boundErrors({ response }: GraphQLRequestContextWillSendResponse<BaseContext>): void {
  if (response.body.kind !== 'single' || response.body.singleResult.errors === undefined) return;
  response.body.singleResult.errors = boundedErrors(response.body.singleResult.errors);
}

function answerLegacyClients({ request, response }: GraphQLRequestContextWillSendResponse<BaseContext>): void {
  if (response.http.status === undefined || response.body.kind !== 'single') return;
  const accepted = request.http?.headers.get('accept') ?? '';
  response.http.status = statusFor(accepted, response.http.status, response.body.singleResult.errors ?? []);
}
