// A client that spends as little as possible on a request, so that the server is what is measured.
import { connect } from 'node:net';

/** The bytes of a request with a JSON body. */
export function postOf(body, token) {
  const head = ['POST /graphql HTTP/1.1', 'Host: x', 'Content-Type: application/json'];
  if (token !== undefined) head.push(`Authorization: Bearer ${token}`);
  const text = JSON.stringify(body);
  return Buffer.from(`${[...head, `Content-Length: ${Buffer.byteLength(text)}`].join('\r\n')}\r\n\r\n${text}`);
}

/** One connection, which sends a request when the answer to the one before is complete. */
export class RawClient {
  #socket;
  #received = Buffer.alloc(0);
  #answered = () => undefined;
  #failed = () => undefined;

  constructor({ hostname, port }) {
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', () => undefined);
    this.#socket.on('close', () => this.#failed(new Error('the connection was closed')));
  }

  /** Sends a request; its status. */
  send(bytes) {
    return new Promise((resolve, reject) => {
      this.#answered = resolve;
      this.#failed = reject;
      this.#socket.write(bytes);
    });
  }

  close() {
    this.#failed = () => undefined;
    this.#socket.destroy();
  }

  #take(chunk) {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const end = this.#received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#received.toString('latin1', 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (this.#received.length < end + 4 + length) return;
    this.#received = this.#received.subarray(end + 4 + length);
    this.#answered(Number(head.slice(9, 12)));
  }
}
