import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';

/** How long a client may take to close its side after the server has closed its own, in milliseconds. */
export const LINGER = 1_000;

/**
 * The sockets of upgrade requests. The HTTP server no longer handles the errors and timeouts of such a socket, so this
 * class owns them until they are closed.
 */
export class UpgradeSockets {
  readonly #open = new Set<Duplex>();

  constructor(private readonly log: Pick<Logger, 'debug'>) {}

  /** Must be called with every socket before anything else is done with it. */
  adopt(socket: Duplex): void {
    this.#open.add(socket);
    // Without a listener, the reset of one client would end the process.
    socket.on('error', (error) => this.log.debug({ err: error }, 'upgraded connection failed'));
    socket.once('close', () => this.#open.delete(socket));
  }

  /** Responds with an HTTP status and ends the connection, even if the client does not end its side. */
  refuse(socket: Duplex, status: string): void {
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    // Whatever the client still sends is discarded.
    socket.resume();
    const late = setTimeout(() => socket.destroy(), LINGER);
    socket.once('close', () => clearTimeout(late));
  }

  /** Ends all that are open, at once. */
  destroyAll(): void {
    for (const socket of this.#open) socket.destroy();
  }
}
