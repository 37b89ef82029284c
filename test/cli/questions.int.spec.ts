import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { program } from '@strata/cli';
import { CLUSTER_FILE, GREECE_2008, knownOn, ROOT } from '../main-job/support/edp.js';
import { applyEdp, importEdp, openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { strata, type Ran } from './support/strata.js';

const GREECE = ['value', '--cluster', 'edp', '--member', 'GR', '--measure', 'deficit', '--period', '2008'];

type Command = Awaited<ReturnType<typeof program>>;

/** The commands without subcommands. */
function leavesOf(command: Command): readonly Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(leavesOf);
}

/** Such as `strata user add`. */
function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp();
  return text;
}

describe('The commands that query data', () => {
  let place: Place;
  let head: string;
  const ask = (...args: readonly string[]): Promise<Ran> => strata(args, { env: place.env });

  beforeAll(async () => {
    place = await newPlace();
    const runtime = await openPlace(place);
    await applyEdp(runtime);
    await importEdp(runtime);
    head = await runtime.events.head();
    await runtime.close();
  }, 60_000);

  afterAll(() => place.remove());

  describe('value', () => {
    for (const { on, deficit } of GREECE_2008.slice(0, 5)) {
      it(`prints ${deficit} for Greece's deficit of 2008 as known on ${on}`, async () => {
        const ran = await ask(...GREECE, '--at', on);
        expect([ran.code, ran.stdout, ran.stderr]).toEqual([0, `${deficit}\n`, '']);
      });
    }

    it('prints with --json the figure as text, both moments, the position and the reporter', async () => {
      const ran = await ask(...GREECE, '--at', '2009-12-31', '--json');
      expect(ran.code).toBe(0);
      const answer = ran.json();
      expect(answer).toMatchObject({
        member: 'GR',
        measure: 'deficit',
        period: '2008',
        kind: 'number',
        value: '-10.0',
        knownAt: '2009-10-01T00:00:00.000Z',
        reason: 'revision of the notified figure',
        by: 'test',
      });
      const today = new Date().toISOString().slice(0, 10);
      expect(String(answer['recordedAt']).slice(0, 10) <= today).toBe(true);
      expect(answer['position']).toEqual(expect.stringMatching(/^\S+$/));
      expect(String(answer['position']) < head).toBe(true);
    });

    it('prints nulls with --json if no value is known', async () => {
      const ran = await ask(...GREECE.slice(0, -1), '2012', '--at', '2009-12-31', '--json');
      expect(ran.code).toBe(0);
      expect(ran.json()).toMatchObject({ value: null, knownAt: null, recordedAt: null, position: null });
    });

    it('lists with --history every version up to the moment', async () => {
      const ran = await ask(...GREECE, '--at', '2009-12-31', '--history', '--json');
      expect(ran.json<{ value: string }[]>().map((row) => row.value)).toEqual(['-8.4', '-8.3', '-10.0']);
    });

    it('interprets --at as the time of recording with --recorded', async () => {
      const ran = await ask(...GREECE, '--at', '2009-12-31', '--recorded');
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain('not known yet');
    });

    const mistakes: readonly (readonly [string, Record<string, string>, RegExp])[] = [
      ['an unknown cluster', { '--cluster': 'nope' }, /cluster "nope" does not exist[^]*strata apply/],
      ['an unknown member', { '--member': 'XX' }, /no member "XX"[^]*one of these members: AT, BE/],
      ['an unknown measure', { '--measure': 'gdp' }, /no measure "gdp"[^]*one of these measures: debt, deficit/],
      ['an invalid period', { '--period': '2008-13' }, /"2008-13" is not a period[^]*2008-Q3/],
      ['an invalid moment', { '--at': '2009-02-30' }, /"2009-02-30" is not a valid moment[^]*2009-12-31/],
    ];
    for (const [what, change, message] of mistakes) {
      it(`refuses ${what} and lists what exists`, async () => {
        const options = { '--cluster': 'edp', '--member': 'GR', '--measure': 'debt', '--period': '2008', ...change };
        const ran = await ask('value', ...Object.entries(options).flat());
        expect([ran.code, ran.stdout]).toEqual([2, '']);
        expect(ran.stderr).toMatch(message);
        expect(ran.stderr).not.toMatch(/^ +at /m);
      });
    }

    it('prints errors as JSON with --json', async () => {
      const ran = await ask('value', '--cluster', 'nope', ...GREECE.slice(3), '--json');
      expect(ran.code).toBe(2);
      expect(ran.json()).toEqual({
        error: { code: 'UNKNOWN_CLUSTER', message: expect.any(String), remedy: expect.any(String) },
      });
    });
  });

  describe('export', () => {
    it('prints every value as known then, like a plain replay of the file', async () => {
      const ran = await ask('export', 'values', '--cluster', 'edp', '--at', '2010-06-30', '--format', 'csv');
      expect(ran.code).toBe(0);
      const [header, ...lines] = ran.stdout.trimEnd().split('\n');
      expect(header).toBe('member,measure,period,value,note,reason');
      expect(lines.map((line) => line.split(',').slice(0, 4).join(',')).sort()).toEqual(knownOn('2010-06-30'));
      expect(lines.find((line) => line.startsWith('GR,deficit,2008'))).toMatch(/,,revision of the notified figure$/);
    });

    it('prints with --history every version of each value, and when it was known', async () => {
      const ran = await ask('export', 'values', '--cluster', 'edp', '--history');
      const [header, ...lines] = ran.stdout.trimEnd().split('\n');
      expect(header).toBe(
        'member,measure,period,value,note,reason,withdrawn,known_at,recorded_at,by,evidence_address,evidence_sha256',
      );
      expect(lines).toHaveLength(1391);
      const greece = lines.filter((line) => line.startsWith('GR,deficit,2008,')).map((line) => line.split(','));
      expect(greece.map(([, , , value, , , , knownAt]) => [value, knownAt?.slice(0, 7)])).toEqual([
        ['-8.4', '2008-10'],
        ['-8.3', '2009-04'],
        ['-10.0', '2009-10'],
        ['-10.3', '2010-04'],
        ['-10.2', '2010-10'],
      ]);
    });

    it('prints the cluster as its file, byte for byte', async () => {
      const ran = await ask('export', 'cluster', '--cluster', 'edp');
      expect(ran.code).toBe(0);
      expect(ran.stdout).toBe(readFileSync(CLUSTER_FILE, 'utf8'));
    });

    it('prints both as JSON too', async () => {
      const values = (await ask('export', 'values', '--cluster', 'edp', '--at', '2006-12-31', '--json')).json<{
        values: object[];
      }>();
      expect(values.values).toHaveLength(knownOn('2006-12-31').length);
      expect(values.values[0]).toEqual({
        member: 'AT',
        measure: 'debt',
        period: '2003',
        value: expect.stringMatching(/^\d+\.\d$/),
        note: null,
        reason: null,
        knownAt: expect.stringMatching(/^2006-/),
        recordedAt: expect.any(String),
        by: 'test',
        awaitsApproval: false,
        evidence: null,
      });
      const cluster = (await ask('export', 'cluster', '--cluster', 'edp', '--json')).json<{ file: string }>();
      expect(cluster.file.startsWith('strata: 1\nid: edp\n')).toBe(true);
    });

    it('ends without an error when its reader closes the pipe', async () => {
      const line = 'node apps/cli/bin/strata.js export values --cluster edp | true; exit ${PIPESTATUS[0]}';
      const shell = spawn('bash', ['-c', line], { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '', ...place.env } });
      let err = '';
      shell.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
      const [code] = await once(shell, 'close');
      expect([code, err]).toEqual([0, '']);
    });
  });

  describe('scorecard', () => {
    it('shows what changed between two moments, down to the members', async () => {
      const args = ['--period', '2008', '--at', '2011-01-01', '--against', '2008-12-31', '--json'];
      const ran = await ask('scorecard', '--cluster', 'edp', ...args);
      expect(ran.code).toBe(0);
      const { differences } = ran.json<{ differences: { id: string; before: number; after: number }[] }>();
      const ids = differences.map((difference) => difference.id);
      expect(ids).toEqual(expect.arrayContaining(['strategy:sound-public-finances', 'strategy:GR']));
      for (const { before, after, ...rest } of differences) {
        const figures = rest as { actualBefore?: string; actualAfter?: string };
        expect(before !== after || figures.actualBefore !== figures.actualAfter).toBe(true);
      }
    });

    it('shows one strategy and those below it, in the requested language', async () => {
      const args = ['--period', '2008', '--strategy', 'GR', '--language', 'ru'];
      const ran = await ask('scorecard', '--cluster', 'edp', ...args);
      expect(ran.code).toBe(0);
      expect(ran.stdout).toContain('Греция');
      expect(ran.stdout).not.toContain('Австрия');
    });

    it('refuses an unknown strategy', async () => {
      const ran = await ask('scorecard', '--cluster', 'edp', '--period', '2008', '--strategy', 'nope');
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain('no strategy "nope"');
    });
  });

  describe('timeline', () => {
    const TIMELINE = ['timeline', '--cluster', 'edp'];

    it('prints what was done about a measure between two days, by whom and why', async () => {
      const days = ['--from', '2009-10-01', '--to', '2009-12-31'];
      const ran = await ask(...TIMELINE, '--about', 'measure:deficit', ...days);
      expect([ran.code, ran.stderr]).toEqual([0, '']);
      expect(ran.stdout).toContain(
        '2009-10-01T00:00:00.000Z  test  Greece restated values for 2008.\n' +
          '    debt [GR]: 98.4 → 108.6\n    deficit [GR]: -8.3 → -10.0\n    reason: revision of the notified figure\n',
      );
    });

    it('prints it as JSON, and in another language', async () => {
      const ran = await ask(...TIMELINE, '--about', 'member:GR', '--to', '2006-12-31', '--language', 'uk', '--json');
      const { entries } = ran.json<{ entries: { type: string; sentence: string; changes: object[] }[] }>();
      expect(entries.map(({ type }) => type)).toEqual(expect.arrayContaining(['ActorAdmitted', 'ValuesSubmitted']));
      expect(entries.find(({ type }) => type === 'ActorAdmitted')).toMatchObject({
        sentence: 'Учасника «Греція» прийнято до кластера.',
        by: 'test',
      });
    });

    it('suggests the measure that was probably meant', async () => {
      const ran = await ask(...TIMELINE, '--about', 'measure:defict');
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain('Did you mean "deficit"?');
    });
  });

  describe('usage', () => {
    it('shows an example in the help of every command', async () => {
      const top = (await program([])).commands.map((command) => command.name());
      const helps = new Map<string, string>();
      for (const name of top) {
        const loaded = (await program([name])).commands.find((command) => command.name() === name)!;
        for (const command of leavesOf(loaded)) helps.set(pathOf(command), helpOf(command));
      }
      expect(helps.size).toBeGreaterThan(40);
      const without = [...helps].filter(
        ([path, help]) => !new RegExp(`\\nExamples?:\\n(.*\\n)*  (\\S+=\\S+ )?${path}`).test(help),
      );
      expect(without.map(([path]) => path)).toEqual([]);
    });

    it('prints the example with --help', async () => {
      const ran = await strata(['scenario', 'list', '--help']);
      expect([ran.code, ran.stderr]).toEqual([0, '']);
      expect(ran.stdout).toMatch(/Example:\n {2}strata scenario list --cluster edp/);
    });

    it('lists the settings and commands in its own help', async () => {
      const ran = await strata(['--help']);
      expect(ran.code).toBe(0);
      for (const word of ['STRATA_DATA', 'STRATA_KURRENTDB_URI', 'apply', 'scorecard', 'user']) {
        expect(ran.stdout).toContain(word);
      }
    });

    const misuses: readonly (readonly string[])[] = [
      ['nonsense'],
      ['value', '--cluster', 'edp'],
      ['export', 'values', '--cluster', 'edp', '--format', 'xml'],
    ];
    for (const args of misuses) {
      it(`refuses "strata ${args.join(' ')}" as bad usage`, async () => {
        const ran = await strata(args);
        expect([ran.code, ran.stdout]).toEqual([2, '']);
        expect(ran.stderr).toMatch(/^error: /);
      });
    }

    it.each([
      [['value', '--cluster', 'edp', '--membr', 'GR'], "unknown option '--membr'\n(Did you mean --member?)"],
      [['scorecard', '--cluster', 'edp', '--perod', '2008'], "unknown option '--perod'\n(Did you mean --period?)"],
      [['scorcard', '--cluster', 'edp'], "unknown command 'scorcard'\n(Did you mean scorecard?)"],
    ])('suggests what was probably meant by %j', async (args, message) => {
      const ran = await strata(args, { env: place.env });
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain(`error: ${message}`);
    });

    it('suggests the cluster that was probably meant', async () => {
      const ran = await ask('scorecard', '--cluster', 'epd', '--period', '2008');
      expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('Did you mean "edp"?')]);
    });

    it('reports all invalid settings together', async () => {
      const env = { ...place.env, PORT: '99999', STRATA_READ_STORE: 'mongodb', STRATA_EVENT_STORE: 'oracle' };
      const ran = await strata(GREECE, { env });
      expect(ran.code).toBe(2);
      expect(ran.stderr).toMatch(/PORT[^]*STRATA_EVENT_STORE|STRATA_EVENT_STORE[^]*PORT/);
      expect(ran.stderr).not.toMatch(/\n\s+at /);
    });
  });
});
