import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLUSTER_FILE } from '../main-job/support/edp.js';
import { applyEdp, importEdp, openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { strata } from './support/strata.js';

const VALUE = ['value', '--cluster', 'edp', '--member', 'GR', '--measure', 'deficit'];

describe('strata in Russian and Ukrainian', () => {
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

  it.each([
    [{ LANG: 'uk_UA.UTF-8' }, 'немає значення'],
    [{ LANG: 'uk_UA.UTF-8', LC_MESSAGES: 'ru_RU.UTF-8' }, 'нет значения'],
    [{ LANG: 'uk_UA.UTF-8', LC_ALL: 'C' }, 'no value'],
    [{ LANG: 'de_DE.UTF-8' }, 'no value'],
    [{}, 'no value'],
  ])('speaks the language of %j', async (variables, answer) => {
    const ran = await strata([...VALUE, '--period', '2030'], { env: { ...env, ...variables } });
    expect([ran.stdout, ran.stderr, ran.code]).toEqual([`${answer}\n`, '', 0]);
  });

  it.each([
    ['--language', 'ru', ...VALUE, '--period', '2030'],
    [...VALUE, '--period', '2030', '--language', 'ru'],
    [...VALUE, '--language=ru', '--period', '2030'],
  ])('speaks the language of --language, wherever it stands: %s %s %s', async (...args) => {
    const ran = await strata(args, { env: { ...env, LANG: 'uk_UA.UTF-8' } });
    expect(ran.stdout).toBe('нет значения\n');
  });

  it('tells reporting cycles and their processes', async () => {
    const uk = { env: { ...env, LANG: 'uk_UA.UTF-8' } };
    const period = ['--cluster', 'edp', '--period', '2090'];
    const opened = await strata(['cycle', 'open', ...period], uk);
    expect(opened.stdout.replace(/\S+Z/g, 'Z').split('\n')).toEqual([
      '2090  відкрито  пільговий строк до Z',
      '  операційна        строк Z',
      '  функціональна     строк Z',
      '  бізнес-стратегія  строк Z',
      '  інтегративна      строк Z',
      '  надіслано нагадувань: 0, версія процесу 1',
      '',
    ]);
    const locked = await strata(['cycle', 'lock', ...period], uk);
    expect(locked.stdout).toContain('2090  закрито для змін  пільговий строк до');
    const processes = await strata(['process', 'list', '--cluster', 'edp'], uk);
    expect(processes.stdout).toMatch(/^reporting-cycle\.2090 {2}починається з \S+Z/);
  });

  it('tells refusals and their remedies', async () => {
    const ran = await strata([...VALUE, '--period', '2008-Q1'], { env: { ...env, LANG: 'ru_RU.UTF-8' } });
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toBe(
      'strata: Показатель «deficit» подаётся раз в год, а 2008-Q1 — квартал.\n  Укажите год, например 2008.\n',
    );
    const year = new Date().getUTCFullYear();
    const closing = ['evaluation', 'close', '--cluster', 'edp', '--period', `${year}`, '--reason', 'x'];
    const refused = await strata(closing, { env: { ...env, LANG: 'uk_UA.UTF-8' } });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(`strata: Період ${year} завершується `);
    expect(refused.stderr).toContain('\n  Дочекайтеся його завершення або закрийте');
  });

  it('lists the changes that a file would make', async () => {
    const folder = join(place.folder, 'empty');
    const args = ['apply', '-f', CLUSTER_FILE, '--dry-run'];
    const { stdout } = await strata(args, { env: { STRATA_DATA: folder, LANG: 'uk_UA.UTF-8' } });
    expect(stdout).toContain('віднести показник deficit до цілі contain-deficit (карта AT)\n');
    expect(stdout).toContain('прийняти внесок AT/contain-debt у sound-public-finances/contain-debt, вага 1\n');
    expect(stdout.replace(/"[^"]*"/g, '')).not.toMatch(/(?<![-\w])(map|of|set|link|the|to|for|would)(?![-\w])/);
  });

  it('asks for the reason of a retroactive change, and tells which scores it would move', async () => {
    const own = await newPlace();
    const run = (...args: string[]) => strata(args, { env: { STRATA_DATA: own.folder, LANG: 'ru_RU.UTF-8' } });
    try {
      const runtime = await openPlace(own);
      await applyEdp(runtime);
      await importEdp(runtime);
      await runtime.close();
      await run('evaluation', 'close', '--cluster', 'edp', '--period', '2008', '--reason', 'срок', '--incomplete');
      const replayed = await run('replay', '--all', '--cluster', 'edp');
      expect(replayed.stdout).toMatch(/^совпадает: оценка \S+ за 2008, пересчитана по \d+ событ/);
      expect(replayed.stdout).toMatch(/\nсовпадает: 1 оценка из 1\n$/);
      const file = join(place.folder, 'stricter.yaml');
      writeFileSync(file, readFileSync(CLUSTER_FILE, 'utf8').replace('goal: -3', 'goal: -2'));
      const refused = await run('apply', '-f', file, '--dry-run');
      expect(refused.stderr).toContain('изменило бы результаты периодов, закрытых по 2008-12-31.');
      const preview = await run('apply', '-f', file, '--dry-run', '--retroactive', 'ошибка');
      expect(preview.stdout).toMatch(/\nменяет \d+ (оценку|оценки|оценок):\n/);
      expect(preview.stdout).toMatch(/\n {2}2008: \d+ оцен/);
    } finally {
      await own.remove();
    }
  }, 60_000);

  it('tells what is wrong with a file, line by line', async () => {
    const file = join(place.folder, 'cluster.yaml');
    writeFileSync(file, 'strata: 1\nid: c!\nlabels: C\nperspectives: { p: P }\nactors: [a]\n');
    const ran = await strata(['apply', '-f', file], { env: { ...env, LANG: 'uk_UA.UTF-8' } });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(`strata: ${file} застосувати не можна:`);
    expect(ran.stderr).toContain('2:5 id: Очікується ідентифікатор, а не "c!".');
    expect(ran.stderr).not.toMatch(/is expected|must/);
  });

  it('tells the errors of usage, and the help', async () => {
    const unknown = await strata(['value', '--clustr', 'edp'], { env: { ...env, LANG: 'ru_RU.UTF-8' } });
    expect(unknown.stderr).toBe(
      'ошибка: неизвестный параметр «--clustr»\n(Возможно, вы имели в виду --cluster?)\n(команды показывает strata --help)\n',
    );
    const missing = await strata(['value'], { env: { ...env, LANG: 'uk_UA.UTF-8' } });
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining("не вказано обов'язковий параметр")]);
    for (const args of [['--help'], ['import', 'values', '--help'], ['help', 'seal']]) {
      const { stdout } = await strata(args, { env: { ...env, LANG: 'uk_UA.UTF-8' } });
      expect(stdout).toMatch(/^Використання: strata/);
      expect(stdout).not.toMatch(/\b(the|of|and|is|default|choices|Options|Commands|Usage)\b/);
    }
  });

  it('shows the names and headings of a scorecard', async () => {
    const args = ['scorecard', '--cluster', 'edp', '--period', '2008'];
    const { stdout } = await strata(args, { env: { ...env, LANG: 'uk_UA.UTF-8' } });
    expect(stdout.split('\n')[0]).toMatch(/^ +статус +оцінка +дані +факт +одиниця +цільові значення$/);
    expect(stdout).toContain('Здорові державні фінанси');
    expect(stdout).toMatch(/■ червоний/);
    const english = await strata([...args, '--language', 'en'], { env: { ...env, LANG: 'uk_UA.UTF-8' } });
    expect(english.stdout).toEqual((await strata(args, { env })).stdout);
  });

  it.each([
    [[...VALUE, '--period', '2008']],
    [[...VALUE, '--period', '2008-Q1']],
    [['scorecard', '--cluster', 'edp', '--period', '2008']],
    [['timeline', '--cluster', 'edp', '--about', 'measure:deficit']],
    [['nosuch']],
  ])('answers programs the same in every language: %j', async (args) => {
    const english = await strata([...args, '--json'], { env });
    const ukrainian = await strata([...args, '--json'], { env: { ...env, LANG: 'uk_UA.UTF-8' } });
    expect([ukrainian.stdout, ukrainian.stderr, ukrainian.code]).toEqual([
      english.stdout,
      english.stderr,
      english.code,
    ]);
  });

  it('refuses a language that it does not speak', async () => {
    const ran = await strata(['--language', 'de', ...VALUE, '--period', '2008'], { env });
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('Allowed choices are en, ru, uk.')]);
  });
});
