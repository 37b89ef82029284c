import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLUSTER_FILE, ROOT, VALUES_FILE } from '../main-job/support/edp.js';
import { strata, type Ran } from './support/strata.js';

const FIXTURES = `${ROOT}/test/fixtures/values`;

/** The tests of this file share one data folder and run in order. */
describe('The commands that change data', () => {
  // What commands read from standard input before they open the data folder.
  const INPUTS: Readonly<Record<string, string>> = {
    scenario: 'measure,member,period,value\nGR,deficit,2008,1\n',
    assess: 'item,grade\nM1,S\n',
    segment: 'groups: []\nservices: []\ncells: []\n',
    user: 'a long enough sentence\n',
  };

  let folder: string;
  const at = (name: string): string => join(folder, name);
  const run = (args: readonly string[], input?: string): Promise<Ran> =>
    strata(args, { env: { STRATA_DATA: at('data') }, ...(input === undefined ? {} : { input }) });
  const write = (name: string, ...lines: readonly string[]): string => {
    writeFileSync(at(name), `${lines.join('\n')}\n`);
    return at(name);
  };
  const values = (file: string, ...args: readonly string[]): Promise<Ran> =>
    run(['import', 'values', file, '--cluster', 'edp', ...args]);
  const known = ['--known-at-column', 'vintage'];
  const valueOf = async (member: string, measure: string, period: string): Promise<string> => {
    const ran = await run(['value', '--cluster', 'edp', '--member', member, '--measure', measure, '--period', period]);
    return ran.stdout.trim();
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-cli-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe('before there is any data', () => {
    it('lists with --dry-run what a file would change, and creates nothing, not even a folder', async () => {
      const ran = await run(['apply', '-f', CLUSTER_FILE, '--dry-run']);
      expect([ran.code, ran.stderr]).toEqual([0, '']);
      expect(ran.stdout).toMatch(/^would found cluster edp/m);
      expect(ran.stdout).toContain('319 changes; nothing was changed (--dry-run)');
      expect(existsSync(at('data'))).toBe(false);
    });

    for (const args of [
      ['import', 'values', VALUES_FILE, '--cluster', 'edp'],
      ['rebuild'],
      ['submit', '--cluster', 'edp', '--member', 'GR', '--measure', 'debt', '--period', '2008', '--value', '1'],
      ['withdraw', '--cluster', 'edp', '--member', 'GR', '--measure', 'debt', '--period', '2008', '--reason', 'x'],
      ['import', 'take-back', 'x', '--cluster', 'edp', '--reason', 'x'],
      ['export', 'values', '--cluster', 'edp'],
      ['method', 'register', 'profitability', '--cluster', 'edp'],
      ['method', 'bind', 'profitability', '--cluster', 'edp'],
      ['method', 'adopt', 'profitability', '--cluster', 'edp', '--version', '1', '--reason', 'agreed'],
      ['scenario', 'draft', 'austerity', '--cluster', 'edp', '--label', 'Austerity'],
      ['scenario', 'assume', 'austerity', '-', '--cluster', 'edp'],
      ['branch', 'fork', 'audit', '--cluster', 'edp', '--label', 'Audit first'],
      ['assess', 'human-capital', '-', '--cluster', 'edp', '--subject', 'GR', '--period', '2008', '--assessor', 'ann'],
      ['segment', '-', '--cluster', 'edp', '--member', 'GR'],
      ['user', 'add', 'olga', '--role', 'coordinator', '--cluster', 'edp'],
    ]) {
      it(`refuses strata ${args.slice(0, 2).join(' ')}, names the folder and leaves nothing behind`, async () => {
        const ran = await run([...args], INPUTS[args[0]!]);
        expect([ran.code, ran.stdout]).toEqual([2, '']);
        expect(ran.stderr).toContain(`There is no Strata data in ${at('data')}`);
        expect(ran.stderr).toContain('STRATA_DATA');
        expect(existsSync(at('data'))).toBe(false);
      });
    }

    it('reports all problems of a cluster file with their lines and columns', async () => {
      const text = readFileSync(CLUSTER_FILE, 'utf8')
        .replace('frequency: year', 'frequency: yearly')
        .replace('rank: integrative', 'rank: integral');
      const file = write('faulty.yaml', text);
      const ran = await run(['apply', '-f', file]);
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      const lines = text.split('\n');
      const place = (word: string): string => {
        const line = lines.findIndex((one) => one.includes(word));
        return `${file}:${line + 1}:${lines[line]!.indexOf(word.split(' ')[1]!) + 1}`;
      };
      expect(ran.stderr).toContain(place('frequency: yearly'));
      expect(ran.stderr).toContain(place('rank: integral'));
      const json = await run(['apply', '-f', file, '--json']);
      expect(json.json()).toMatchObject({ error: { code: 'CLUSTER_FILE_INVALID', problems: { length: 2 } } });
      expect(existsSync(at('data'))).toBe(false);
    });

    it('refuses a cluster file that is not YAML or does not exist', async () => {
      const broken = await run(['apply', '-f', write('broken.yaml', 'strata: 1', 'id: [unclosed')]);
      expect(broken.code).toBe(2);
      expect(broken.stderr).toMatch(/broken\.yaml:\d+:\d+/);
      const missing = await run(['apply', '-f', at('missing.yaml')]);
      expect(missing.code).toBe(2);
      expect(missing.stderr).toContain('missing.yaml');
    });
  });

  describe('apply', () => {
    it('creates the cluster and lists the changes', async () => {
      const ran = await run(['apply', '-f', CLUSTER_FILE, '--json']);
      expect(ran.code).toBe(0);
      const report = ran.json<{ changes: string[] }>();
      expect(report).toMatchObject({ clusterId: 'edp', applied: true, dryRun: false });
      expect(report.changes).toHaveLength(319);
    });

    it('changes nothing the second time and says so', async () => {
      const ran = await run(['apply', '-f', CLUSTER_FILE]);
      expect([ran.code, ran.stdout]).toEqual([0, `cluster edp is as ${CLUSTER_FILE} says: nothing to change\n`]);
    });

    it('lists with --dry-run the one command for a change in the file', async () => {
      const file = write('moved.yaml', readFileSync(CLUSTER_FILE, 'utf8').replace('goal: 60', 'goal: 65').trimEnd());
      const ran = await run(['apply', '-f', file, '--dry-run', '--json']);
      expect(ran.code).toBe(0);
      expect(ran.json()).toMatchObject({ applied: false, dryRun: true, changes: [expect.stringContaining('debt')] });
      expect((await run(['export', 'cluster', '--cluster', 'edp'])).stdout).toContain('goal: 60');
    });
  });

  describe('import values', () => {
    it('reports the result with --dry-run and changes nothing', async () => {
      const ran = await values(VALUES_FILE, ...known, '--dry-run');
      expect(ran.code).toBe(0);
      const lines = ran.stdout.split('\n');
      expect(lines.slice(0, 4)).toEqual([
        'recognised: CSV in utf-8, separated by commas, one value a row',
        'columns: member = member, measure = measure, period = period, value = value, knownAt = vintage, reason = reason',
        'numbers: decimal mark "." as the figures show',
        `periods: ${Array.from({ length: 11 }, (_, year) => 2003 + year).join(', ')}`,
      ]);
      expect(lines[4]).toBe('row 2: submitted, AT debt 2003: 65.5');
      expect(lines).toContainEqual(expect.stringMatching(/^row \d+: restated, GR deficit 2008: -8\.3 → -10\.0$/));
      expect(lines.at(-2)).toBe(
        '1391 rows: 586 submitted, 805 restated, 0 known already, 0 refused; nothing was changed (--dry-run)',
      );
      expect(await valueOf('GR', 'deficit', '2008')).toBe('no value');
    });

    const header = 'vintage,member,measure,period,value';
    const bad: readonly (readonly [string, string, string, RegExp])[] = [
      ['an unknown member', '2006-04-01,XX,debt,2005,1', 'member', /"XX"/],
      ['an unknown measure', '2006-04-01,AT,gdp,2005,1', 'measure', /"gdp"/],
      ['a wrong period for the calendar', '2006-04-01,AT,debt,2005-Q1,1', 'period', /year.*2005-Q1.*quarter/],
      ['an invalid period', '2006-04-01,AT,debt,5002005,1', 'period', /not a period/],
      ['NaN', '2006-04-01,AT,debt,2005,NaN', 'value', /NaN.*decimal/],
      ['an infinity', '2006-04-01,AT,debt,2005,Infinity', 'value', /decimal/],
      ['a huge number', `2006-04-01,AT,debt,2005,${'9'.repeat(60)}`, 'value', /9999.*decimal/],
      ['an exponent', '2006-04-01,AT,debt,2005,1e400', 'value', /decimal/],
      ['a figure out of range', '2006-04-01,AT,deficit,2005,5000', 'value', /range/],
      ['an empty value', '2006-04-01,AT,debt,2005,', 'value', /empty/],
      ['a thousands separator', '2006-04-01,AT,debt,2005,"1,000"', 'value', /thousands/],
      ['an invalid moment', '2006-13-01,AT,debt,2005,1', 'vintage', /2006-13-01.*not a valid moment/],
      ['a moment before the declared history', '2006-01-01,AT,debt,2005,1', 'vintage', /2006-01-01.*2006-04-01/],
      ['a moment in the future', '2999-01-01,AT,debt,2005,1', 'vintage', /future/],
      ['an extra field', '2006-04-01,AT,debt,2005,1,2', '', /6 fields instead of 5/],
      ['a huge text', `2006-04-01,${'A'.repeat(5_000)},debt,2005,1`, 'member', /4000 characters/],
    ];

    it('refuses every kind of bad row with file, row, column and reason, and stores none of the good ones', async () => {
      const file = write('bad.csv', header, '2006-04-01,AT,debt,2005,68.2', ...bad.map(([, line]) => line));
      const ran = await values(file, ...known);
      expect(ran.code).toBe(2);
      for (const [index, [, , column, reason]] of bad.entries()) {
        const place = `${file}, row ${index + 3}${column === '' ? '' : `, column ${column}`}: `;
        const line = ran.stderr.split('\n').find((one) => one.startsWith(place));
        expect(line).toEqual(expect.stringMatching(reason));
        expect(line!.length).toBeLessThan(400);
      }
      expect(ran.stdout).toContain(`${bad.length} of ${bad.length + 1} rows are refused, so nothing was imported`);
      expect(await valueOf('AT', 'debt', '2005')).toBe('no value');
    });

    it('keeps the good rows with --skip-bad and writes the refused ones to a file', async () => {
      // The second and the fourth have the same actor, period and moment; the rules refuse only the fourth.
      const lines = ['2006-04-01,AT,debt,2003,65.5', '2006-04-01,AT,debt,2004,x', '2006-04-01,AT,deficit,2003,900'];
      const file = write('mixed.csv', header, ...lines);
      const ran = await values(file, ...known, '--skip-bad', '--json');
      expect(ran.code).toBe(0);
      expect(ran.json()).toMatchObject({
        rows: 3,
        submitted: 1,
        stored: true,
        dryRun: false,
        refused: [
          { file, row: 3, column: 'value', code: 'NOT_A_NUMBER', reason: expect.any(String) },
          { file, row: 4, column: 'value', reason: expect.stringContaining('range') },
        ],
        refusedFile: `${file}.refused.csv`,
        position: expect.any(String),
      });
      const refused = readFileSync(`${file}.refused.csv`, 'utf8').trimEnd().split('\n');
      expect(refused).toHaveLength(3);
      expect(refused[0]).toBe('vintage,member,measure,period,value,reason,refused');
      expect(refused[1]).toMatch(/^2006-04-01,AT,debt,2004,x,,"?NOT_A_NUMBER \(value\): /);
      expect(await valueOf('AT', 'debt', '2003')).toBe('65.5');
    });

    it('accepts a repeated figure and refuses two different figures for one value', async () => {
      const same = write('same.csv', header, '2006-04-01,BE,debt,2003,98.5', '2006-04-01,BE,debt,2003,98.5');
      expect((await values(same, ...known, '--json')).json()).toMatchObject({ rows: 2, submitted: 1, refused: [] });
      const two = write('two.csv', header, '2006-04-01,BE,debt,2004,1', '2006-04-01,BE,debt,2004,2');
      const ran = await values(two, ...known);
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain('two.csv, row 3, column value: Row 2 has a different figure');
    });

    it('reads standard input, other column names, one measure for all, a byte order mark and semicolons', async () => {
      const text = '\uFEFFstate;year;percent;when;reason\r\nBG;2003;46.1;2006-04-01;"a, b; c"\r\n';
      const args = ['--member-column', 'state', '--measure', 'debt', '--period-column', 'year', '--value-column'];
      const options = [...args, 'percent', '--known-at-column', 'when'];
      const ran = await run(['import', 'values', '-', '--cluster', 'edp', ...options], text);
      expect([ran.code, ran.stderr]).toEqual([0, '']);
      expect(ran.stdout).toContain('1 rows: 1 submitted');
      expect(await valueOf('BG', 'debt', '2003')).toBe('46.1');
    });

    it('accepts semicolons in the texts of a file with commas', async () => {
      const file = write('texts.csv', `${header},reason`, '2006-04-01,BG,debt,2004,38.0,first; then second');
      expect((await values(file, ...known)).code).toBe(0);
    });

    const unusable: readonly (readonly [string, string, RegExp])[] = [
      ['without a required column', 'member,period,value\nAT,2005,1\n', /row 1: The file has no column "measure"/],
      ['that is empty', '', /is empty/],
      ['that is not CSV', `member,measure,period,value\n"AT,debt\n${'x'.repeat(70_000)}`, /unusable\.csv, row \d+/],
    ];
    for (const [what, text, message] of unusable) {
      it(`refuses a file ${what}`, async () => {
        writeFileSync(at('unusable.csv'), text);
        const ran = await values(at('unusable.csv'));
        expect([ran.code, ran.stdout]).toEqual([2, '']);
        expect(ran.stderr).toMatch(message);
      });
    }

    it('refuses a file that does not exist', async () => {
      const ran = await values(at('none.csv'));
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toMatch(/none\.csv/);
    });

    it('recognises the format of a file, and reports it with --json', async () => {
      const file = `${FIXTURES}/edp-windows-1251.csv`;
      const report = (await values(file, '--dry-run', '--json')).json();
      expect(report).toMatchObject({
        recognised: {
          table: { encoding: 'windows-1251', delimiter: ';' },
          decimalMark: { mark: ',', from: 'figures' },
        },
        outcomes: [
          { row: 2, member: 'AT', measure: 'debt', period: '2008', outcome: 'submitted', new: '67.2' },
          {},
          {},
          {},
        ],
        refused: [],
        dryRun: true,
      });
      const misread = await values(file, '--dry-run', '--decimal', '.');
      expect(misread.code).toBe(2);
      expect(misread.stdout).toContain('row 2, column Значение: refused, NOT_A_NUMBER: "67,2"');
    });

    it('exits with 1 for rows that only the order of knowledge forbids, and names the moment', async () => {
      expect((await values(VALUES_FILE, ...known)).code).toBe(0);
      const file = write('late.csv', header, '2010-01-01,GR,deficit,2008,-9.9');
      const ran = await values(file, ...known);
      expect(ran.code).toBe(1);
      expect(ran.stderr).toMatch(/late\.csv, row 2, column vintage: .*2014-04-01/);
      expect(await valueOf('GR', 'deficit', '2008')).toBe('-10.2');
    });

    it('changes nothing when the file is imported again', async () => {
      const ran = await values(VALUES_FILE, ...known, '--json');
      expect(ran.json()).toMatchObject({ submitted: 0, restated: 0, unchanged: 1391, refused: [] });
    });

    it('treats figures without a known-at column as known now', async () => {
      const file = write('live.csv', 'member,measure,period,value', 'GR,deficit,2014,-3.5', 'GR,debt,2014,n/a');
      expect((await values(file)).stdout).toContain('2 submitted');
      expect((await values(file)).stdout).toContain('2 known already');
      const changed = write('changed.csv', 'member,measure,period,value', 'GR,deficit,2014,-3.6');
      const unfounded = await values(changed);
      expect(unfounded.code).toBe(1);
      expect(unfounded.stderr).toMatch(/changed\.csv, row 2, column value: .*needs a reason/);
      expect((await values(changed, '--reason', 'late accounts')).stdout).toContain('1 restated');
      const args = ['--member', 'GR', '--measure', 'deficit', '--period', '2014', '--json'];
      const answer = (await run(['value', '--cluster', 'edp', ...args])).json<{
        knownAt: string;
        recordedAt: string;
      }>();
      expect(answer.knownAt).toBe(answer.recordedAt);
      expect(await valueOf('GR', 'debt', '2014')).toBe('n/a');
    });
  });

  describe('submit, withdraw and import take-back', () => {
    const of = (member: string, measure: string, period: string): readonly string[] => [
      ...['--cluster', 'edp', '--member', member, '--measure', measure, '--period', period],
    ];

    it('reports a value of the cluster itself, restates it with a reason only, and withdraws it', async () => {
      const rate = of('@cluster', 'debt', '2014');
      expect((await run(['submit', ...rate, '--value', '86.8'])).stdout).toBe('submitted: @cluster debt 2014: 86.8\n');
      const changed = await run(['submit', ...rate, '--value', '86.9']);
      expect([changed.code, changed.stdout]).toEqual([1, '']);
      expect(changed.stderr).toMatch(/needs a reason[^]*--reason/);
      const restated = await run(['submit', ...rate, '--value', '86.9', '--reason', 'final', '--json']);
      expect(restated.json()).toMatchObject({ outcome: 'restated', position: expect.any(String) });
      expect(await valueOf('@cluster', 'debt', '2014')).toBe('86.9');
      const gone = await run(['withdraw', ...rate, '--reason', 'of 2013']);
      expect([gone.code, gone.stdout]).toEqual([0, 'the value of debt of @cluster for 2014 is withdrawn\n']);
      expect(await valueOf('@cluster', 'debt', '2014')).toBe('no value');
      const history = await run(['value', ...rate, '--history']);
      const early = await run(['value', ...of('GR', 'deficit', '2008'), '--history', '--at', '2009-12-31']);
      expect(early.stdout).toMatch(/^-8\.4\t[^\n]*\n-8\.3\t[^\n]*\n-10\.0\t[^\n]*\n$/);
      expect(history.stdout).toMatch(/^86\.8\t.*\n86\.9\t.*\tfinal\nwithdrawn\tknown .*\tof 2013\n$/);
      expect((await run(['withdraw', ...of('GR', 'debt', '1999'), '--reason', 'x'])).code).toBe(1);
    });

    it('says in the exported history what is withdrawn, and takes such rows from a file', async () => {
      const { stdout } = await run(['export', 'values', '--cluster', 'edp', '--history']);
      expect(stdout).toMatch(/^@cluster,debt,2014,,,of 2013,yes,/mu);
      const file = write('gone.csv', 'member,measure,period,value,reason,gone', 'GR,deficit,2014,,of 2013,yes');
      const ran = await values(file, '--withdrawn-column', 'gone', '--dry-run');
      expect([ran.code, ran.stdout]).toEqual([0, expect.stringContaining('row 2: withdrawn, GR deficit 2014: -3.6\n')]);
      expect(ran.stdout).toContain('1 rows: 0 submitted, 0 restated, 1 withdrawn, 0 known already, 0 refused');
    });

    it('refuses a period that has not begun, and a member that nobody knows', async () => {
      const future = await run(['submit', ...of('GR', 'debt', '2190'), '--value', '1']);
      expect([future.code, future.stderr]).toEqual([1, expect.stringContaining('begins on 2190-01-01')]);
      expect((await run(['submit', ...of('Grece', 'debt', '2014'), '--value', '1'])).code).toBe(1);
    });

    it('takes back what an import changed', async () => {
      const file = write('wrong.csv', 'member,measure,period,value', 'AT,debt,2014,80', 'GR,deficit,2014,-9');
      const { batch } = (await values(file, '--reason', 'new', '--json')).json<{ batch: string }>();
      const ran = await run(['import', 'take-back', batch, '--cluster', 'edp', '--reason', 'the wrong file']);
      expect([ran.code, ran.stdout]).toEqual([0, '1 values withdrawn, 1 restored, 0 changed since and kept\n']);
      expect([await valueOf('AT', 'debt', '2014'), await valueOf('GR', 'deficit', '2014')]).toEqual([
        'no value',
        '-3.6',
      ]);
      const wrong = await run(['import', 'take-back', 'soon', '--cluster', 'edp', '--reason', 'x']);
      expect([wrong.code, wrong.stdout]).toEqual([2, '']);
    });
  });

  describe('user add', () => {
    it('opens an account with the password from standard input', async () => {
      const args = ['user', 'add', 'olga', '--role', 'coordinator', '--cluster', 'edp', '--json'];
      const ran = await run(args, 'a long enough sentence\n');
      expect([ran.code, ran.stderr]).toEqual([0, '']);
      const grants = [{ cluster: 'edp', role: 'coordinator' }];
      expect(ran.json()).toEqual({ login: 'olga', grants, position: expect.any(String) });
      for (const file of readdirSync(at('data'))) {
        expect(readFileSync(join(at('data'), file)).includes('a long enough sentence')).toBe(false);
      }
    });

    const refused: readonly (readonly [string, readonly string[], string, RegExp])[] = [
      ['a short password', ['olga', '--role', 'auditor', '--cluster', 'edp'], 'short\n', /12 to 200/],
      ['no password', ['olga', '--role', 'auditor', '--cluster', 'edp'], '', /no password/],
      [
        'an unknown cluster',
        ['olga', '--role', 'auditor', '--cluster', 'nope'],
        'long enough text\n',
        /cluster "nope" does not exist/,
      ],
      ['a role without a cluster', ['olga', '--role', 'auditor'], 'long enough text\n', /--cluster/],
      ['an unknown role', ['olga', '--role', 'king'], 'long enough text\n', /Allowed choices/],
      [
        'an updater without an actor',
        ['ursula', '--role', 'updater', '--cluster', 'edp'],
        'long enough text\n',
        /actor/,
      ],
      ['an invalid login', ['Ol ga', '--role', 'auditor', '--cluster', 'edp'], 'long enough text\n', /login/i],
    ];
    for (const [what, args, input, message] of refused) {
      it(`refuses ${what}`, async () => {
        const ran = await run(['user', 'add', ...args], input);
        expect([ran.code === 0, ran.stdout]).toEqual([false, '']);
        expect(ran.stderr).toMatch(message);
        expect(ran.stderr).not.toMatch(/\n\s+at /);
      });
    }
  });

  describe('user list, grant, revoke and password', () => {
    const listed = async () => {
      const all = (await run(['user', 'list', '--json'])).json<{ login: string; grants: object[] }[]>();
      return all.find(({ login }) => login === 'olga')?.grants;
    };
    const coordinator = { cluster: 'edp', role: 'coordinator' };
    const updater = { cluster: 'edp', role: 'updater', actor: 'GR' };
    const role = ['--role', 'updater', '--cluster', 'edp', '--actor', 'GR'];

    it('list the accounts with their roles', async () => {
      const ran = await run(['user', 'list']);
      expect([ran.code, ran.stdout.split('\n')[0]]).toEqual([0, 'olga  olga  coordinator of edp']);
      expect((await run(['user', 'list', '--json'])).json<object[]>()[0]).toEqual({
        login: 'olga',
        name: 'olga',
        closed: false,
        erased: false,
        grants: [coordinator],
      });
    });

    it('give a role and take it', async () => {
      const granted = await run(['user', 'grant', 'olga', ...role]);
      expect([granted.code, granted.stdout]).toEqual([0, 'olga has the role updater for GR of edp\n']);
      expect(await listed()).toEqual([coordinator, updater]);
      expect((await run(['user', 'grant', 'olga', ...role, '--json'])).json()).toMatchObject({ changed: false });
      const revoked = await run(['user', 'revoke', 'olga', ...role, '--json']);
      expect(revoked.json()).toEqual({ login: 'olga', grant: updater, changed: true });
      expect(await listed()).toEqual([coordinator]);
    });

    it.each([
      ['an actor that there is not', ['grant', 'olga', '--role', 'updater', '--cluster', 'edp', '--actor', 'XX'], 'XX'],
      ['an account that there is not', ['grant', 'nobody', '--role', 'auditor', '--cluster', 'edp'], 'does not exist'],
      ['a common password', ['password', 'olga'], 'easy to guess'],
      ['the password of nobody', ['password', 'nobody'], 'no open account "nobody"'],
    ])('refuse %s', async (_, args, message) => {
      const ran = await run(['user', ...args], 'password1234\n');
      expect([ran.code === 0, ran.stdout]).toEqual([false, '']);
      expect(ran.stderr).toContain(message);
    });

    it('set a password that must be changed', async () => {
      const ran = await run(['user', 'password', 'olga', '--temporary'], 'another long enough sentence\n');
      expect([ran.code, ran.stderr]).toEqual([0, '']);
      expect(ran.stdout).toBe('the password of olga is set and must be changed at the next sign-in\n');
    });

    it('the last administrator stays one', async () => {
      await run(['user', 'add', 'ann', '--role', 'administrator'], 'a third long sentence\n');
      const ran = await run(['user', 'revoke', 'ann', '--role', 'administrator']);
      expect([ran.code, ran.stdout]).toEqual([1, '']);
      expect(ran.stderr).toMatch(/"ann" is the last administrator.*\n.*Make another account/);
    });
  });

  describe('user erase', () => {
    const erase = ['user', 'erase', 'oleg', '--reason', 'asked for on 1 March'];

    it('says what would be erased, erases it, and says what is not', async () => {
      const adding = ['user', 'add', 'oleg', '--role', 'auditor', '--cluster', 'edp', '--name', 'Oleg Petrenko'];
      expect((await run(adding, 'yet another long sentence\n')).code).toBe(0);
      const would = await run([...erase, '--dry-run']);
      expect(would.stdout).toBe('1 personal text of oleg would be erased; nothing was changed (--dry-run)\n');
      expect((await run(['user', 'list'])).stdout).toContain('oleg  Oleg Petrenko  auditor of edp');
      const ran = await run(erase);
      expect([ran.code, ran.stderr, ran.stdout.split('\n')]).toEqual([
        0,
        '',
        [
          'the personal data of oleg is erased: 2 personal texts can no longer be read',
          'backups made until now still hold the key and the password: delete them when you can',
          '',
        ],
      ]);
      expect((await run(['user', 'list', '--language', 'uk'])).stdout).toContain('oleg  [стерто]  закрито');
      const again = (await run([...erase, '--json'])).json();
      expect(again).toMatchObject({ login: 'oleg', erased: true, sealed: 2, plain: 0, plainAt: [], dryRun: false });
    });

    it.each([
      ['an account that there is not', ['nobody', '--reason', 'asked for'], 1, 'There is no account "nobody"'],
      ['the last administrator', ['ann', '--reason', 'asked for'], 1, 'the last administrator'],
      ['to count for one', ['nobody', '--reason', 'asked for', '--dry-run'], 1, 'There is no account "nobody"'],
      ['no reason', ['olga'], 2, '--reason'],
    ])('refuses %s', async (_, args, code, message) => {
      const ran = await run(['user', 'erase', ...args]);
      expect([ran.code, ran.stdout]).toEqual([code, '']);
      expect(ran.stderr).toContain(message);
    });
  });

  describe('keys', () => {
    it('are listed without their secrets, and replaced', async () => {
      expect((await run(['keys', 'list'])).stdout).toMatch(/^there is no key yet/);
      expect((await run(['keys', 'rotate', '--json'])).json()).toEqual({ kid: '1', createdAt: expect.any(String) });
      expect((await run(['keys', 'rotate'])).stdout).toMatch(/^key 2 signs access tokens from now on/);
      expect((await run(['keys', 'list', '--json'])).json()).toEqual([
        { kid: '1', createdAt: expect.any(String), retiredAt: expect.any(String) },
        { kid: '2', createdAt: expect.any(String), retiredAt: null },
      ]);
      expect((await run(['keys', 'rotate', '--now'])).code).toBe(0);
      expect((await run(['keys', 'list'])).stdout).toMatch(
        /^1 .*accepted until .*\n2 .*accepted until .*\n3 .*in use\n$/,
      );
    });
  });

  describe('rebuild', () => {
    it('rebuilds the read models with the same results', async () => {
      const before = (await run(['export', 'values', '--cluster', 'edp', '--at', '2011-01-01'])).stdout;
      const ran = await run(['rebuild', '--json']);
      expect(ran.code).toBe(0);
      expect(ran.json()).toEqual({
        projections: ['history', 'processes', 'worklists'],
        events: expect.any(Number),
        position: expect.any(String),
      });
      expect((await run(['export', 'values', '--cluster', 'edp', '--at', '2011-01-01'])).stdout).toBe(before);
    });

    it('refuses an unknown projection', async () => {
      const ran = await run(['rebuild', '--projection', 'nope']);
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toMatch(/no projection "nope"[^]*history/);
    });
  });
});
