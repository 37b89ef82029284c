import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listenError } from './free-port.js';

/** The answer to a request. */
export interface PlainAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export interface PlainServerOptions {
  readonly address: { readonly host: string; readonly port: number };
  /** The environment variable that sets the port, for the remedy if it is in use. */
  readonly setting: string;
  /** Answers a GET by its path. */
  readonly answer: (path: string) => Promise<PlainAnswer>;
}

/** A running server. */
export interface PlainServer {
  /** Without path, such as `http://127.0.0.1:9464`. */
  readonly url: string;
  close(): Promise<void>;
}

const FAILED: PlainAnswer = { status: 503, type: 'text/plain', body: 'This page is not available now.\n' };
const ONLY_GET: PlainAnswer = { status: 405, type: 'text/plain', body: 'Only the method GET is supported.\n' };

/** Serves pages for operators, such as health and metrics: GET only, not cached. Throws `PORT_IN_USE`. */
export async function startPlainServer({ address, setting, answer }: PlainServerOptions): Promise<PlainServer> {
  const server = createServer((request, response) => {
    void answerTo(request, answer).then(({ status, type, body }) => {
      response.writeHead(status, {
        'content-type': type,
        'cache-control': 'no-store',
        ...(status === ONLY_GET.status ? { allow: 'GET' } : {}),
      });
      response.end(body);
    });
  });
  const { host, port } = address;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, { host, port, setting }) as Error));
    server.listen(port, host, resolve);
  });
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answerTo(
  { method, url = '' }: IncomingMessage,
  answer: PlainServerOptions['answer'],
): Promise<PlainAnswer> {
  if (method !== 'GET' && method !== 'HEAD') return ONLY_GET;
  try {
    return await answer(url.split('?', 1)[0]!);
  } catch {
    return FAILED;
  }
}
