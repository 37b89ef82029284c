import type { HttpException } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { httpRefusal } from '../errors/http-refusal.js';
import { ANONYMOUS_BYTES } from '../limits/anonymous-limits.js';
import { bearerOf } from '../request/request-context.js';

interface Request {
  readonly headers: IncomingMessage['headers'];
}

type Done = (error: Error | null, body?: unknown) => void;

/** The part of Fastify that is used here. */
interface Fastify {
  getDefaultJsonParser(
    protoPoisoning: 'error',
    constructorPoisoning: 'error',
  ): (request: never, text: string, done: Done) => unknown;
  removeAllContentTypeParsers(): void;
  addContentTypeParser(type: string, parser: (request: Request, payload: IncomingMessage, done: Done) => void): unknown;
}

export interface JsonBodyParts {
  /** The most bytes of a body with a valid access token. */
  readonly limit: number;
  /** Whether an access token is valid. */
  readonly isValid: (bearer: string) => Promise<boolean>;
}

/** The most bytes of a body, and the error for a longer one. */
interface Allowance {
  readonly bytes: number;
  readonly beyond: () => HttpException;
}

/** Bytes beyond the limit that are received, so that a client which has sent all of its body reads the answer. */
const MAX_DISCARDED = 8 * 1_024 * 1_024;

/**
 * Accepts only JSON bodies. A body longer than signing in requires is read only with a valid access token, so anonymous
 * clients cannot make the server buffer or parse more.
 */
export function readJsonBodies(fastify: Fastify, parts: JsonBodyParts): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', (request, payload, done) => {
    bodyOf(request, payload, parts).then(
      (text) => void parse(request as never, text, done),
      (error: unknown) => done(error as Error),
    );
  });
}

async function bodyOf(request: Request, payload: IncomingMessage, parts: JsonBodyParts): Promise<string> {
  const declared = Number(request.headers['content-length']);
  const allowed = declared <= ANONYMOUS_BYTES ? anonymous(undefined) : await allowance(request, parts);
  if (declared > allowed.bytes) throw allowed.beyond();
  return (await read(payload, allowed)).toString('utf8');
}

async function allowance({ headers }: Request, { limit, isValid }: JsonBodyParts): Promise<Allowance> {
  const bearer = bearerOf(headers.authorization);
  if (bearer === undefined || !(await isValid(bearer))) return anonymous(bearer);
  return {
    bytes: limit,
    beyond: () => httpRefusal(413, `The body of a request can have at most ${limit} bytes.`, 'Send several requests.'),
  };
}

function anonymous(bearer: string | undefined): Allowance {
  const beyond = (): HttpException =>
    bearer === undefined
      ? httpRefusal(
          413,
          `The body of a request without a sign-in can have at most ${ANONYMOUS_BYTES} bytes.`,
          'Sign in first; the limit is higher after that.',
        )
      : httpRefusal(401, 'The access token is not valid or has expired.', 'Refresh it, or sign in again.');
  return { bytes: ANONYMOUS_BYTES, beyond };
}

function read(payload: IncomingMessage, { bytes, beyond }: Allowance): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    let isOver = false;
    const cut = (): void => {
      if (!isOver) reject(httpRefusal(400, 'The request ended before its body was complete.', 'Send the whole body.'));
      isOver = true;
    };
    if (payload.destroyed) cut();
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      if (length <= bytes) return void chunks.push(chunk);
      // The rest is received and discarded, because many clients read no response before they have sent the whole
      // request.
      chunks.length = 0;
      reject(beyond());
      if (length > bytes + MAX_DISCARDED) payload.destroy();
    };
    payload.on('data', take);
    payload.once('end', () => {
      isOver = true;
      resolve(Buffer.concat(chunks));
    });
    // Never removed: errors after the response do not matter.
    payload.on('error', cut);
    payload.once('close', cut);
  });
}
