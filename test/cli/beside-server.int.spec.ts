import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLUSTER_FILE, VALUES_FILE } from '../main-job/support/edp.js';
import { startStrata, strata, type Ran } from './support/strata.js';

const OF = ['--cluster', 'edp'];
const RATE = [...OF, '--member', '@cluster', '--measure', 'debt', '--period', '2014'];
const MARKET = {
  groups: [{ id: 'households', labels: { en: 'Households' } }],
  services: [{ id: 'loans', labels: { en: 'Loans' } }],
  cells: [],
};
const input = { kind: 'measure', measure: 'deficit' };
const BINDING = {
  scope: 'actor',
  inputs: { serviceProfitability: input, operatingProfitability: input, returnOnEquity: input, depositRate: input },
  outputs: {},
};

/** Commands in order, each with its exit code and its standard input. */
const STORY: readonly (readonly [readonly string[], number, string?])[] = [
  [['apply', '-f', CLUSTER_FILE], 0],
  [['apply', '-f', CLUSTER_FILE], 0],
  [['import', 'values', VALUES_FILE, ...OF, '--known-at-column', 'vintage'], 0],
  [['import', 'values', VALUES_FILE, ...OF, '--known-at-column', 'vintage', '--json'], 0],
  [['import', 'values', '-', ...OF], 2, 'member,measure,period,value\nAT,debt,2014,80\nGR,nothing,2014,1\n'],
  [['import', 'values', '-', ...OF], 0, 'member,measure,period,value\nAT,debt,2014,80\nGR,deficit,2014,-9\n'],
  [['import', 'values', '-', ...OF], 1, 'member,measure,period,value\nAT,debt,2014,81\n'],
  [['import', 'values', '-', ...OF, '--reason', 'new'], 0, 'member,measure,period,value\nAT,debt,2014,81\n'],
  [['submit', ...RATE, '--value', '86.8'], 0],
  [['submit', ...RATE, '--value', '86.9'], 1],
  [['submit', ...RATE, '--value', '86.9', '--reason', 'final', '--json'], 0],
  [['submit', ...RATE.with(-1, '2190'), '--value', '1'], 1],
  [['withdraw', ...RATE, '--reason', 'of 2013'], 0],
  [['value', ...RATE, '--history', '--json'], 0],
  [['import', 'take-back', 'soon', ...OF, '--reason', 'x'], 2],
  [['method', 'register', 'profitability', ...OF], 0],
  [['method', 'register', 'profitability', ...OF], 0],
  [['method', 'bind', 'profitability', ...OF], 1],
  [['method', 'bind', 'profitability', ...OF, '--file', '-'], 0, JSON.stringify(BINDING)],
  [['method', 'adopt', 'profitability', ...OF, '--version', '2', '--reason', 'agreed'], 0],
  [['method', 'status', ...OF, '--json'], 0],
  [['scenario', 'draft', 'austerity', ...OF, '--label', 'Austerity'], 0],
  [['scenario', 'assume', 'austerity', '-', ...OF], 0, 'measure,member,period,value\ndeficit,GR,2008,1\n'],
  [['branch', 'fork', 'audit', ...OF, '--label', 'Audit first', '--at', '2009-06-30'], 0],
  [['branch', 'change', 'audit', ...OF, '--value', 'deficit GR 2008 -9.8'], 0],
  [['branch', 'compare', 'audit', ...OF, '--period', '2008'], 0],
  [['branch', 'propose', 'audit', ...OF, '--reason', 'as it was', '--in-force'], 0],
  [['branch', 'propose', 'audit', ...OF, '--reason', 'as it was'], 0],
  [['branch', 'discard', 'none', ...OF, '--reason', 'x'], 1],
  [
    ['assess', 'human-capital', '-', ...OF, '--subject', 'GR', '--period', '2008', '--assessor', 'ann'],
    0,
    'item,grade\nf1.1,S\n',
  ],
  [['segment', '-', ...OF, '--member', 'GR'], 0, JSON.stringify(MARKET)],
  [['evaluation', 'close', ...OF, '--period', '2190', '--reason', 'too early'], 1],
  [['evaluation', 'close', ...OF, '--period', '2012', '--reason', 'agreed', '--incomplete'], 0],
  [['evaluation', 'list', ...OF], 0],
  [['user', 'add', 'olga', '--role', 'coordinator', ...OF, '--json'], 0, 'a long enough sentence\n'],
  [['user', 'add', 'ann', '--role', 'administrator'], 0, 'another long enough sentence\n'],
  [['user', 'grant', 'olga', '--role', 'updater', ...OF, '--actor', 'GR'], 0],
  [['user', 'grant', 'olga', '--role', 'updater', ...OF, '--actor', 'XX'], 1],
  [['user', 'revoke', 'ann', '--role', 'administrator'], 1],
  [['user', 'erase', 'olga', '--reason', 'asked for', '--dry-run'], 0],
  [['user', 'erase', 'ann', '--reason', 'asked for'], 1],
  [['user', 'erase', 'olga', '--reason', 'asked for'], 0],
  [['user', 'list'], 0],
  [['export', 'values', ...OF], 0],
];

/** The output without ids, positions and instants, which differ from run to run. */
function masked({ code, stdout, stderr }: Ran): object {
  const mask = (text: string): string =>
    text
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
      .replaceAll(/\b\d{12,}\b/g, 'POSITION')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'INSTANT');
  return { code, stdout: mask(stdout), stderr: mask(stderr) };
}

describe('Commands beside a running server', () => {
  let folder: string;
  const servers: ChildProcess[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-beside-'));
  });
  afterEach(() => {
    for (const server of servers.splice(0)) server.kill('SIGKILL');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (data: string, args: readonly string[], input?: string): Promise<Ran> =>
    strata(args, { env: { STRATA_DATA: data }, ...(input === undefined ? {} : { input }) });

  async function serve(data: string): Promise<ChildProcess> {
    const server = startStrata(['serve'], { env: { STRATA_DATA: data, PORT: '0', STRATA_LOG_LEVEL: 'silent' } });
    servers.push(server);
    await once(server.stdout!, 'data');
    return server;
  }

  async function stop(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
    server.kill(signal);
    if (server.exitCode === null && server.signalCode === null) await once(server, 'close');
  }

  it('answer as without one, and leave the same data', async () => {
    const [alone, beside] = [join(folder, 'alone'), join(folder, 'beside')];
    const server = await serve(beside);
    for (const [args, code, text] of STORY) {
      const [expected, ran] = await Promise.all([run(alone, args, text), run(beside, args, text)]);
      expect([args, masked(ran)]).toEqual([args, masked(expected)]);
      expect([args, ran.code, ran.stderr]).toEqual([args, code, code === 0 ? '' : expect.any(String)]);
    }
    for (const data of [alone, beside]) {
      const file = 'member,measure,period,value\nAT,debt,2011,80\n';
      const { batch } = (await run(data, ['import', 'values', '-', ...OF, '--reason', 'x', '--json'], file)).json<{
        batch: string;
      }>();
      const back = await run(data, ['import', 'take-back', batch, ...OF, '--reason', 'the wrong file']);
      expect([back.code, back.stdout]).toEqual([0, '0 values withdrawn, 1 restored, 0 changed since and kept\n']);
    }
    await stop(server, 'SIGTERM');
    const exported = ['export', 'cluster', ...OF];
    expect((await run(beside, exported)).stdout).toBe((await run(alone, exported)).stdout);
    expect((await run(beside, ['check'])).code).toBe(0);
    for (const args of [
      ['submit', ...RATE, '--value', '85'],
      ['value', ...RATE],
    ]) {
      expect(masked(await run(beside, args))).toEqual(masked(await run(alone, args)));
    }
  }, 300_000);

  it('are executed one after the other when there are several at once', async () => {
    const data = join(folder, 'several');
    const server = await serve(data);
    await run(data, ['apply', '-f', CLUSTER_FILE]);
    const members = ['AT', 'BE', 'DE', 'FR', 'GR', 'IT'];
    const of = (member: string): readonly string[] => [
      ...OF,
      '--member',
      member,
      '--measure',
      'debt',
      '--period',
      '2014',
    ];
    const ran = await Promise.all(members.map((member) => run(data, ['submit', ...of(member), '--value', '60'])));
    expect(ran.map(({ code, stderr }) => [code, stderr])).toEqual(members.map(() => [0, '']));
    await stop(server, 'SIGTERM');
    for (const member of members) expect((await run(data, ['value', ...of(member)])).stdout).toBe('60\n');
  }, 120_000);

  it('report that the server was killed, and complete their work when they are repeated', async () => {
    const data = join(folder, 'killed');
    const server = await serve(data);
    await run(data, ['apply', '-f', CLUSTER_FILE]);
    const args = ['import', 'values', VALUES_FILE, ...OF, '--known-at-column', 'vintage'];
    const written = (): number => statSync(join(data, 'events.db-wal')).mtimeMs;
    const before = written();
    const importing = run(data, args);
    while (written() <= before) await new Promise((resolve) => setTimeout(resolve, 1));
    await stop(server, 'SIGKILL');
    const cut = await importing;
    expect([cut.code, cut.stdout]).toEqual([1, '']);
    expect(cut.stderr).toMatch(/server .* stopped before it had answered[^]*Repeat the command/);

    // The socket and its file are still there, but nobody listens.
    const repeated = await run(data, args);
    expect([repeated.code, repeated.stderr]).toEqual([0, '']);
    const restarted = await serve(data);
    const again = await run(data, args);
    expect(again.stdout).toMatch(/^1391 rows: 0 submitted, 0 restated, 1391 known already$/m);
    await stop(restarted, 'SIGTERM');
    expect((await run(data, ['check'])).code).toBe(0);
  }, 120_000);

  it('refuse a server of another version, and what is not meant for them', async () => {
    const data = join(folder, 'version');
    await serve(data);
    await run(data, ['apply', '-f', CLUSTER_FILE]);
    const path = join(data, 'server.json');
    if (process.platform !== 'win32') {
      expect([path, join(data, 'server.sock')].map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
    }
    const file = JSON.parse(readFileSync(path, 'utf8')) as { version: string; address: string; secret: string };
    const client = connect(file.address);
    client.write(`${JSON.stringify({ version: file.version, secret: file.secret })}\n{"id":1}\n`);
    let answered = '';
    while (!answered.includes('"id":1')) answered += String((await once(client, 'data'))[0]);
    expect(answered).toContain('"code":"INTERNAL"');
    client.destroy();
    writeFileSync(path, JSON.stringify({ ...file, version: '0.0.9' }));
    const old = await run(data, ['submit', ...RATE, '--value', '1']);
    expect([old.code, old.stdout]).toEqual([1, '']);
    expect(old.stderr).toMatch(/server .* is Strata 0\.0\.9[^]*Restart the server/);
    writeFileSync(path, JSON.stringify({ ...file, secret: 'guessed' }));
    const guessed = await run(data, ['submit', ...RATE, '--value', '1']);
    expect([guessed.code, guessed.stdout]).toEqual([1, '']);
    const alone = await run(data, ['rebuild']);
    expect([alone.code, alone.stderr]).toEqual([1, expect.stringContaining('already open for writing')]);
  }, 60_000);
});
