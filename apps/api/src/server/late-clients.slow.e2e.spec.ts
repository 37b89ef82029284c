import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rawConnection } from '../testing/raw-connection.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi({}, { times: { headers: 500, request: 800, idle: 600, check: 50 } });
}, 60_000);
afterAll(() => test.close());

const POST = ['POST /graphql HTTP/1.1', 'Host: x', 'Content-Type: application/json'];
const GET = 'GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n';
const head = (...more: readonly string[]) => `${[...POST, ...more].join('\r\n')}\r\n\r\n`;

/** Sends a beginning, then the same again and again until the connection is closed. */
async function keepSending(
  beginning: string,
  again = '',
  { every = 40, url = test.api.url }: { readonly every?: number; readonly url?: string } = {},
): Promise<string> {
  const { socket, received, closed } = await rawConnection(url);
  socket.write(beginning);
  const timer = setInterval(() => again !== '' && socket.writable && socket.write(again), every);
  await closed;
  clearInterval(timer);
  return received();
}

describe('A client that does not finish its request', () => {
  it.each([
    ['sends nothing', '', ''],
    ['sends half of the headers', POST.join('\r\n'), ''],
    ['sends a header again and again', POST.join('\r\n'), '\r\nX-More: 1'],
    ['sends a header byte by byte', `${POST.join('\r\n')}\r\nX-More: `, 'x'],
    ['sends half of a body', `${head('Content-Length: 100')}{"query`, ''],
    ['sends a body byte by byte', head('Content-Length: 8000'), ' '],
    ['sends no chunk of a body', head('Transfer-Encoding: chunked'), ''],
    ['sends a body of chunks without end', head('Transfer-Encoding: chunked'), '1\r\n \r\n'],
    ['sends a chunk byte by byte', `${head('Transfer-Encoding: chunked')}1000\r\n`, ' '],
    ['sends more than it may without end', head('Transfer-Encoding: chunked'), `1000\r\n${' '.repeat(4096)}\r\n`],
    ['sends a body to an unknown address', head('Transfer-Encoding: chunked').replace('/graphql', '/x'), '1\r\n \r\n'],
    ['sends a body of another kind', head('Content-Length: 8000').replace('json', 'xml'), ' '],
    ['sends a body after another request', `${GET}${head('Content-Length: 99')}`, ''],
    ['expects to continue', head('Expect: 100-continue', 'Content-Length: 8000'), ' '],
  ])('and %s is cut off', async (_name, beginning, again) => {
    const received = await keepSending(beginning, again);

    expect(received).not.toMatch(/HTTP\/1\.1 5/);
  });

  it('while it shows an access token is cut off too', async () => {
    const token = await test.token('updater');
    const received = await keepSending(
      head(`Authorization: Bearer ${token}`, 'Content-Length: 900000'),
      ' '.repeat(99),
    );

    expect(received).toMatch(/^HTTP\/1\.1 408|^$/);
  });

  it('is cut off before its timeout when it sends far more than it may', async () => {
    const patient = await startTestApi({}, { times: { request: 600_000 } });
    const chunk = `10000\r\n${' '.repeat(65_536)}\r\n`;
    const received = await keepSending(head('Transfer-Encoding: chunked'), chunk, { every: 1, url: patient.api.url });
    await patient.close();

    expect(received).toMatch(/^HTTP\/1\.1 413|^$/);
  });
});

describe('A connection that is kept open without a request', () => {
  it('is closed', async () => {
    const received = await keepSending(GET);

    expect(received).toMatch(/^HTTP\/1\.1 200/);
  });
});
