import type { QueryBus } from '@nestjs/cqrs';
import type { Runtime } from '@strata/runtime';
import { getOperationAST, GraphQLError, parse, validate, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer, type Context, type Server as Protocol, type SubscribePayload } from 'graphql-ws';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import { formatError } from '../errors/format-error.js';
import { limitErrors, MAX_TOKENS, type QueryLimits } from '../limits/query-limits.js';
import { notSignedIn } from '../request/principal.js';
import { contextOf, type RequestContext } from '../request/request-context.js';
import { UpgradeSockets } from './upgrade-sockets.js';
import { WebSocketConnection, type Connection } from './websocket-connection.js';

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
/** How long a client may take to show its access token, in milliseconds. */
const INIT_WAIT = 5_000;
const GOING_AWAY = 1_001;

type WsContext = Context<Record<string, unknown>, Connection>;

/**
 * Serves subscriptions over WebSocket (graphql-transport-ws) beside the HTTP server. Who connects is asked for the
 * access token at once, and again with each subscription. Returns the way to end it all.
 */
export function startSubscriptionServer(parts: SubscriptionServerParts): () => Promise<void> {
  const { server, path, log } = parts;
  const accepting = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE, handleProtocols });
  const upgrades = new UpgradeSockets(log);
  const connections = new Set<WebSocketConnection>();
  const protocol = protocolOf(parts);
  let stopping = false;
  // Stays until the server is gone: an upgrade that nobody listens for would be taken for a plain request.
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    upgrades.adopt(socket);
    if (stopping) return upgrades.refuse(socket, '503 Service Unavailable');
    if (request.url?.split('?')[0] !== path) return upgrades.refuse(socket, '404 Not Found');
    accepting.handleUpgrade(request, socket, head, (opened) => {
      const connection = new WebSocketConnection(opened, request, { protocol, log });
      connections.add(connection);
      opened.once('close', () => connections.delete(connection));
    });
  });
  return async () => {
    stopping = true;
    for (const connection of connections) connection.close(GOING_AWAY, 'Going away');
    await new Promise((resolve) => accepting.close(resolve));
    upgrades.destroyAll();
  };
}

function protocolOf(parts: SubscriptionServerParts): Protocol<Connection> {
  return makeServer<Record<string, unknown>, Connection>({
    connectionInitWaitTimeout: INIT_WAIT,
    onConnect: async (context) => {
      context.extra.signedIn = (await contextFor(context, parts)).principal !== undefined;
      return context.extra.signedIn;
    },
    onSubscribe: (context, _id, payload) => prepare(context, payload, parts),
    onError: (_context, _id, _payload, errors) => errors.map((error) => formatted(error, parts.log)),
    onNext: (...message) => {
      const result = message[4];
      if (result.errors === undefined) return result;
      return { ...result, errors: result.errors.map((error) => formatted(error, parts.log)) };
    },
  });
}

function contextFor(context: WsContext, { runtime, queries }: SubscriptionServerParts): Promise<RequestContext> {
  return contextOf(
    {
      requestId: randomUUID(),
      authorization: context.connectionParams?.['authorization'] ?? context.connectionParams?.['Authorization'],
      from: context.extra.request.socket.remoteAddress ?? '',
    },
    { signIn: runtime.signIn, queries },
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
