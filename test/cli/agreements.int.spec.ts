import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applyEdp, openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { TESTER } from '../support/tester.js';
import { strata, type Ran } from './support/strata.js';

let place: Place;
const OF = ['--cluster', 'edp', '--strategy', 'GR'];
const ask = (...args: readonly string[]): Promise<Ran> => strata(['agreement', ...args], { env: place.env });
const must = async (...args: readonly string[]): Promise<Ran> => {
  const ran = await ask(...args);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  return ran;
};
const lines = ({ stdout }: Ran) =>
  stdout
    .replace(/\d{4}-\d\d-\d\dT\S+Z/g, 'WHEN')
    .trimEnd()
    .split('\n');

/** Adds an objective to the working copy of a map. */
async function setObjective(strategyId: string, id: string): Promise<void> {
  const runtime = await openPlace(place);
  const objective = { id, labels: { en: id }, perspective: 'balance', rollUp: 'weighted-mean' } as const;
  const outcome = await runtime.strata.execute(TESTER, {
    aggregate: 'strategy',
    clusterId: 'edp',
    strategyId,
    command: { type: 'SetObjective', objective: { ...objective, weight: [{ from: null, value: 1 }] } },
  });
  expect(outcome).toMatchObject({ kind: 'done' });
  await runtime.close();
}

beforeAll(async () => {
  place = await newPlace();
  const runtime = await openPlace(place);
  await applyEdp(runtime);
  await runtime.close();
}, 60_000);

afterAll(() => place.remove());

describe('strata agreement', () => {
  it('proposes to those who are named with a role, once agreement is required', async () => {
    const roles = ['--role', 'DE=financier', '--role', 'FR=supporter', '--role', 'IT=executor'];
    const early = await ask('propose', ...OF, ...roles, '--json');
    expect([early.code, early.json()]).toMatchObject([1, { error: { code: 'AGREEMENT_NOT_USED' } }]);
    expect((await must('require', '--cluster', 'edp')).stdout).toBe('maps are put in force by agreement\n');
    expect(lines(await must('propose', ...OF, ...roles, '--note', 'a slower path'))).toEqual([
      'GR  proposed  round 1, 0 of 3 agree',
      'round 1  due WHEN, workflow version 1',
      '  note: a slower path',
      '  DE (financier)  no answer',
      '  FR (supporter)  no answer',
      '  IT (executor)  no answer',
    ]);
    const unknown = await ask('propose', ...OF, '--role', 'DE');
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('does not name somebody with a role')]);
  });

  it('takes answers with remarks, and stays proposed while one objects', async () => {
    for (const party of ['FR', 'IT']) await must('answer', 'agrees', ...OF, '--party', party);
    const remark = ['--remark', 'weight:objective:contain-deficit=too heavy'];
    const objected = await must('answer', 'objects', ...OF, '--party', 'DE', '--comment', 'too slow', ...remark);
    expect(lines(objected)).toEqual([
      'GR  proposed  round 1, 2 of 3 agree',
      expect.any(String),
      expect.any(String),
      '  DE (financier)  objects: too slow',
      '    weight:objective:contain-deficit: too heavy',
      '  FR (supporter)  agrees',
      '  IT (executor)  agrees',
    ]);
    const conflict = await ask('answer', 'agrees', ...OF, '--party', 'DE', '--based-on', '0');
    expect(conflict.code).toBe(1);
    expect(conflict.stderr).toMatch(/^strata: Since you looked, "DE" has objected in round 1\.\n {2}Read that answer/);
    const silent = await ask('answer', 'asks', ...OF, '--party', 'FR');
    expect(silent.stderr).toMatch(/^strata: The answer of "FR" has no comment\./);
  });

  it('opens the next round with its difference, and is agreed once all agree', async () => {
    await setObjective('GR', 'grow');
    expect((await must('show', ...OF)).stdout).toContain('changed since: revise the proposal');
    await must('revise', ...OF, '--note', 'with growth');
    const { stdout } = await must('difference', ...OF);
    expect(stdout).toMatch(/^added {2}grow \(objective:GR\/grow\)$/m);
    expect(stdout).toMatch(/1 difference\n$/);
    const over = await ask('answer', 'agrees', ...OF, '--party', 'DE', '--round', '1');
    expect(over.stderr).toContain('is in round 2, not in round 1');
    for (const party of ['DE', 'FR', 'IT']) await must('answer', 'agrees', ...OF, '--party', party);
    const listed = await must('list', '--cluster', 'edp', '--json');
    expect(listed.json()).toMatchObject([{ strategyId: 'GR', status: 'agreed', rounds: [{}, { round: 2 }] }]);
    expect(lines(await must('list', '--cluster', 'edp'))).toEqual(['GR  agreed  round 2, 3 of 3 agree']);
    const late = await ask('decide', ...OF, '--reason', 'now');
    expect([late.code, late.stderr]).toEqual([1, expect.stringContaining('have agreed on the strategy "GR" already')]);
  });

  it('lists who has to realign, with what changed above, until it is confirmed', async () => {
    const none = await must('tasks', '--cluster', 'edp');
    expect(none.stdout).toBe('nothing to realign\n');
    await must('require', '--cluster', 'edp', '--off');
    await setObjective('sound-public-finances', 'grow');
    const runtime = await openPlace(place);
    const revise = { type: 'ReviseStrategy', strategyId: 'sound-public-finances', note: 'growth' } as const;
    await runtime.strata.execute(TESTER, { aggregate: 'cascade', clusterId: 'edp', command: revise });
    await runtime.close();
    const tasks = await must('tasks', '--cluster', 'edp', '--owner', 'GR');
    expect(lines(tasks)).toEqual([expect.stringMatching(/^GR {2}.* of GR: realign with sound-public-finances since /)]);
    expect((await must('difference', ...OF, '--parent')).stdout).toContain('added  grow');
    expect((await must('confirm', ...OF)).stdout).toBe('GR is in line with its parent\n');
    const after = await ask('difference', ...OF, '--parent');
    expect([after.code, after.stderr]).toEqual([2, expect.stringContaining('No revision of a parent waits')]);
  });

  it('speaks the language of the user, also in the timeline', async () => {
    const uk = { env: { ...place.env, LANG: 'uk_UA.UTF-8' } };
    const shown = await strata(['agreement', 'show', ...OF], uk);
    expect(shown.stdout).toMatch(/^GR {2}узгоджено {2}раунд 2, згодні 3 з 3$/m);
    const told = await strata(['timeline', '--cluster', 'edp', '--about', 'strategy:GR', '--language', 'ru'], uk);
    expect(told.stdout).toContain('согласована в раунде 2.');
    const refused = await strata(['agreement', 'withdraw', ...OF, '--reason', 'x'], uk);
    expect(refused.stderr).toMatch(/^strata: Сторони вже узгодили стратегію «GR»\./);
  });
});
