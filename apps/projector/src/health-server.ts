import { StrataError } from '@strata/domain';
import { healthOf, type ProcessState, type Runtime } from '@strata/runtime';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves `/health/live` and `/health/ready` for monitoring. */
export interface HealthServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the health server. Throws `PORT_IN_USE`. */
export async function startHealthServer(
  runtime: Runtime,
  state: ProcessState,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<HealthServer> {
  const server = createServer((request, response) => {
    if (request.url === '/health/live') return answer(response, 200, { status: 'ok' });
    if (request.url !== '/health/ready') return answer(response, 404, { status: 'not found' });
    healthOf(runtime, state).then(
      (health) => answer(response, health.status === 'ok' ? 200 : 503, health),
      () => answer(response, 503, { status: 'unavailable' }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portInUse(host, port, error) : error),
    );
    server.listen(port, host, resolve);
  });
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${actualPort}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

function portInUse(host: string, port: number, cause: unknown): StrataError {
  return new StrataError('PORT_IN_USE', `Another process is already listening on port ${port} of ${host}.`, {
    remedy: 'Stop that process, or set PORT to another port for the health server (0 selects a free one).',
    cause,
  });
}
