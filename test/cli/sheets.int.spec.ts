import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applyEdp, importEdp, openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { strata, type Ran } from './support/strata.js';

let place: Place;
const OF = ['sheet', '--cluster', 'edp', '--member', 'GR'];
const ask = (...args: readonly string[]): Promise<Ran> => strata([...OF, ...args], { env: place.env });

beforeAll(async () => {
  place = await newPlace();
  const runtime = await openPlace(place);
  await applyEdp(runtime);
  await importEdp(runtime, ['2009-04-22,GR,deficit,2007,-3.5', '2009-04-22,GR,deficit,2008,-5.0']);
  await runtime.close();
}, 60_000);

afterAll(() => place.remove());

describe('strata sheet', () => {
  it('lists what a member enters for a period, and why a value cannot be written', async () => {
    const { code, stdout } = await ask('--period', '2008');
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toEqual([
      'GR  2008  no cycle',
      expect.stringMatching(
        /^deficit\tGR\t-5.0 % of GDP\t2007 -3.5, 2006 no value\ttarget -3\tamber\tSUBMITTED: The account /,
      ),
      'debt\tGR\tno value\t2007 no value, 2006 no value\ttarget 60\tgrey\tcan be written',
    ]);
    const ukrainian = await ask('--period', '2090', '--language', 'uk');
    expect(ukrainian.stdout).toContain('FUTURE: Період 2090 починається 2090-01-01.');
    const unknown = await strata(['sheet', '--cluster', 'edp', '--member', 'ZZ', '--period', '2008'], {
      env: place.env,
    });
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('ZZ')]);
  });

  it('says what values would be, without storing them', async () => {
    const { stdout } = await ask('--period', '2009', '--check', 'deficit=-15.4', 'debt=a lot');
    expect(stdout.trimEnd().split('\n')).toEqual([
      'deficit=-15.4\tred\twould be taken',
      'debt=a lot\tNOT_A_NUMBER: "a lot" is not a decimal number such as -10.0.',
    ]);
    const json = await ask('--period', '2009', '--json');
    expect(json.json<{ readonly rows: readonly object[] }>().rows[0]).toMatchObject({ value: null, lock: null });
    const unreadable = await ask('--period', '2009', '--check', 'deficit');
    expect([unreadable.code, unreadable.stderr]).toEqual([2, expect.stringContaining('measure=value')]);
  });
});

describe('strata submit', () => {
  const submit = (...args: readonly string[]): Promise<Ran> =>
    strata(['submit', '--cluster', 'edp', '--member', 'GR', '--measure', 'deficit', ...args], { env: place.env });

  it('says of a value that cannot be written since when, and who can open it', async () => {
    const opened = await strata(['user', 'add', 'eleni', '--role', 'approver', '--cluster', 'edp', '--actor', 'GR'], {
      env: place.env,
      input: 'a-long-and-unusual-sentence-17\n',
    });
    expect([opened.code, opened.stderr]).toEqual([0, '']);
    const given = ['--period', '2008', '--value', '-5.1'];
    const { code, stderr } = await submit(...given);
    expect(code).toBe(1);
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^strata: .*a change needs a reason/),
      expect.stringMatching(/^ {2}since \d{4}-\S+Z; can be opened by updater, approver: eleni$/),
      '  Add --reason <text>.',
      '',
    ]);
    expect((await submit(...given, '--json')).json()).toMatchObject({
      error: { details: { values: [{ lock: { code: 'SUBMITTED', openers: ['eleni'] } }] } },
    });
  });
});

describe('The evidence of a value', () => {
  const hash = 'd'.repeat(64);
  const submit = (...args: readonly string[]): Promise<Ran> =>
    strata(
      [
        'submit',
        '--cluster',
        'edp',
        '--member',
        'GR',
        '--measure',
        'debt',
        '--period',
        '2010',
        '--value',
        '130',
        ...args,
      ],
      { env: place.env },
    );

  it('is given by address and hash, and shown in the sheet and with the value', async () => {
    const half = await submit('--evidence', 'https://archive.example/act.pdf');
    expect([half.code, half.stderr]).toEqual([2, expect.stringContaining('belong together')]);
    const { code, stderr } = await submit('--evidence', 'https://archive.example/act.pdf', '--evidence-sha256', hash);
    expect([code, stderr]).toEqual([0, '']);
    expect((await ask('--period', '2010')).stdout).toContain('evidence: https://archive.example/act.pdf');
    const of = ['value', '--cluster', 'edp', '--member', 'GR', '--measure', 'debt', '--period', '2010', '--json'];
    expect((await strata(of, { env: place.env })).json()).toMatchObject({ evidence: { sha256: hash } });
  });
});

describe('strata draft', () => {
  const keep = (...args: readonly string[]): Promise<Ran> =>
    strata(['draft', ...args, '--cluster', 'edp', '--member', 'GR', '--period', '2009'], { env: place.env });

  it('keeps what was typed, and refuses to replace what it was not based on', async () => {
    expect((await keep('debt=about 129', '--note', 'asked the bank')).stdout).toMatch(
      /^debt\tGR\tabout 129\t.*\tedition 1\n$/,
    );
    const stale = await keep('debt=126.7', '--based-on', '0', '--json');
    expect(stale.code).toBe(1);
    expect(stale.json()).toMatchObject({
      error: { code: 'DRAFT_CONFLICT', details: { values: [{ text: 'about 129' }] } },
    });
    expect((await ask('--period', '2009')).stdout).toMatch(/debt\t.*draft about 129 of /);
    expect((await keep('debt=')).stdout).toMatch(/^debt\tGR\tno draft\t.*\tedition 2\n$/);
    const timeline = await strata(['timeline', '--cluster', 'edp', '--json'], { env: place.env });
    expect(timeline.stdout).not.toMatch(/about 129|DraftsKept/);
  });
});
