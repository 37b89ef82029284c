import { networkOf } from '@strata/application';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { Tally } from '../limits/tally.js';
import type { ClientTimes } from './client-times.js';
import type { TrustedProxies } from './trusted-proxies.js';

export interface ConnectionLimits {
  readonly total: number;
  readonly perAddress: number;
}

export interface ClientConnectionsParts {
  readonly limits: ConnectionLimits;
  readonly times: ClientTimes;
  readonly proxies: TrustedProxies;
  readonly log: Pick<Logger, 'warn'>;
}

/** The most requests in progress on one connection; clients that do not pipeline have one. */
const MAX_PIPELINED = 10;
/** The most bytes of responses, on all connections together, that clients have not read yet. */
const MAX_UNREAD = 64 * 1_024 * 1_024;
/** The interval of log messages about refused connections, in milliseconds. */
const LOG_EVERY = 60_000;

/** The use of one connection. */
interface Use {
  /** The requests in progress, each as the function to call at its end. */
  readonly requests: Set<() => void>;
  /** The bytes of responses that the client has not read yet, and since when the oldest waits. */
  unread: number;
  since: number;
}

/**
 * Limits the connections of an HTTP server: their number, in total and per address; the requests in progress on each; and
 * the responses that wait for clients that do not read them. A connection beyond a limit is ended.
 */
export class ClientConnections {
  readonly #open = new Map<Socket, Use>();
  /** Open connections by the port of the client: under TLS, a request has another socket than its connection. */
  readonly #byPeer = new Map<string, Socket>();
  readonly #byAddress = new Tally();
  readonly #parts: ClientConnectionsParts;
  #unread = 0;
  #logged = -Infinity;

  constructor(server: Server, parts: ClientConnectionsParts) {
    this.#parts = parts;
    server.on('connection', (socket) => this.#accept(socket));
    const check = setInterval(() => this.#endLate(), parts.times.check);
    check.unref();
    server.once('close', () => clearInterval(check));
  }

  /**
   * Counts a request on its connection. `ended` is called once, when the returned function is called or the connection
   * closes. Undefined if the connection was ended because it has too many.
   */
  begin(socket: Socket, ended: () => void): (() => void) | undefined {
    const use = this.#useOf(socket);
    if (use === undefined || use.requests.size >= MAX_PIPELINED) {
      socket.destroy();
      ended();
      return undefined;
    }
    use.requests.add(ended);
    return () => {
      if (use.requests.delete(ended)) ended();
    };
  }

  /** Counts a response that is about to be sent. Returns the function to call when the client has received it. */
  answering(socket: Socket, bytes: number): () => void {
    const connection = this.#connectionOf(socket);
    const use = connection && this.#open.get(connection);
    if (connection === undefined || use === undefined) return () => undefined;
    if (use.unread === 0) use.since = performance.now();
    use.unread += bytes;
    this.#unread += bytes;
    while (this.#unread > MAX_UNREAD && this.#endLargest());
    return () => {
      if (!this.#open.has(connection)) return;
      use.unread -= bytes;
      this.#unread -= bytes;
      use.since = performance.now();
    };
  }

  #useOf(socket: Socket): Use | undefined {
    const connection = this.#connectionOf(socket);
    return connection && this.#open.get(connection);
  }

  #connectionOf(socket: Socket): Socket | undefined {
    return this.#open.has(socket) ? socket : this.#byPeer.get(peerOf(socket));
  }

  #accept(socket: Socket): void {
    const { limits, proxies } = this.#parts;
    const address = socket.remoteAddress ?? '';
    const key = networkOf(address);
    // Clients behind a proxy share its address, so their requests are counted instead.
    const own = !proxies.trusts(address);
    if (this.#open.size >= limits.total || (own && this.#byAddress.of(key) >= limits.perAddress)) {
      this.#refuse(socket, address);
      return;
    }
    const release = own ? this.#byAddress.add(key) : undefined;
    const use: Use = { requests: new Set(), unread: 0, since: 0 };
    const peer = peerOf(socket);
    this.#open.set(socket, use);
    this.#byPeer.set(peer, socket);
    socket.once('close', () => {
      release?.();
      this.#open.delete(socket);
      if (this.#byPeer.get(peer) === socket) this.#byPeer.delete(peer);
      this.#unread -= use.unread;
      for (const ended of use.requests) ended();
    });
  }

  #refuse(socket: Socket, address: string): void {
    socket.destroy();
    const now = performance.now();
    if (now - this.#logged < LOG_EVERY) return;
    this.#logged = now;
    this.#parts.log.warn({ address, open: this.#open.size }, 'connections were refused because of a limit');
  }

  #endLate(): void {
    const late = performance.now() - this.#parts.times.answer;
    for (const [socket, { unread, since }] of this.#open) if (unread > 0 && since < late) socket.destroy();
  }

  /** Ends the connection with the most unread bytes; its memory is free at once. */
  #endLargest(): boolean {
    let largest: [Socket, Use] | undefined;
    for (const entry of this.#open) if (entry[1].unread > (largest?.[1].unread ?? 0)) largest = entry;
    if (largest === undefined) return false;
    const [socket, use] = largest;
    this.#unread -= use.unread;
    use.unread = 0;
    this.#open.delete(socket);
    socket.destroy();
    return true;
  }
}

function peerOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}
