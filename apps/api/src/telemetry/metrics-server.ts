import { startPlainServer, type PlainServer } from '@strata/runtime';
import { collectDefaultMetrics, type Registry } from 'prom-client';

/** The environment variable that sets the port. */
export const METRICS_PORT = 'STRATA_METRICS_PORT';

/**
 * Serves `GET /metrics` for Prometheus, with the metrics of the process, on an address of its own, which clients of the API
 * cannot reach. Throws `PORT_IN_USE`.
 */
export function startMetricsServer(
  registry: Registry,
  address: { readonly host: string; readonly port: number },
): Promise<PlainServer> {
  collectDefaultMetrics({ register: registry });
  return startPlainServer({
    address,
    setting: METRICS_PORT,
    answer: async (path) =>
      path === '/metrics'
        ? { status: 200, type: registry.contentType, body: await registry.metrics() }
        : { status: 404, type: 'text/plain', body: 'The metrics are at /metrics.\n' },
  });
}
