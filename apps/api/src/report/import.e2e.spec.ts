import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestApi, type Person, type TestApi } from '../testing/test-api.js';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
}, 60_000);
afterAll(() => test.close());

type Fields = Readonly<Record<string, string>>;
const FILE = 'Member;Measure;Oct 2024;Nov 2024\nNorth Hotel;Guests;1 200;900,5\n';

function form(fields: Fields, file: string | Buffer | undefined): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (file !== undefined) body.append('file', new Blob([new Uint8Array(Buffer.from(file))]), 'report.csv');
  return body;
}

/** A form as Node's own client sends it. */
async function encoded(body: FormData) {
  const encoding = new Response(body);
  const bytes = Buffer.from(await encoding.arrayBuffer());
  return {
    headers: { 'content-type': encoding.headers.get('content-type')!, 'content-length': bytes.length },
    body: bytes,
  };
}

async function post(path: string, body: FormData | string, as?: Person) {
  const headers: Record<string, string> = typeof body === 'string' ? { 'content-type': 'application/json' } : {};
  if (as !== undefined) headers['authorization'] = `Bearer ${await test.token(as)}`;
  const reply = await fetch(`${test.api.url}${path}`, { method: 'POST', headers, body });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  return { status: reply.status, body: (await reply.json()) as any };
}

const upload = (fields: Fields, file: string | Buffer | undefined = FILE, as: Person = 'updater') =>
  post('/import', form({ cluster: 'alpha', ...fields }, file), as);

async function guests(period: string, position?: string): Promise<string | undefined> {
  const query = `query ($asOf: AsOf) { value(cluster: "alpha", member: "north", measure: "guests", period: "${period}", asOf: $asOf) {
    value { number } } }`;
  const variables = position === undefined ? {} : { asOf: { atLeast: position } };
  return (await test.ask(query, { as: 'updater', variables })).body.data.value.value?.number;
}

/** An upload of the updater whose file does not end. */
async function unfinished(): Promise<Socket> {
  const { hostname, port } = new URL(test.api.url);
  const token = await test.token('updater');
  const head = [
    ...['POST /import HTTP/1.1', `host: ${hostname}`, `authorization: Bearer ${token}`, 'content-length: 1000000'],
    ...['content-type: multipart/form-data; boundary=b', '', '--b', 'content-disposition: form-data; name="cluster"'],
    ...['', 'alpha', '--b', 'content-disposition: form-data; name="file"; filename="a.csv"', '', 'member,measure'],
  ];
  const socket = connect(Number(port), hostname);
  await new Promise((resolve) => socket.write(head.join('\r\n'), resolve));
  return socket;
}

function spooled(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('strata-import-'));
}

/** An unfinished upload of which the server has begun to keep the file, and the files that there are since. */
async function received(): Promise<{ readonly socket: Socket; readonly files: readonly string[] }> {
  const before = spooled();
  const socket = await unfinished();
  for (;;) {
    // Other processes may import at the same time.
    const files = spooled().filter((name) => !before.includes(name));
    if (files.length > 0) return { socket, files };
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('POST /import', () => {
  it('previews a file, imports it on a second request, and takes the import back', async () => {
    const preview = await upload({});
    expect(preview).toMatchObject({
      status: 200,
      body: {
        recognised: {
          table: { format: 'csv', delimiter: ';' },
          layout: 'wide',
          decimalMark: { mark: ',', from: 'figures' },
          thousands: ['space'],
        },
        stored: false,
        submitted: 2,
        refusedCount: 0,
        outcomes: [
          { row: 2, column: 'Oct 2024', period: '2024-10', outcome: 'submitted', new: '1200' },
          { row: 2, column: 'Nov 2024', period: '2024-11', outcome: 'submitted', new: '900.5' },
        ],
      },
    });
    expect(await guests('2024-10')).toBeUndefined();

    const { body: imported } = await upload({ dryRun: 'false' });
    expect(imported).toMatchObject({ stored: true, submitted: 2, position: expect.any(String) });
    expect(await guests('2024-11', imported.position)).toBe('900.5');

    const back = JSON.stringify({ cluster: 'alpha', batch: imported.batch, reason: 'the file of another hotel' });
    expect(await post('/import/take-back', back)).toMatchObject({ status: 401 });
    expect(await post('/import/take-back', back, 'auditor')).toMatchObject({ status: 403 });
    const taken = await post('/import/take-back', back, 'updater');
    expect(taken).toMatchObject({ status: 200, body: { withdrawn: 2, restored: 0, changedSince: 0 } });
    expect(await guests('2024-11', taken.body.position)).toBeUndefined();
  });

  it('withdraws values, which versions say with the reason, and restores them with the import', async () => {
    const { body: first } = await upload({ dryRun: 'false' }, 'member,measure,period,value\nnorth,guests,2024-07,31\n');
    const file = 'member,measure,period,value,cause,gone\nnorth,guests,2024-07,,of another hotel,yes\n';
    const columns = { reasonColumn: 'cause', withdrawnColumn: 'gone' };
    expect((await upload(columns, file)).body).toMatchObject({
      withdrawn: 1,
      outcomes: [{ row: 2, outcome: 'withdrawn', old: '31', new: null }],
    });
    const { body: imported } = await upload({ ...columns, dryRun: 'false' }, file);
    expect(await guests('2024-07', imported.position)).toBeUndefined();

    const query = `query ($asOf: AsOf) { value(cluster: "alpha", member: "north", measure: "guests", period: "2024-07", asOf: $asOf) {
      versions { nodes { number supersededAt withdrawal { reason by position } } } } }`;
    const versionsAt = async (position: string) => {
      const { body } = await test.ask(query, { as: 'updater', variables: { asOf: { position } } });
      return body.data.value.versions.nodes;
    };
    expect(await versionsAt(first.position)).toEqual([{ number: '31', supersededAt: null, withdrawal: null }]);
    const withdrawal = { reason: 'of another hotel', by: 'updater', position: imported.position };
    const version = { number: '31', supersededAt: imported.position, withdrawal };
    expect(await versionsAt(imported.position)).toEqual([version]);

    const back = JSON.stringify({ cluster: 'alpha', batch: imported.batch, reason: 'right after all' });
    const taken = await post('/import/take-back', back, 'updater');
    expect(taken.body).toMatchObject({ withdrawn: 0, restored: 1, changedSince: 0 });
    expect(await guests('2024-07', taken.body.position)).toBe('31');
  });

  it('refuses rows of others by row, and stores nothing then', async () => {
    const { body } = await upload({ dryRun: 'false' }, `${FILE}south;guests;1;\n`);
    expect(body).toMatchObject({ stored: false, refusedCount: 1, refused: [{ row: 3, code: 'NOT_ALLOWED' }] });
  });

  it('lets the coordinator report on the cluster itself', async () => {
    const file = 'member,measure,period,value\n@cluster,guests,2024-01,5\n';
    const { body } = await upload({ dryRun: 'false' }, file, 'coordinator');
    expect(body).toMatchObject({ stored: true, submitted: 1, refused: [] });
  });

  it('refuses who is not signed in, has no role in the cluster, or does not report', async () => {
    expect(await post('/import', form({ cluster: 'alpha' }, FILE))).toMatchObject({
      status: 401,
      body: { errors: [{ extensions: { code: 'NOT_SIGNED_IN' } }] },
    });
    for (const person of ['stranger', 'auditor', 'root', 'admin'] as const) {
      expect(await upload({}, FILE, person)).toMatchObject({
        status: 403,
        body: { errors: [{ extensions: { code: 'NOT_ALLOWED' } }] },
      });
      expect(test.logged).toContainEqual(
        expect.objectContaining({ event: `authz_fail:${person}`, detail: 'importFile' }),
      );
    }
    expect(await upload({ cluster: 'no-such-cluster' })).toMatchObject({ status: 403 });
  });

  it('tells what is wrong with a request', async () => {
    expect(await upload({ decimal: ';' })).toMatchObject({ status: 400 });
    expect(await upload({ column: 'x' })).toMatchObject({ status: 400 });
    expect(await post('/import', form({ cluster: 'alpha' }, undefined), 'updater')).toMatchObject({ status: 400 });
    expect(await post('/import', '{}', 'updater')).toMatchObject({ status: 415 });
    expect(await upload({}, 'a,b\n1,2\n')).toMatchObject({
      status: 422,
      body: { errors: [{ extensions: { code: 'COLUMN_MISSING', remedy: expect.any(String) } }] },
    });
    const many = Array.from({ length: 100_001 }, () => 'north,guests,2024-10,1').join('\n');
    expect(await upload({}, `member,measure,period,value\n${many}`)).toMatchObject({
      status: 413,
      body: { errors: [{ extensions: { code: 'TOO_MANY_ROWS' } }] },
    });
    expect(await upload({}, Buffer.alloc(33 * 1024 * 1024, 'x'))).toMatchObject({
      status: 413,
      body: { errors: [{ extensions: { code: 'FILE_TOO_LARGE' } }] },
    });
    const health = await fetch(`${test.api.url}/health/ready`);
    expect(health.status).toBe(200);
  }, 60_000);

  it('answers on a connection whose last upload was refused', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const authorization = `Bearer ${await test.token('updater')}`;
    const send = async (fields: Fields, file: string | Buffer): Promise<number | undefined> => {
      const { headers, body } = await encoded(form({ cluster: 'alpha', ...fields }, file));
      const sending = request(`${test.api.url}/import`, {
        method: 'POST',
        agent,
        headers: { ...headers, authorization },
      });
      sending.end(body);
      const [reply] = (await once(sending, 'response')) as [IncomingMessage];
      reply.resume();
      await once(reply, 'end');
      return reply.statusCode;
    };
    expect(await send({}, Buffer.alloc(34 * 1024 * 1024, 'x'))).toBe(413);
    expect(await send({}, FILE)).toBe(200);
    expect(await send({ cluster: 'no-such-cluster' }, Buffer.alloc(4 * 1024 * 1024, 'x'))).toBe(403);
    expect(await send({ decimal: ';' }, Buffer.alloc(4 * 1024 * 1024, 'x'))).toBe(400);
    expect(await send({}, FILE)).toBe(200);
    agent.destroy();
  }, 20_000);

  it('keeps nothing of an upload that is cut off, and goes on', async () => {
    const { socket, files } = await received();
    socket.destroy();
    while (spooled().some((name) => files.includes(name))) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await upload({})).toMatchObject({ status: 200 });
    expect(test.logged.filter(({ level }) => level >= 50)).toEqual([]);
  }, 60_000);

  it.each([
    ['no boundary', 'multipart/form-data', '--b\r\n'],
    ['a boundary of 500 characters', `multipart/form-data; boundary=${'b'.repeat(500)}`, '--b\r\n'],
    ['no end', 'multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data; name="cluster"\r\n\r\nal'],
    [
      'a file without an end',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="cluster"\r\n\r\nalpha\r\n--b\r\ncontent-disposition: form-data; ' +
        'name="file"; filename="a.csv"\r\n\r\nmember,measure,period,value\r\n',
    ],
  ])('refuses a body with %s', async (_, type, body) => {
    const headers = { 'content-type': type, authorization: `Bearer ${await test.token('updater')}` };
    const reply = await fetch(`${test.api.url}/import`, { method: 'POST', headers, body });
    expect([reply.status, await reply.json()]).toMatchObject([
      400,
      { errors: [{ message: 'The multipart body is not valid.', extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  });

  it('accepts two files of an account at the same time, and those of others besides', async () => {
    const sockets = [(await received()).socket, (await received()).socket];
    expect(await upload({})).toMatchObject({
      status: 429,
      body: { errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] },
    });
    expect(await upload({}, FILE, 'coordinator')).toMatchObject({ status: 200 });
    for (const socket of sockets) socket.destroy();
    while ((await upload({})).status !== 200);
  }, 60_000);

  it('reads workbooks', async () => {
    const file = readFileSync(join(import.meta.dirname, '../../../../test/fixtures/values/edp-wide.xlsx'));
    const { status, body } = await upload({}, file);
    expect([status, body.recognised.table.format]).toEqual([200, 'xlsx']);
    expect(body.refused[0]).toMatchObject({ row: 2, code: 'UNKNOWN_MEMBER' });
  });
});
