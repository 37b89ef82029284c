import type { QueryBus } from '@nestjs/cqrs';
import type { Runtime } from '@strata/runtime';
import { getOperationAST, GraphQLError, parse, validate, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import { formatError } from '../errors/format-error.js';
import { limitErrors, MAX_TOKENS, type QueryLimits } from '../limits/query-limits.js';
import { notSignedIn } from '../request/principal.js';
import { contextOf, type RequestContext } from '../request/request-context.js';

export interface SubscriptionServerParts {
  readonly server: Server;
  readonly path: string;
  readonly schema: GraphQLSchema;
  readonly runtime: Runtime;
  readonly queries: QueryBus;
  readonly limits: QueryLimits;
  readonly log: Logger;
}

const LARGEST_MESSAGE = 64 * 1_024;
const SUBSCRIPTIONS_PER_CONNECTION = 20;
const INIT_WAIT = 5_000;

type WsContext = Context<Record<string, unknown>, Extra>;

/**
 * Serves subscriptions over WebSocket (graphql-transport-ws) beside the HTTP server. Who connects is asked for the
 * access token at once, and again with each subscription. Returns the way to end it all.
 */
export function startSubscriptionServer(parts: SubscriptionServerParts): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (request.url?.split('?')[0] !== parts.path) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  };
  parts.server.on('upgrade', upgrade);
  const served = useServer<Record<string, unknown>>(
    {
      connectionInitWaitTimeout: INIT_WAIT,
      onConnect: async (context) => (await contextFor(context, parts)).principal !== undefined,
      onSubscribe: (context, _id, payload) => prepare(context, payload, parts),
      onError: (_context, _id, _payload, errors) => errors.map((error) => formatted(error, parts.log)),
      onNext: (...message) => {
        const result = message[4];
        if (result.errors === undefined) return result;
        return { ...result, errors: result.errors.map((error) => formatted(error, parts.log)) };
      },
    },
    sockets,
  );
  return async () => {
    parts.server.off('upgrade', upgrade);
    await served.dispose();
  };
}

function contextFor(context: WsContext, { runtime, queries }: SubscriptionServerParts): Promise<RequestContext> {
  return contextOf(
    {
      requestId: randomUUID(),
      authorization: context.connectionParams?.['authorization'] ?? context.connectionParams?.['Authorization'],
      from: context.extra.request.socket.remoteAddress ?? '',
    },
    { signIn: runtime.strata.signIn, queries },
  );
}

async function prepare(
  context: WsContext,
  payload: SubscribePayload,
  parts: SubscriptionServerParts,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const contextValue = await contextFor(context, parts);
  if (contextValue.principal === undefined) return [notSignedIn(contextValue.bearer)];
  if (Object.keys(context.subscriptions).length > SUBSCRIPTIONS_PER_CONNECTION) {
    return [badRequest(`A connection has at most ${SUBSCRIPTIONS_PER_CONNECTION} subscriptions.`, 'End one first.')];
  }
  const { schema } = parts;
  try {
    const document = parse(payload.query, { maxTokens: MAX_TOKENS });
    const errors = validate(schema, document);
    if (errors.length > 0) return errors.map(invalid);
    const operation = getOperationAST(document, payload.operationName);
    if (operation?.operation !== 'subscription') {
      return [badRequest('Only subscriptions are served here.', 'Send queries and mutations over HTTP.')];
    }
    const variables = payload.variables ?? undefined;
    const tooMuch = limitErrors({ schema, document, operation, variables }, parts.limits);
    if (tooMuch.length > 0) return tooMuch;
    return { schema, document, operationName: payload.operationName, variableValues: variables, contextValue };
  } catch (error) {
    if (error instanceof GraphQLError) return [withCode(error, 'GRAPHQL_PARSE_FAILED')];
    throw error;
  }
}

function badRequest(message: string, remedy: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', remedy } });
}

function invalid(error: GraphQLError): GraphQLError {
  return withCode(error, 'GRAPHQL_VALIDATION_FAILED');
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    ...(error.nodes ? { nodes: error.nodes } : {}),
    ...(error.source ? { source: error.source } : {}),
    ...(error.positions ? { positions: error.positions } : {}),
    extensions: { code },
  });
}

/** graphql-ws wants errors of the library's own class. */
function formatted(error: GraphQLError, log: Logger): GraphQLError {
  const { message, extensions, path } = formatError(error.toJSON(), error, { log, requestId: randomUUID() });
  return new GraphQLError(message, {
    ...(path ? { path } : {}),
    ...(extensions ? { extensions } : {}),
  });
}
