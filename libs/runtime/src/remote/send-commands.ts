import type { CommandEnvelope, Outcome } from '@strata/application';
import { StrataError, VERSION, type AddressedCommand } from '@strata/domain';
import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { errorOf, onMessages, sendMessage, type AnswerMessage } from './messages.js';
import { readServerFile } from './server-file.js';
import { otherVersion } from './take-commands.js';

interface Pending {
  resolve(outcome: Outcome): void;
  reject(error: unknown): void;
}

/**
 * Connects to the server that holds a data folder; undefined if no server answers. Throws `SERVER_OF_ANOTHER_VERSION`.
 */
export async function connectToServer(folder: string): Promise<ServerCommands | undefined> {
  const file = readServerFile(folder);
  if (file === undefined) return undefined;
  const socket = createConnection(file.address);
  try {
    await once(socket, 'connect');
  } catch {
    // The server was killed, and another process holds the folder.
    return undefined;
  }
  if (file.version !== VERSION) {
    socket.destroy();
    throw otherVersion(file.version, VERSION);
  }
  const commands = new ServerCommands(socket);
  await commands.greet(file.secret);
  return commands;
}

/** Sends commands to the server that holds the data folder. */
export class ServerCommands {
  readonly #socket: Socket;
  readonly #pending = new Map<number, Pending>();
  #last = -1;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('error', () => undefined);
    socket.on('close', () => this.#rejectAll());
    onMessages(socket, (message) => this.#settle(message as AnswerMessage));
  }

  async greet(secret: string): Promise<void> {
    await this.#ask(() => sendMessage(this.#socket, { version: VERSION, secret }));
  }

  /** Executes a command in the server. Throws `SERVER_STOPPED` if the server ends before it has answered. */
  execute(addressed: AddressedCommand, envelope: CommandEnvelope): Promise<Outcome> {
    return this.#ask((id) => sendMessage(this.#socket, { id, addressed, envelope }));
  }

  /** Throws `SERVER_STOPPED` if the server has ended. */
  requireRunning(): void {
    if (this.#socket.destroyed) throw serverStopped();
  }

  close(): void {
    this.#socket.destroy();
  }

  #ask(send: (id: number) => void): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) return reject(serverStopped());
      this.#last += 1;
      this.#pending.set(this.#last, { resolve, reject });
      send(this.#last);
    });
  }

  #settle(message: AnswerMessage): void {
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error === undefined) pending?.resolve(message.outcome!);
    else pending?.reject(errorOf(message.error));
  }

  #rejectAll(): void {
    for (const { reject } of this.#pending.values()) reject(serverStopped());
    this.#pending.clear();
  }
}

function serverStopped(): StrataError {
  return new StrataError('SERVER_STOPPED', 'The server that uses the data folder stopped before it had answered.', {
    remedy: 'Repeat the command: what the server has stored is recognised and stays as it is.',
  });
}
