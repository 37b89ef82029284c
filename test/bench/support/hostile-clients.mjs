// A process of 50 connections that send hostile inputs until it is ended: address and tokens come as arguments.
import { connect } from 'node:net';
import { anonymous, ENDLESS, signedIn, UPGRADE } from './hostile-inputs.mjs';
import { postOf, RawClient } from './raw-client.mjs';

const CONNECTIONS = 50;
const [address, given] = process.argv.slice(2);
const url = new URL(address);
const tokens = JSON.parse(given);
const requests = [
  ...Object.values(anonymous).map((body) => postOf(body)),
  ...Object.values(signedIn).map(([login, body]) => postOf(body, tokens[login])),
];

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sends requests one after another, on a new connection whenever the server has closed one. */
async function requester(first) {
  for (let index = first, client = new RawClient(url); ; index += 1) {
    try {
      await client.send(requests[index % requests.length]);
    } catch {
      client = new RawClient(url);
      await pause(5);
    }
  }
}

/** Sends half of something again and again, and cuts the connection. */
async function cutter(bytes) {
  for (;;) {
    const socket = connect({ host: url.hostname, port: Number(url.port) });
    socket.on('error', () => undefined);
    socket.write(bytes);
    await pause(20);
    socket.resetAndDestroy();
  }
}

for (let index = 0; index < CONNECTIONS - 10; index += 1) void requester(index);
for (let index = 0; index < 5; index += 1) {
  void cutter(UPGRADE);
  void cutter(ENDLESS);
}
process.stdout.write('started\n');
