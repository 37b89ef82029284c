import { networkOf } from '@strata/application';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { httpRefusal } from '../errors/http-refusal.js';
import { Tally } from '../limits/tally.js';
import type { ClientConnections } from './client-connections.js';

interface Request {
  readonly raw: IncomingMessage;
  /** Undefined if the connection is closed. */
  readonly ip: string | undefined;
}

interface Reply {
  readonly raw: ServerResponse;
}

type Done = (error?: Error) => void;
type Send = (error: Error | null, payload?: unknown) => void;

/** The part of Fastify that is used here. */
interface Fastify {
  addHook(name: 'onRequest', hook: (request: Request, reply: Reply, done: Done) => void): unknown;
  addHook(name: 'onSend', hook: (request: Request, reply: Reply, payload: unknown, done: Send) => void): unknown;
}

/** Counts the requests in progress, by connection and by address of the client, and the unread responses. */
export function countRequests(fastify: Fastify, connections: ClientConnections, perAddress: number): void {
  const inProgress = new Tally();
  fastify.addHook('onRequest', (request, reply, done) => {
    const address = networkOf(request.ip);
    const before = inProgress.of(address);
    const end = connections.begin(request.raw.socket, inProgress.add(address));
    // Without a connection there is no client to answer.
    if (end === undefined) return;
    reply.raw.once('close', end);
    if (before < perAddress) done();
    else
      done(
        httpRefusal(
          429,
          `At most ${perAddress} requests of one address can be in progress at the same time.`,
          'Wait for the answers to earlier requests, then send the request again.',
        ),
      );
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const bytes = typeof payload === 'string' || Buffer.isBuffer(payload) ? Buffer.byteLength(payload) : 0;
    reply.raw.once('finish', connections.answering(request.raw.socket, bytes));
    done(null, payload);
  });
}
