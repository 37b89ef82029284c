import type { CommandEnvelope, Outcome } from '@strata/application';
import { isStrataError, StrataError, type AddressedCommand, type JsonObject } from '@strata/domain';
import type { Socket } from 'node:net';

/** The most bytes of a message: far more than the largest command. */
const MAX_MESSAGE = 64 * 1024 * 1024;

const LINE_FEED = 0x0a;

/** What a command line says first. */
export interface Hello {
  readonly version: string;
  readonly secret: string;
}

/** A command to be executed by the server. */
export interface CommandMessage {
  readonly id: number;
  readonly addressed: AddressedCommand;
  readonly envelope: CommandEnvelope;
}

/** The answer to a command, or to the greeting, which has the id 0. */
export type AnswerMessage =
  | { readonly id: number; readonly outcome?: Outcome | undefined; readonly error?: undefined }
  | { readonly id: number; readonly error: ErrorMessage };

interface ErrorMessage {
  readonly code: string;
  readonly message: string;
  readonly remedy?: string | undefined;
  readonly details?: JsonObject | undefined;
}

/** Sends one message: a line of JSON. */
export function sendMessage(socket: Socket, message: Hello | CommandMessage | AnswerMessage): void {
  socket.write(`${JSON.stringify(message)}\n`);
}

/** Calls `onMessage` with each message that the socket receives. Ends the connection if one is too long or not JSON. */
export function onMessages(socket: Socket, onMessage: (message: unknown) => void): void {
  let chunks: Buffer[] = [];
  let size = 0;
  socket.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      const line = Buffer.concat([...chunks, chunk.subarray(from, at)]).toString();
      chunks = [];
      size = 0;
      from = at + 1;
      try {
        onMessage(JSON.parse(line));
      } catch (error) {
        return void socket.destroy(error as Error);
      }
    }
    chunks.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > MAX_MESSAGE) socket.destroy(new Error('The message is too long.'));
  });
}

export function errorMessage(error: unknown): ErrorMessage {
  if (!isStrataError(error))
    return { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error) };
  const { code, message, remedy, details } = error;
  return { code, message, remedy, details };
}

export function errorOf({ code, message, remedy, details }: ErrorMessage): StrataError {
  return new StrataError(code, message, { remedy, details });
}
