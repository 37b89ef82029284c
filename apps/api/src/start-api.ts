import 'reflect-metadata';
import type { Settings } from '@strata/config';
import { isStrataError, type StrataError } from '@strata/domain';
import {
  listenError,
  openRuntime,
  requireFreePort,
  takeCommands,
  type CommandServer,
  type PlainServer,
  type ProcessState,
  type Runtime,
} from '@strata/runtime';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { RefusalLog } from './errors/refusal-log.js';
import { FairTurns } from './limits/fair-turns.js';
import { CLIENT_TIMES, type ClientTimes } from './server/client-times.js';
import { createSecurityLog } from './security/create-security-log.js';
import { createApp, type CreatedApp } from './server/create-app.js';
import { createLogger } from './server/create-logger.js';
import { GRAPHQL_PATH } from './server/graphql-options.js';
import type { AppParts } from './server/shared.module.js';
import { BusMetrics } from './telemetry/bus-metrics.js';
import { METRICS_PORT, startMetricsServer } from './telemetry/metrics-server.js';

export interface StartApiOptions {
  /** The log; by default JSON lines on standard error. */
  readonly log?: Logger;
  /** How long clients may take, if not the default times. */
  readonly times?: Partial<ClientTimes>;
  /**
   * Runs after the stores are open, before the projections start and clients can connect. A first cluster is loaded
   * here, so that its scores are computed once, not after each step of the load.
   */
  readonly beforeListening?: (runtime: Runtime) => Promise<void>;
}

/** A running API. */
export interface Api {
  /** The base URL, such as http://127.0.0.1:4000. */
  readonly url: string;
  /** The URL of the GraphQL endpoint; subscriptions use it with ws:// instead of http://. */
  readonly graphqlUrl: string;
  /** Address of the metrics, if they are served. */
  readonly metricsUrl: string | undefined;
  readonly runtime: Runtime;
  /** Finishes running requests, ends subscriptions, stops projections and closes the stores, within five seconds. */
  close(): Promise<void>;
}

/** The environment variable that sets the port. */
const PORT = 'PORT';
/** How long running requests may take to finish when the server stops, in milliseconds. */
const DRAIN = 3_000;
const IDLE_LOOK = 20;

/**
 * Opens the stores, starts the projections (if they run in this process) and serves the API. Throws `PORT_IN_USE` and
 * the errors of opening the stores, after closing everything.
 */
export async function startApi(settings: Settings, options: StartApiOptions = {}): Promise<Api> {
  const log = options.log ?? createLogger(settings, 'api');
  // Checked before anything is loaded, and before passwords are printed that are shown only once.
  await requireFreePort({ ...settings.http, setting: PORT });
  if (settings.metrics) await requireFreePort({ ...settings.metrics, setting: METRICS_PORT });
  const securityLog = createSecurityLog(log);
  const runtime = await openRuntime(settings, { purpose: 'serve', log, securityLog }).catch((error: unknown) => {
    securityLog.close();
    throw error;
  });
  const stop = new AbortController();
  const state: ProcessState = { stopping: false, projecting: settings.projector.inProcess ? 'in-process' : 'external' };
  let projecting: Promise<void> | undefined;
  let serving: Promise<Addresses> | undefined;
  const servers: Servers = {};
  const close = once(async () => {
    state.stopping = true;
    // A server that is still being created would be left running.
    await serving?.catch(() => undefined);
    await servers.created?.endSubscriptions();
    if (servers.created) await closeServer(servers.created);
    await servers.metrics?.close();
    await servers.commands?.close();
    stop.abort();
    await projecting;
    await runtime.close();
    securityLog.close();
    log.info({}, 'stopped');
  });
  warnOfPlainKeys(settings, log);
  const foreign = new AbortController();
  try {
    await options.beforeListening?.(runtime);
    if (settings.projector.inProcess) {
      // Otherwise queries would be answered from events that are not in this log.
      const onForeignReadModels = (error: StrataError): void => {
        process.exitCode = 1;
        foreign.abort(error);
        void close();
      };
      projecting = project(runtime, { state, log, signal: stop.signal, onForeignReadModels });
    }
    const turns = new FairTurns();
    const parts = { runtime, log, state, metrics: new BusMetrics(), securityLog, turns, refusals: new RefusalLog(log) };
    serving = serve(servers, { parts, times: { ...CLIENT_TIMES, ...options.times }, signal: foreign.signal });
    const { url, metricsUrl } = await serving;
    foreign.signal.throwIfAborted();
    log.info({ url, metricsUrl }, 'listening');
    return { url, graphqlUrl: `${url}${GRAPHQL_PATH}`, metricsUrl, runtime, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What listens, as far as it has been started. */
interface Servers {
  created?: CreatedApp;
  metrics?: PlainServer;
  /** Takes the commands of other processes of the data folder's owner. */
  commands?: CommandServer;
}

interface Addresses {
  readonly url: string;
  readonly metricsUrl: string | undefined;
}

interface Serving {
  readonly parts: AppParts;
  readonly times: ClientTimes;
  /** Aborted, with the reason, if nothing may be served. */
  readonly signal: AbortSignal;
}

/** Starts the servers. What was started before an error is in `servers`. */
async function serve(servers: Servers, { parts, times, signal }: Serving): Promise<Addresses> {
  const { settings } = parts.runtime;
  servers.created = await createApp(parts, times);
  if (settings.metrics) servers.metrics = await startMetricsServer(parts.metrics.registry, settings.metrics);
  signal.throwIfAborted();
  if (settings.eventStore.kind === 'sqlite') {
    const { runtime, log } = parts;
    servers.commands = await takeCommands({ folder: settings.eventStore.folder, strata: runtime.strata, log });
  }
  const url = await listen(servers.created, settings);
  return { url, metricsUrl: servers.metrics && `${servers.metrics.url}/metrics` };
}

/** With MongoDB there is no data folder in which the key could be created. */
function warnOfPlainKeys({ readStore, signIn }: Settings, log: Logger): void {
  if (readStore.kind !== 'mongodb' || signIn.secretsKey !== undefined) return;
  log.warn({}, 'signing keys are stored unencrypted and second factors are off: set STRATA_SECRETS_KEY');
}

interface Projecting {
  readonly state: ProcessState;
  readonly log: Logger;
  readonly signal: AbortSignal;
  readonly onForeignReadModels: (error: StrataError) => void;
}

/** Runs the projections. If they fail, the server keeps serving and reports that it is not ready. */
async function project(runtime: Runtime, { state, log, signal, onForeignReadModels }: Projecting): Promise<void> {
  try {
    await runtime.runProjections(signal);
  } catch (error) {
    log.error({ err: error }, 'projections stopped');
    if (isStrataError(error, 'READ_MODELS_OF_ANOTHER_LOG')) onForeignReadModels(error);
  }
  state.projecting = 'stopped';
}

async function listen({ app }: CreatedApp, { http }: Settings): Promise<string> {
  try {
    await app.listen(http.port, http.host);
  } catch (error) {
    throw listenError(error, { ...http, setting: PORT });
  }
  const { port } = app.getHttpServer().address() as AddressInfo;
  const host = http.host.includes(':') ? `[${http.host}]` : http.host;
  return `${http.tls ? 'https' : 'http'}://${host}:${port}`;
}

/** Stops accepting requests and lets running ones finish; connections that take too long are cut off. */
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
