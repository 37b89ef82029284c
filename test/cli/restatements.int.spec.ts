import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../main-job/support/edp.js';
import { applyEdp, importEdp, openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { strata, type Ran } from './support/strata.js';

let place: Place;
let file: string;
/** Files in the data folder are for its user alone. */
const PRIVATE = { mode: 0o600 };
const OF = ['--cluster', 'edp'];
const ask = (...args: readonly string[]): Promise<Ran> => strata(args, { env: place.env });
const must = async (...args: readonly string[]): Promise<Ran> => {
  const ran = await ask(...args);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  return ran;
};
const propose = (id: string) => ['restatement', 'propose', file, ...OF, '--id', id, '--reason', 'audit of 2010'];

beforeAll(async () => {
  place = await newPlace();
  const runtime = await openPlace(place);
  await applyEdp(runtime);
  await importEdp(runtime, ['2009-04-22,GR,deficit,2007,-3.5', '2009-04-22,GR,deficit,2008,-5.0']);
  await runtime.close();
  file = join(place.folder, 'corrected.csv');
  writeFileSync(
    file,
    'member,measure,period,value,note\nGR,deficit,2007,-6.4,\nGR,deficit,2008,-9.4,of the audit\n',
    PRIVATE,
  );
}, 60_000);

afterAll(() => place.remove());

describe('strata restatement', () => {
  it('proposes the values of a file, lists the scores that they move, and restates them once approved', async () => {
    const { stdout } = await must(...propose('audit'));
    const lines = stdout.trimEnd().split('\n');
    expect(lines.slice(0, 3)).toEqual([
      expect.stringMatching(/^audit {2}proposed\tproposed by cli:\S+: audit of 2010$/),
      '  GR deficit 2007: -3.5 → -6.4',
      '  GR deficit 2008: -5.0 → -9.4',
    ]);
    expect(lines.slice(3).join('\n')).toContain('GR/contain-deficit');
    expect((await must('restatement', 'list', ...OF)).stdout).toMatch(/^audit {2}proposed\t/);
    const approved = await must('restatement', 'approve', 'audit', ...OF, '--comment', 'seen the act');
    expect(approved.stdout).toContain('  GR deficit 2008: -5.0 → -9.4\trestated');
    expect(approved.stdout).toContain('seen the act');
    const value = ['value', ...OF, '--member', 'GR', '--measure', 'deficit', '--period', '2008', '--history', '--json'];
    expect((await must(...value)).stdout).toContain('"-9.4"');
    const json = (await must('restatement', 'show', 'audit', ...OF, '--json')).json();
    expect(json).toMatchObject({ status: 'approved', corrections: [{ isApplied: true }, { isApplied: true }] });
    expect((await must('timeline', ...OF, '--language', 'uk')).stdout).toContain('Виправлення «audit» затверджено.');
  });

  it('says how the cluster restates values', async () => {
    const { stdout } = await must('restatement', 'rules', ...OF);
    expect(stdout.trimEnd().split('\n')).toEqual([
      'those who report on a value restate it with a reason, also in locked periods',
      'coordinators may approve what they proposed',
    ]);
  });

  it('refuses what has changed, an unknown restatement and a file that cannot be read', async () => {
    const same = await ask(...propose('again'));
    expect([same.code, same.stderr]).toEqual([0, '']);
    const declined = await must('restatement', 'decline', 'again', ...OF, '--comment', 'nothing changes');
    expect(declined.stdout).toMatch(/^again {2}declined\t/);
    const unknown = await ask('restatement', 'show', 'none', ...OF);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('Use one of these restatements')]);
    writeFileSync(file, 'member,measure,period,value\nGR,debt,2008,1\n', PRIVATE);
    const missing = await ask(...propose('missing'));
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('row 2: The measure "debt"')]);
  });

  it('is the only way to change a locked value where the cluster says so', async () => {
    const text = readFileSync(join(ROOT, 'config/workflows/reporting-cycle.yaml'), 'utf8');
    const own = join(place.folder, 'own.yaml');
    const rules = 'restatement: { fourEyes: true }\nretry:\n';
    writeFileSync(own, text.replace('version: 1', 'version: 2').replace('retry:\n', rules), PRIVATE);
    await must('process', 'define', own, ...OF, '--reason', 'approve restatements');
    const close = ['evaluation', 'close', ...OF, '--id', 'y2008', '--period', '2008', '--reason', 'closed'];
    await must(...close, '--incomplete');
    const submit = ['submit', ...OF, '--member', 'GR', '--measure', 'deficit', '--period', '2008', '--value', '-9.5'];
    const refused = await ask(...submit, '--reason', 'an error');
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('only by a restatement')]);
    writeFileSync(file, 'member,measure,period,value\nGR,deficit,2008,-9.5\n', PRIVATE);
    await must(...propose('locked'));
    const itself = await ask('restatement', 'approve', 'locked', ...OF);
    expect([itself.code, itself.stderr]).toEqual([1, expect.stringContaining('so it cannot approve it')]);
  });
});

describe('strata comment', () => {
  it('begins a thread, replies, resolves and withdraws, and shows comments as they were known', async () => {
    const about = 'value:deficit/GR/2008';
    const written = await must('comment', 'add', about, 'Why so low?', ...OF, '--id', 'low', '--period', '2008');
    const lines = written.stdout.trimEnd().split('\n');
    expect(lines).toEqual([
      `low  ${about}  open`,
      expect.stringMatching(/^ {2}1 {2}\S+Z {2}cli:\S+ {2}Why so low\? {2}written at position \d+$/),
    ]);
    const [, position = ''] = /position (\d+)$/.exec(lines[1]!) ?? [];
    await must('comment', 'reply', 'low', 'Because of\nthe crisis.', ...OF);
    await must('comment', 'withdraw', 'low', '1', ...OF);
    await must('comment', 'resolve', 'low', ...OF);
    const listed = await must('comment', 'list', ...OF, '--about', about, '--language', 'uk');
    expect(listed.stdout).toMatch(
      /^low {2}\S+ {2}завершено: cli:\S+\n {2}1 .* відкликано .*\n {2}2 .* Because of the crisis\./,
    );
    expect((await must('comment', 'list', ...OF, '--open')).stdout).toBe('no comments\n');
    expect((await must('comment', 'list', ...OF, '--position', position)).stdout).toBe('no comments\n');
    const json = (await must('comment', 'list', ...OF, '--json')).json<readonly object[]>();
    expect(json).toMatchObject([{ id: 'low', isResolved: true, comments: [{ period: '2008', position }, {}] }]);
    const refused = await ask('comment', 'add', 'measure:none', 'x', ...OF);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('There is no "measure:none"')]);
    const wrong = await ask('comment', 'list', ...OF, '--about', 'deficit');
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('Comments cannot be about "deficit".')]);
  });
});
