import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../main-job/support/edp.js';
import { applyEdp, importEdp, openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { strata, type Ran } from './support/strata.js';

const GREECE = ['value', '--cluster', 'edp', '--member', 'GR', '--measure', 'deficit'];
const IMPORT = ['--cluster', 'edp', '--dry-run'];

describe('strata', () => {
  let place: Place;
  let env: Record<string, string>;

  beforeAll(async () => {
    place = await newPlace();
    const runtime = await openPlace(place);
    await applyEdp(runtime);
    await importEdp(runtime);
    await runtime.close();
    env = { STRATA_DATA: place.folder };
  }, 60_000);

  afterAll(() => place.remove());

  const errorOf = (ran: Ran): object => ran.json<{ error: object }>().error;

  function file(name: string, content: string | Buffer): string {
    const path = join(place.folder, name);
    writeFileSync(path, content);
    return path;
  }

  for (const args of [['nosuch'], ['value'], ['scorecard', '--cluster', 'edp'], ['explain', '--nodes', 'x']]) {
    it(`reports bad usage as JSON with --json: ${args.join(' ')}`, async () => {
      const [plain, asJson] = await Promise.all([strata(args, { env }), strata([...args, '--json'], { env })]);
      expect([plain.code, plain.stdout, asJson.code]).toEqual([2, '', 2]);
      expect(plain.stderr).toMatch(/^error: /);
      const { message } = errorOf(asJson) as { message: string };
      expect(errorOf(asJson)).toMatchObject({ code: 'BAD_USAGE', remedy: expect.stringContaining('--help') });
      expect(plain.stderr).toContain(message);
    });
  }

  it('names an empty option', async () => {
    const ran = await strata([...GREECE, '--period', '2008', '--at', '', '--json'], { env });
    expect([ran.code, errorOf(ran)]).toEqual([2, expect.objectContaining({ code: 'OPTION_EMPTY' })]);
    expect(errorOf(ran)).toMatchObject({ message: expect.stringContaining('--at') });
  });

  it('names the frequency of a measure for a period of another length', async () => {
    const ran = await strata([...GREECE, '--period', '2008-Q1'], { env });
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(/The measure "deficit" is reported per year, but 2008-Q1 is a quarter\.\n.*2008/);
    expect((await strata([...GREECE, '--period', '2030'], { env })).stdout).toBe('no value\n');
  });

  it('does not let input control the terminal', async () => {
    const path = file('steer.csv', 'member,measure,period,value\n\u001b[31mx,deficit,2008,1\n');
    const ran = await strata(['import', 'values', path, ...IMPORT], { env });
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('"\\u001b[31mx" is not a member')]);
  });

  it('refuses invalid encodings and folders, and accepts UTF-16', async () => {
    const text = 'strata: 1\nid: x\nlabels: { en: caf\u00e9 }\n';
    const latin = await strata(['apply', '-f', file('l.yaml', Buffer.from(text, 'latin1')), '--dry-run'], { env });
    expect([latin.code, latin.stderr]).toEqual([2, expect.stringMatching(/l\.yaml.*UTF-8/)]);
    mkdirSync(join(place.folder, 'inner'));
    const folder = await strata(['apply', '-f', join(place.folder, 'inner'), '--dry-run'], { env });
    expect([folder.code, folder.stderr]).toEqual([2, expect.stringContaining('folder, not a file')]);
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
    const taken = await strata(['apply', '-f', file('w.yaml', wide), '--dry-run'], { env });
    expect([taken.code, taken.stdout]).toEqual([0, expect.stringContaining('caf\u00e9')]);
  });

  it('refuses two columns of the same name, and --measure with --measure-column', async () => {
    const path = file('twice.csv', 'member,measure,period,value,value\nGR,deficit,2008,1,2\n');
    const twice = await strata(['import', 'values', path, ...IMPORT, '--json'], { env });
    expect([twice.code, errorOf(twice)]).toEqual([2, expect.objectContaining({ code: 'COLUMN_TWICE' })]);
    const both = ['--measure', 'deficit', '--measure-column', 'measure'];
    const ran = await strata(['import', 'values', path, ...IMPORT, ...both, '--json'], { env });
    expect([ran.code, errorOf(ran)]).toEqual([2, expect.objectContaining({ code: 'BAD_USAGE' })]);
  });

  it('refuses an account for an unknown member', async () => {
    const args = ['user', 'add', 'ann', '--role', 'updater', '--cluster', 'edp', '--actor', 'XX', '--json'];
    const ran = await strata(args, { env, input: 'a long enough password\n' });
    expect([ran.code, errorOf(ran)]).toEqual([2, expect.objectContaining({ code: 'UNKNOWN_MEMBER' })]);
  });

  it('refuses a malformed binding', async () => {
    expect((await strata(['method', 'register', 'profitability', '--cluster', 'edp'], { env })).code).toBe(0);
    for (const content of ['', '5', 'scope: actor\n', 'scope: actor\ninputs: { depositRate: { kind: list } }\n']) {
      const path = file('binding.yaml', content);
      const ran = await strata(['method', 'bind', 'profitability', '--cluster', 'edp', '--file', path], { env });
      expect([ran.code === 0, ran.stderr]).toEqual([false, expect.stringMatching(/The command is not valid/)]);
      expect(ran.stderr).not.toMatch(/\n\s+at /);
    }
  });

  it('ends without an error when its reader closes the pipe', async () => {
    const line = `${process.execPath} apps/cli/bin/strata.js export values --cluster edp | head -n 1`;
    const child = spawn('bash', ['-o', 'pipefail', '-c', line], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    expect([await once(child, 'close'), text]).toEqual([[0, null], 'member,measure,period,value,note,reason\n']);
  });

  it('shows figures with the digits and the unit of their measure', async () => {
    const cluster = ['--cluster', 'edp', '--period', '2008', '--strategy', 'GR'];
    const { stdout } = await strata(['scorecard', ...cluster], { env });
    expect(stdout).toMatch(/Government balance +■ red +0\.0 % +-10\.2 {2}% of GDP {2}goal -3, red flag -6\n/);
    const [head = '', ...rows] = stdout.trimEnd().split('\n');
    for (const row of rows) expect(row.indexOf(' %') + 2).toBe(head.indexOf('score') + 'score'.length);
  });
});
