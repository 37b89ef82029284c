import type { QueryBus } from '@nestjs/cqrs';
import { networkOf } from '@strata/application';
import type { Runtime } from '@strata/runtime';
import {
  getOperationAST,
  GraphQLError,
  parse,
  subscribe,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
  type GraphQLFormattedError,
} from 'graphql';
import {
  CloseCode,
  handleProtocols,
  makeServer,
  type Context,
  type Server as Protocol,
  type SubscribePayload,
} from 'graphql-ws';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import { boundedErrors } from '../errors/bounded-errors.js';
import { formatError } from '../errors/format-error.js';
import type { RefusalLog } from '../errors/refusal-log.js';
import { checkOperation } from '../limits/check-operation.js';
import type { FairTurns } from '../limits/fair-turns.js';
import { MAX_TOKENS, type QueryLimits } from '../limits/query-limits.js';
import { Tally } from '../limits/tally.js';
import { isNestedTooDeep } from '../limits/text-depth.js';
import { notSignedIn } from '../request/principal.js';
import { contextOf, type RequestContext } from '../request/request-context.js';
import { currentRequest } from '../server/request-scope.js';
import type { TrustedProxies } from '../server/trusted-proxies.js';
import { emptiedWhenSent } from './sent-messages.js';
import { SubscriptionQuota, untilEnd } from './subscription-quota.js';
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
  readonly proxies: TrustedProxies;
  readonly turns: FairTurns;
  readonly refusals: RefusalLog;
}

const MAX_MESSAGE_BYTES = 64 * 1_024;
const SUBSCRIPTIONS_PER_CONNECTION = 20;
const MAX_ID = 100;
/** How long a client may take to send its access token, in milliseconds. */
const INIT_WAIT = 5_000;
const GOING_AWAY = 1_001;

type WsContext = Context<Record<string, unknown>, Connection>;

/**
 * Serves subscriptions over WebSocket (graphql-transport-ws) on the HTTP server. A client must send an access token
 * when it connects, and it is verified again at each subscription. Returns a function that ends everything.
 */
export function startSubscriptionServer(parts: SubscriptionServerParts): () => Promise<void> {
  const { server, path, log } = parts;
  const accepting = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, handleProtocols });
  const upgrades = new UpgradeSockets(log);
  const connections = new Set<WebSocketConnection>();
  const byAddress = new Tally();
  const { perAddress } = parts.runtime.settings.http.connections;
  const protocol = protocolOf(parts);
  let stopping = false;
  // Never removed, because without a listener the server would handle an upgrade as a plain request.
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    upgrades.adopt(socket);
    if (stopping) return upgrades.refuse(socket, '503 Service Unavailable');
    if (request.url?.split('?')[0] !== path) return upgrades.refuse(socket, '404 Not Found');
    const from = clientOf(request, parts.proxies);
    const network = networkOf(from);
    if (byAddress.of(network) >= perAddress) return upgrades.refuse(socket, '429 Too Many Requests');
    socket.once('close', byAddress.add(network));
    accepting.handleUpgrade(request, socket, head, (opened) => {
      const connection = new WebSocketConnection(opened, request, { from, protocol, log });
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
  const quota = new SubscriptionQuota(parts.runtime.settings.http.subscriptions);
  return makeServer<Record<string, unknown>, Connection>({
    connectionInitWaitTimeout: INIT_WAIT,
    onConnect: async (context) => {
      context.extra.signedIn = (await contextFor(context, parts)).principal !== undefined;
      return context.extra.signedIn;
    },
    onSubscribe: (context, id, payload) => {
      if (id.length <= MAX_ID) return prepare(context, id, payload, parts);
      // Every message about the subscription would repeat its id.
      context.extra.close(CloseCode.BadRequest, 'Subscription id too long');
      return [badRequest(`The id of a subscription can have at most ${MAX_ID} characters.`, 'Choose a shorter one.')];
    },
    subscribe: (operation) => counted(operation as CheckedArgs, quota),
    onError: (_context, _id, _payload, errors) => formatted(errors, parts),
    onNext: (...message) => {
      const { errors, data = null } = message[4];
      return errors && { data, errors: formatted(errors, parts) };
    },
  });
}

function contextFor(
  { connectionParams, extra }: WsContext,
  { runtime, queries, turns }: SubscriptionServerParts,
): Promise<RequestContext> {
  return contextOf(
    {
      requestId: currentRequest().requestId,
      authorization: connectionParams?.['authorization'] ?? connectionParams?.['Authorization'],
      from: extra.from,
      userAgent: extra.userAgent,
    },
    { signIn: runtime.strata.signIn, queries, turns },
  );
}

/** An operation that has passed the checks; its caller is signed in. */
type CheckedArgs = ExecutionArgs & { readonly contextValue: RequestContext };

/** Starts a subscription, which counts until it ends. */
async function counted(operation: CheckedArgs, quota: SubscriptionQuota) {
  const { principal, from } = operation.contextValue;
  const end = quota.admit({ account: principal?.login ?? '', address: networkOf(from) });
  if (end instanceof GraphQLError) return { errors: [end] };
  try {
    const messages = await subscribe(operation);
    if (Symbol.asyncIterator in messages) return untilEnd(emptiedWhenSent(messages), end);
    end();
    return messages;
  } catch (error) {
    end();
    throw error;
  }
}

function clientOf({ socket, headers }: IncomingMessage, proxies: TrustedProxies): string {
  return proxies.clientOf(socket.remoteAddress ?? '', headers['x-forwarded-for']);
}

async function prepare(
  context: WsContext,
  id: string,
  payload: SubscribePayload,
  parts: SubscriptionServerParts,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  try {
    const contextValue = await contextFor(context, parts);
    // Nothing is computed for a subscription that the client has ended in the meantime, and the error is not sent.
    if (!(id in context.subscriptions)) return [badRequest('The subscription has ended.', 'Start another.')];
    return checked(context, payload, { ...parts, contextValue });
  } catch (error) {
    return [error instanceof GraphQLError ? error : new GraphQLError('failed', { originalError: error as Error })];
  }
}

function checked(
  context: WsContext,
  { query, operationName, variables }: SubscribePayload,
  parts: SubscriptionServerParts & { readonly contextValue: RequestContext },
): ExecutionArgs | readonly GraphQLError[] {
  if (Object.keys(context.subscriptions).length > SUBSCRIPTIONS_PER_CONNECTION) {
    return [
      badRequest(
        `A connection can have at most ${SUBSCRIPTIONS_PER_CONNECTION} subscriptions.`,
        'End one of them first.',
      ),
    ];
  }
  const { schema, limits, contextValue } = parts;
  if (contextValue.principal === undefined) return [notSignedIn(contextValue.bearer)];
  const document = parsed(query);
  if (document instanceof GraphQLError) return [document];
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== 'subscription') {
    return [badRequest('Only subscriptions are served over WebSocket.', 'Send queries and mutations over HTTP.')];
  }
  const variableValues = variables ?? undefined;
  const asked = { schema, document, operation, variables: variableValues, caller: contextValue };
  const { faults } = checkOperation(asked, limits);
  return faults.length > 0 ? faults : { schema, document, operationName, variableValues, contextValue };
}

function parsed(query: string): DocumentNode | GraphQLError {
  if (isNestedTooDeep(query)) return badRequest('The query is nested too deeply.', 'Select fewer levels at once.');
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    const { message } = error as Error;
    return new GraphQLError(message, { originalError: error as Error, extensions: { code: 'GRAPHQL_PARSE_FAILED' } });
  }
}

function badRequest(message: string, remedy: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', remedy } });
}

/** Formats errors like those over HTTP; graphql-ws requires instances of GraphQLError. */
function formatted(
  errors: readonly GraphQLError[],
  { log, refusals }: SubscriptionServerParts,
): readonly GraphQLFormattedError[] {
  const { requestId } = currentRequest();
  const shown = errors.map((error) => formatError(error.toJSON(), error, { log, requestId }));
  refusals.writeErrors({ requestId }, shown);
  return boundedErrors(shown).map(
    ({ message, extensions, path }) => new GraphQLError(message, { path, extensions }),
  ) as readonly GraphQLFormattedError[];
}
