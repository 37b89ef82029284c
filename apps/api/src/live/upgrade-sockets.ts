import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';

/** How long a client may take to close its side after the server has closed its own, in milliseconds. */
export const LINGER = 1_000;

/**
 * The sockets that clients asked to upgrade. The HTTP server lets go of such a socket, with its errors and its timeouts:
 * from then on this is their owner, until they are closed.
 */
export class UpgradeSockets {
  readonly #open = new Set<Duplex>();

  constructor(private readonly log: Pick<Logger, 'debug'>) {}

  /** To be called with every socket before anything else is done with it. */
  adopt(socket: Duplex): void {
    this.#open.add(socket);
    // Without a listener, the reset of one client would end the process.
    socket.on('error', (error) => this.log.debug({ err: error }, 'upgraded connection failed'));
    socket.once('close', () => this.#open.delete(socket));
  }

  /** Answers with an HTTP status and ends the connection, also where the client does not end its side. */
  refuse(socket: Duplex, status: string): void {
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    // What the client still sends is not kept.
    socket.resume();
    const late = setTimeout(() => socket.destroy(), LINGER);
    socket.once('close', () => clearTimeout(late));
  }

  /** Ends all that are open, at once. */
  destroyAll(): void {
    for (const socket of this.#open) socket.destroy();
  }
}
