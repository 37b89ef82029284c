import { connect, type Socket } from 'node:net';

/** A connection that a test writes to byte by byte. */
export interface RawConnection {
  readonly socket: Socket;
  /** What was received. */
  received(): string;
  /** Settles when the connection has closed, also by a reset. */
  readonly closed: Promise<void>;
}

/** Connects to a server; `from` is an address of this machine, such as 127.0.0.2. */
export async function rawConnection(url: string, from?: string): Promise<RawConnection> {
  const { hostname: host, port } = new URL(url);
  const socket = connect({ host, port: Number(port), ...(from === undefined ? {} : { localAddress: from }) });
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString()));
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await Promise.race([new Promise((resolve) => socket.once('connect', resolve)), closed]);
  return { socket, received: () => text, closed };
}
