import { CloseCode, MessageType, stringifyMessage, type Server } from 'graphql-ws';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import { requestScope } from '../server/request-scope.js';
import { LINGER } from './upgrade-sockets.js';

/** The state of one WebSocket. */
export interface Connection {
  /** The IP address of the client. */
  readonly from: string;
  readonly userAgent: string | undefined;
  /** Whether the client has sent a valid access token. */
  signedIn: boolean;
  /** Closes it; nothing more is sent. */
  readonly close: (code: number, reason: string) => void;
}

export interface ConnectionParts {
  /** The IP address of the client. */
  readonly from: string;
  readonly protocol: Server<Connection>;
  readonly log: Pick<Logger, 'debug' | 'error'>;
}

/** The time between two pings, in milliseconds. */
const KEEP_ALIVE = 12_000;
/** The most bytes buffered for a client that does not read them. */
const MAX_BUFFERED_BYTES = 1_024 * 1_024;
/** The most messages and frames before sign-in, and the most bytes of one message. */
const EARLY_MESSAGES = 20;
const EARLY_BYTES = 8 * 1_024;
/**
 * The number of messages in progress at once. A subscription counts until its computation has stopped, even if the client
 * ended it earlier.
 */
const MAX_IN_PROGRESS = 40;
const TOO_MANY = CloseCode.TooManyInitialisationRequests;
const PONG = stringifyMessage({ type: MessageType.Pong });
/** The most bytes of the reason in a close frame. */
const MAX_REASON = 100;

/**
 * Speaks the protocol of graphql-ws over one WebSocket, like `useServer` of that library, with limits for untrusted
 * clients: how much they may send before they sign in, and how much may wait for a client that does not read. A client
 * that does not answer a close frame is disconnected.
 */
export class WebSocketConnection {
  readonly #socket: WebSocket;
  readonly #connection: Connection;
  readonly #log: ConnectionParts['log'];
  #early = 0;
  #inProgress = 0;
  #closing = false;
  #answered = true;

  constructor(socket: WebSocket, { headers }: IncomingMessage, { from, protocol, log }: ConnectionParts) {
    this.#socket = socket;
    this.#log = log;
    const userAgent = headers['user-agent'];
    this.#connection = { from, userAgent, signedIn: false, close: (code, reason) => this.close(code, reason) };
    // ws closes the connection itself after an error, such as a frame that is too long.
    socket.on('error', (error) => log.debug({ err: error }, 'WebSocket failed'));
    socket.on('ping', () => this.#admits(0));
    const watch = setInterval(() => this.#look(), KEEP_ALIVE);
    socket.on('pong', () => (this.#answered = true));
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) => this.#send(data),
        close: (code, reason) => this.close(code ?? CloseCode.InternalServerError, reason ?? ''),
        onMessage: (take) => socket.on('message', (data) => void this.#receive(String(data), take)),
        // A pong may bring back the payload of the ping; nothing is sent here only because a client sent it.
        onPing: () => this.#send(PONG),
      },
      this.#connection,
    );
    socket.once('close', (code, reason) => {
      this.#closing = true;
      clearInterval(watch);
      closed(code, String(reason)).catch((error: unknown) =>
        log.error({ err: error }, 'subscriptions could not be ended'),
      );
    });
  }

  /** Closes the connection; a client that does not answer the close frame is cut off. */
  close(code: number, reason: string): void {
    this.#closing = true;
    this.#socket.close(
      code,
      Buffer.from(reason)
        .subarray(0, MAX_REASON)
        .toString()
        .replace(/\uFFFD$/, ''),
    );
    const late = setTimeout(() => this.#socket.terminate(), LINGER);
    this.#socket.once('close', () => clearTimeout(late));
  }

  async #receive(text: string, take: (text: string) => Promise<void>): Promise<void> {
    if (!this.#admits(text.length)) return;
    this.#inProgress += 1;
    try {
      // Each message is a request; what is logged while it is processed has its id.
      const { from: address, userAgent } = this.#connection;
      await requestScope.run({ requestId: randomUUID(), address, userAgent }, () => take(text));
    } catch (error) {
      this.#log.error({ err: error }, 'WebSocket message failed');
      if (!this.#closing) this.close(CloseCode.InternalServerError, 'Internal server error');
    } finally {
      this.#inProgress -= 1;
    }
  }

  /** Whether an incoming message is processed; closes the connection if there are too many. */
  #admits(length: number): boolean {
    if (this.#closing) return false;
    if (this.#socket.bufferedAmount > MAX_BUFFERED_BYTES) {
      this.#closing = true;
      this.#socket.terminate();
      return false;
    }
    if (this.#inProgress >= MAX_IN_PROGRESS) {
      this.close(TOO_MANY, 'Too many requests at once');
      return false;
    }
    if (this.#connection.signedIn) return true;
    this.#early += 1;
    if (this.#early <= EARLY_MESSAGES && length <= EARLY_BYTES) return true;
    this.close(CloseCode.Unauthorized, 'Too many or too long messages before sign-in');
    return false;
  }

  /** Sends a message; settles when it is written, even if the client is gone. */
  #send(text: string): Promise<void> {
    if (this.#socket.readyState !== this.#socket.OPEN) return Promise.resolve();
    if (this.#socket.bufferedAmount > MAX_BUFFERED_BYTES) {
      this.#socket.terminate();
      return Promise.resolve();
    }
    return new Promise((resolve) => this.#socket.send(text, () => resolve()));
  }

  /** Disconnects a client that has not answered the last ping. */
  #look(): void {
    if (!this.#answered) {
      this.#socket.terminate();
      return;
    }
    this.#answered = false;
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.ping();
  }
}
