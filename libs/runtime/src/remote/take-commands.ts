import { operator, type ProjectionLog, type Strata } from '@strata/application';
import { StrataError, VERSION } from '@strata/domain';
import { createHash, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { errorMessage, onMessages, sendMessage, type CommandMessage, type Hello } from './messages.js';
import { newSecret, removeServerFile, writeServerFile } from './server-file.js';

/** Paths of sockets are at most 103 bytes long on macOS, and 107 on Linux. */
const MAX_SOCKET_PATH = 100;
/** The most commands of one connection that run at the same time. */
const MAX_RUNNING = 512;
/** How long a connection may take to say who it is, in milliseconds. */
const GREETING = 5_000;

/** Takes commands of other processes of the same user. */
export interface CommandServer {
  /** Takes no further commands, and waits for those that are running. */
  close(): Promise<void>;
}

export interface CommandServerOptions {
  /** The data folder that this process holds. */
  readonly folder: string;
  readonly strata: Pick<Strata, 'execute'>;
  readonly log: ProjectionLog;
}

/**
 * Lets the command line work beside this process: it reads the data folder itself, and sends its commands here, where
 * they are executed in the name of its operator. Whoever can read the data folder may connect.
 */
export async function takeCommands({ folder, strata, log }: CommandServerOptions): Promise<CommandServer> {
  const secret = newSecret();
  const { address, remove } = newAddress(folder);
  const connections = new Set<Connection>();
  const server = createServer((socket) => {
    const connection = new Connection(socket, { secret, strata });
    connections.add(connection);
    socket.on('close', () => connections.delete(connection));
  });
  await once(server.listen(address), 'listening');
  server.on('error', (error) => log.error({ err: error }, 'The connections of the command line failed'));
  if (process.platform !== 'win32') chmodSync(address, 0o600);
  writeServerFile(folder, { version: VERSION, address, secret });
  return {
    close: async () => {
      removeServerFile(folder);
      const closed = once(server, 'close');
      server.close();
      await Promise.all([...connections].map((connection) => connection.end()));
      await closed;
      remove();
    },
  };
}

/** Where to listen: in the data folder, or in a private temporary folder if that path is too long for a socket. */
function newAddress(folder: string): { readonly address: string; readonly remove: () => void } {
  if (process.platform === 'win32') {
    return { address: `\\\\.\\pipe\\strata-${newSecret()}`, remove: () => undefined };
  }
  const inFolder = join(folder, 'server.sock');
  if (Buffer.byteLength(inFolder) <= MAX_SOCKET_PATH) {
    // A server that was killed leaves its socket behind; this process holds the folder now.
    rmSync(inFolder, { force: true });
    return { address: inFolder, remove: () => rmSync(inFolder, { force: true }) };
  }
  const address = join(mkdtempSync(join(tmpdir(), 'strata-')), 'server.sock');
  return { address, remove: () => rmSync(dirname(address), { recursive: true, force: true }) };
}

interface ConnectionOptions {
  readonly secret: string;
  readonly strata: Pick<Strata, 'execute'>;
}

class Connection {
  readonly #socket: Socket;
  readonly #options: ConnectionOptions;
  readonly #running = new Set<Promise<void>>();
  #isGreeted = false;
  #isEnding = false;

  constructor(socket: Socket, options: ConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    // The other process may be killed at any time.
    socket.on('error', () => undefined);
    const late = setTimeout(() => socket.destroy(), GREETING);
    socket.on('close', () => clearTimeout(late));
    onMessages(socket, (message) => {
      if (this.#isGreeted) return this.#take(message as CommandMessage);
      clearTimeout(late);
      this.#greet(message as Partial<Hello>);
    });
  }

  /** Finishes the commands that are running. Those that have not been taken are not executed. */
  async end(): Promise<void> {
    this.#isEnding = true;
    await Promise.all(this.#running);
    this.#socket.destroySoon();
  }

  #greet({ version, secret }: Partial<Hello>): void {
    if (!isSame(String(secret), this.#options.secret)) return void this.#socket.destroy();
    this.#isGreeted = version === VERSION;
    if (this.#isGreeted) return sendMessage(this.#socket, { id: 0 });
    sendMessage(this.#socket, { id: 0, error: errorMessage(otherVersion(VERSION, String(version))) });
    this.#socket.destroySoon();
  }

  #take(message: CommandMessage): void {
    if (this.#isEnding) return;
    const running = this.#answer(message).finally(() => {
      this.#running.delete(running);
      if (this.#running.size < MAX_RUNNING) this.#socket.resume();
    });
    this.#running.add(running);
    if (this.#running.size >= MAX_RUNNING) this.#socket.pause();
  }

  async #answer({ id, addressed, envelope }: CommandMessage): Promise<void> {
    try {
      const { by, ...options } = envelope;
      const outcome = await this.#options.strata.execute(operator(by), addressed, options);
      sendMessage(this.#socket, { id, outcome });
    } catch (error) {
      sendMessage(this.#socket, { id, error: errorMessage(error) });
    }
  }
}

/** Refuses to send commands to a server of another version, which could take them for something else. */
export function otherVersion(server: string, own: string): StrataError {
  return new StrataError(
    'SERVER_OF_ANOTHER_VERSION',
    `The server that uses the data folder is Strata ${server}, but this command is of Strata ${own}.`,
    { remedy: 'Restart the server with the same version as the command.' },
  );
}

function isSame(a: string, b: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
