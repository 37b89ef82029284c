import { healthOf, startPlainServer, type PlainServer, type ProcessState, type Runtime } from '@strata/runtime';

/** Starts the server of `/health/live` and `/health/ready` for monitoring. Throws `PORT_IN_USE`. */
export function startHealthServer(
  runtime: Runtime,
  state: ProcessState,
  address: { readonly host: string; readonly port: number },
): Promise<PlainServer> {
  const json = (status: number, body: object) => ({ status, type: 'application/json', body: JSON.stringify(body) });
  return startPlainServer({
    address,
    setting: 'PORT',
    answer: async (path) => {
      if (path === '/health/live') return json(200, { status: 'ok' });
      if (path !== '/health/ready') return json(404, { status: 'not found' });
      const health = await healthOf(runtime, state);
      return json(health.status === 'ok' ? 200 : 503, health);
    },
  });
}
