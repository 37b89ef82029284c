import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';
import { startChildApi, type ChildApi } from '../testing/child-api.js';

let server: ChildApi;
const started: ChildApi[] = [];

/** One server for all tests, unless one of them ends it. */
beforeEach(async () => {
  if (started.at(-1)?.ended() === false) return;
  server = await startChildApi();
  started.push(server);
}, 120_000);
afterAll(() => started.forEach((one) => one.remove()));

const HANDSHAKE = ['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];

function upgradeOf(path: string, ...more: readonly string[]): string {
  const lines = [`GET ${path} HTTP/1.1`, 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket', ...more];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/** A connection that never closes by itself, not even after the server has ended its side. */
async function open(): Promise<Socket> {
  const socket = connect({ port: server.port, host: server.host, allowHalfOpen: true });
  socket.on('error', () => undefined);
  socket.on('data', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  return socket;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether the server is running and responds. */
async function answers(): Promise<boolean> {
  await pause(50);
  if (server.ended()) return false;
  const reply = await fetch(new URL('/health/live', server.graphqlUrl));
  return reply.ok;
}

/** A frame of a client, masked with zeros. */
function frame(opcode: number, payload: Buffer, declared = payload.length): Buffer {
  const head =
    declared < 126
      ? Buffer.from([0x80 | opcode, 0x80 | declared])
      : Buffer.from([
          0x80 | opcode,
          0x80 | 127,
          0,
          0,
          0,
          0,
          ...[24, 16, 8, 0].map((bits) => (declared >>> bits) & 255),
        ]);
  return Buffer.concat([head, Buffer.alloc(4), payload]);
}

describe('A connection that is cut', () => {
  const pings = Buffer.concat(Array.from({ length: 200 }, () => frame(0x9, Buffer.alloc(100))));
  it.each([
    ['asks for an upgrade of an unknown path', upgradeOf('/x')],
    ['asks for an upgrade without a key', upgradeOf('/graphql')],
    ['asks for an upgrade to something else', upgradeOf('/graphql').replace('websocket', 'h2c')],
    ['asks for an upgrade with POST', upgradeOf('/graphql', ...HANDSHAKE).replace('GET', 'POST')],
    ['asks for an upgrade after another request', `GET /health/ready HTTP/1.1\r\nHost: x\r\n\r\n${upgradeOf('/x')}`],
    ['has finished the handshake', upgradeOf('/graphql', ...HANDSHAKE)],
    ['speaks an unknown protocol', upgradeOf('/graphql', ...HANDSHAKE, 'Sec-WebSocket-Protocol: soap')],
    ['was upgraded and pings', Buffer.concat([Buffer.from(upgradeOf('/graphql', ...HANDSHAKE)), pings])],
    ['sends half a request', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"qu'],
    ['sends half a header', 'GET /graphql HTT'],
    ['does not speak HTTP', '\u0016\u0003\u0001\u0000\u0005'],
    ['asks for a tunnel', 'CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['expects to continue', 'POST /graphql HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n'],
  ])('when it %s leaves the server running', async (_name, bytes) => {
    // Immediately, while the response is written, and after it.
    for (const wait of [0, 1, 60]) {
      for (let i = 0; i < 5; i += 1) {
        const socket = await open();
        socket.write(bytes);
        await pause(wait);
        socket.resetAndDestroy();
      }
    }

    expect({ answers: await answers(), stderr: server.stderr() }).toMatchObject({ answers: true });
  });
});

describe('A WebSocket that breaks the protocol', () => {
  it.each([
    ['an oversized frame', frame(0x1, Buffer.alloc(100), 1_000_000_000)],
    ['a frame without a mask', Buffer.from([0x81, 0x01, 0x61])],
    ['an unknown opcode', frame(0xb, Buffer.alloc(1))],
    ['text that is not UTF-8', frame(0x1, Buffer.from([0xff, 0xfe]))],
    ['a wrong close code', frame(0x8, Buffer.from([0x00, 0x01]))],
    ['no JSON', frame(0x1, Buffer.from('{'))],
    ['an unknown message', frame(0x1, Buffer.from('{"type":"no-such"}'))],
    ['a message without a type', frame(0x1, Buffer.from('null'))],
    ['two starts', Buffer.concat([0, 1].map(() => frame(0x1, Buffer.from('{"type":"connection_init"}'))))],
  ])('with %s is closed, and the server keeps running', async (_name, bytes) => {
    const socket = await open();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('end', () => socket.end());
    socket.write(upgradeOf('/graphql', ...HANDSHAKE, 'Sec-WebSocket-Protocol: graphql-transport-ws'));
    await pause(30);
    socket.write(bytes);
    await closed;

    expect(await answers()).toBe(true);
  });

  it('while it is written to is closed, and the server keeps running', async () => {
    const token = await server.signIn('auditor');
    for (let i = 0; i < 5; i += 1) {
      const socket = new WebSocket(server.graphqlUrl.replace('http', 'ws'), 'graphql-transport-ws');
      await new Promise((resolve) => socket.once('open', resolve));
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
      await new Promise((resolve) => socket.once('message', resolve));
      const query = 'subscription { scorecardChanged(cluster: "alpha", period: "2024-01") { position } }';
      for (let id = 0; id < 15; id += 1) {
        socket.send(JSON.stringify({ type: 'subscribe', id: String(id), payload: { query } }));
      }
      await pause(i * 5);
      (socket as unknown as { readonly _socket: Socket })._socket.resetAndDestroy();
      socket.on('error', () => undefined);
    }

    expect(await answers()).toBe(true);
  });
});

describe('A connection that is left open', () => {
  const UPGRADES = [
    ['to an unknown path', upgradeOf('/x')],
    ['without a key', upgradeOf('/graphql')],
    ['with another protocol', upgradeOf('/graphql', ...HANDSHAKE, 'Sec-WebSocket-Protocol: soap')],
    ['without a start', upgradeOf('/graphql', ...HANDSHAKE, 'Sec-WebSocket-Protocol: graphql-transport-ws')],
  ] as const;

  it('after an upgrade is ended by the server', async () => {
    const sockets: Socket[] = [];
    for (const [, bytes] of UPGRADES) {
      for (let i = 0; i < 25; i += 1) {
        const socket = await open();
        socket.write(bytes);
        sockets.push(socket);
      }
    }
    // What the server has ended can't be written to any more; a socket that is only half closed can.
    const left = () => sockets.filter(({ destroyed }) => !destroyed);
    for (let i = 0; i < 40 && left().length > 0; i += 1) {
      await pause(500);
      for (const socket of left()) socket.write(frame(0x9, Buffer.alloc(0)));
    }

    expect(left()).toHaveLength(0);
    expect(await answers()).toBe(true);
  }, 30_000);

  it.each(UPGRADES)('after an upgrade %s does not keep the server from stopping', async (_name, bytes) => {
    for (let i = 0; i < 10; i += 1) (await open()).write(bytes);
    await pause(50);
    const began = Date.now();

    expect(await server.stop()).toBe(0);
    expect(Date.now() - began).toBeLessThan(4_500);
  });

  it('and requests upgrades while the server stops is ended', async () => {
    const sockets = await Promise.all(Array.from({ length: 20 }, () => open()));
    const stopped = server.stop();
    for (const [index, socket] of sockets.entries()) {
      await pause(5);
      if (!socket.destroyed) socket.write(upgradeOf(index % 2 === 0 ? '/x' : '/graphql', ...HANDSHAKE));
      if (index % 3 === 0) socket.resetAndDestroy();
    }

    expect({ code: await stopped, stderr: server.stderr().match(/^\s+at .*/m) }).toEqual({ code: 0, stderr: null });
  });
});
