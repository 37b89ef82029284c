import 'reflect-metadata';
import type { Settings } from '@strata/config';
import { StrataError } from '@strata/domain';
import { openRuntime, type ProcessState, type Runtime } from '@strata/runtime';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { RefusalLog } from './errors/refusal-log.js';
import { FairTurns } from './limits/fair-turns.js';
import { CLIENT_TIMES, type ClientTimes } from './server/client-times.js';
import { createApp, type CreatedApp } from './server/create-app.js';
import { createLogger } from './server/create-logger.js';
import { GRAPHQL_PATH } from './server/graphql-options.js';

export interface StartApiOptions {
  /** Where the log goes; standard error as JSON lines if left out. */
  readonly log?: Logger;
  /** How long clients may take, where it is not what is usual. */
  readonly times?: Partial<ClientTimes>;
  /**
   * Runs once the stores are open, before projections start and anybody can connect. A first cluster is loaded here, so
   * that its scores are computed once, not after each step of the load.
   */
  readonly beforeListening?: (runtime: Runtime) => Promise<void>;
}

/** A running API. */
export interface Api {
  /** Address without path, such as http://127.0.0.1:4000. */
  readonly url: string;
  /** Address of the GraphQL endpoint; subscriptions connect to it with ws:// instead of http://. */
  readonly graphqlUrl: string;
  readonly runtime: Runtime;
  /** Finishes running requests, ends subscriptions, stops projections and closes the stores, within five seconds. */
  close(): Promise<void>;
}

/** How long running requests may take to finish when the server stops, in milliseconds. */
const DRAIN = 3_000;
const IDLE_LOOK = 20;

/**
 * Opens the stores, starts the projections (if they run in this process) and serves the API. Throws `PORT_IN_USE`
 * and what opening the stores throws; nothing is left open then.
 */
export async function startApi(settings: Settings, options: StartApiOptions = {}): Promise<Api> {
  const log = options.log ?? createLogger(settings, 'api');
  const runtime = await openRuntime(settings, { purpose: 'serve', log });
  const stop = new AbortController();
  const state: ProcessState = { stopping: false, projecting: settings.projector.inProcess ? 'in-process' : 'external' };
  let projecting: Promise<void> | undefined;
  let created: CreatedApp | undefined;
  const close = once(async () => {
    state.stopping = true;
    await created?.endSubscriptions();
    if (created) await closeServer(created);
    stop.abort();
    await projecting;
    await runtime.close();
    log.info({}, 'stopped');
  });
  try {
    await options.beforeListening?.(runtime);
    if (settings.projector.inProcess) projecting = project(runtime, { state, log, signal: stop.signal });
    created = await createApp(
      { runtime, log, state, turns: new FairTurns(), refusals: new RefusalLog(log) },
      { ...CLIENT_TIMES, ...options.times },
    );
    const url = await listen(created, settings);
    log.info({ url }, 'listening');
    return { url, graphqlUrl: `${url}${GRAPHQL_PATH}`, runtime, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Projecting {
  readonly state: ProcessState;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

/** Runs the projections; if they stop by themselves, the server goes on answering and says that it is not ready. */
async function project(runtime: Runtime, { state, log, signal }: Projecting): Promise<void> {
  try {
    await runtime.runProjections(signal);
  } catch (error) {
    log.error({ err: error }, 'projections stopped');
  }
  state.projecting = 'stopped';
}

async function listen({ app }: CreatedApp, { http }: Settings): Promise<string> {
  try {
    await app.listen(http.port, http.host);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? portInUse(http, error) : error;
  }
  const { port } = app.getHttpServer().address() as AddressInfo;
  const host = http.host.includes(':') ? `[${http.host}]` : http.host;
  return `http://${host}:${port}`;
}

function portInUse({ port, host }: Settings['http'], cause: unknown): StrataError {
  return new StrataError('PORT_IN_USE', `Another process listens on port ${port} of ${host}.`, {
    remedy: 'Stop that process, or choose another port with PORT (0: any free one).',
    cause,
  });
}

/** Stops accepting and lets running requests finish; what takes too long is cut off. */
async function closeServer({ app }: CreatedApp): Promise<void> {
  const server = app.getHttpServer();
  // A kept-alive connection that was busy when the server closed is idle afterwards, and would hold it open.
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_LOOK);
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
    clearInterval(idle);
  }
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= action());
}
