import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strata, type Ran } from './support/strata.js';

const CLUSTER = `strata: 1
id: coast
labels: Coast
perspectives: { finance: Finance }
actors: { hotel: Hotel, ferry: Ferry }
measures:
  nights: { labels: Nights, unit: nights, frequency: year, scoring: { kind: unscored } }
  efficiency: { labels: Efficiency, unit: index, frequency: year, scoring: { kind: unscored } }
strategies:
  growth:
    rank: integrative
    labels: Growth
    objectives:
      grow: { labels: Grow, perspective: finance, measures: efficiency }
`;
const BINDING = `scope: cluster
inputs:
  Cb: { kind: constant, value: '100' }
  Kb: { kind: constant, value: '50' }
  activities: { kind: activities }
outputs: { index: efficiency }
`;

/** The tests of this file share one data folder and run in order. */
describe('strata plan', () => {
  let folder: string;
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const run = (...args: readonly string[]): Promise<Ran> =>
    strata([...args, '--cluster', 'coast'], { env: { STRATA_DATA: join(folder, 'data') } });
  const plan = (...args: readonly string[]): Promise<Ran> => run('plan', ...args, '--strategy', 'growth');
  const ok = async (ran: Promise<Ran>): Promise<string> => {
    const { code, stdout, stderr } = await ran;
    expect([code, stderr]).toEqual([0, '']);
    return stdout;
  };
  const initiative = (id: string): string =>
    write(
      `${id}.yaml`,
      `id: ${id}\nlabels: { en: The ${id} }\nobjectives: [grow]\nmeasures: [efficiency]\nresponsible: [hotel, ferry]
start: 2026-01-01\nend: 2027-06-30\nmilestones: [{ id: permit, labels: { en: Permit }, due: 2026-06-30 }]\n`,
    );
  const activities = (figures: string): string =>
    write('activities.yaml', `- { id: main, labels: { en: Main }, ${figures} }\n`);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'strata-plans-'));
    const env = { STRATA_DATA: join(folder, 'data') };
    await ok(strata(['apply', '-f', write('cluster.yaml', CLUSTER)], { env }));
    await ok(run('method', 'register', 'reduced-efficiency'));
    await ok(run('method', 'bind', 'reduced-efficiency', '--file', write('binding.yaml', BINDING)));
    await ok(run('method', 'adopt', 'reduced-efficiency', '--version', '2', '--reason', 'first'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('plans initiatives, after saying with --dry-run that it would', async () => {
    expect(await ok(plan('initiative', initiative('spa'), '--dry-run'))).toContain('nothing was changed (--dry-run)');
    expect(await ok(run('plan', 'list'))).toBe('no initiative is planned\n');
    expect(await ok(plan('initiative', initiative('spa')))).toBe('initiative spa is planned\n');
    expect(await ok(plan('initiative', initiative('spa')))).toBe('nothing to change\n');
    await ok(plan('initiative', initiative('road')));
    const refused = await plan('initiative', write('bad.yaml', 'id: bad\n'), '--json');
    expect([refused.code, JSON.parse(refused.stdout).error.code]).toEqual([1, 'INVALID_COMMAND']);
  });

  it('records their progress', async () => {
    await ok(plan('status', 'spa', '--status', 'under-way', '--comment', 'on time'));
    await ok(plan('milestone', 'spa', 'permit', '--on', '2026-07-04'));
    const lines = (await ok(run('plan', 'list'))).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'growth/spa: The spa, under-way, 2026-01-01 to 2027-06-30, responsible: hotel, ferry',
      '  on time',
      '  for grow; to move efficiency',
      '  permit: due 2026-06-30, reached 2026-07-04',
    ]);
  });

  it('feeds a method with their development activities, and shows what each adds', async () => {
    await ok(plan('activities', 'spa', activities('dTs: 20, dC: 5, dK: 10')));
    await ok(plan('activities', 'road', activities('dTs: 10, dC: -5, dK: 0')));
    expect(await ok(run('plan', 'effects', '--period', '2026'))).toBe(
      [
        'index = 1.083333333',
        '                 without         effect',
        'growth/spa          1.05  0.03333333333',
        '  main              1.05  0.03333333333',
        'growth/road  1.041666667  0.04166666667',
        '  main       1.041666667  0.04166666667',
        '',
      ].join('\n'),
    );
    const { effects } = JSON.parse(await ok(run('plan', 'effects', '--period', '2026', '--json')));
    expect(effects).toHaveLength(4);
  });

  it('cancels them for good', async () => {
    await ok(plan('cancel', 'spa', '--reason', 'too dear', '--from', '2027'));
    expect(await ok(run('plan', 'effects', '--period', '2027'))).toContain('index = 1.05\n');
    const again = await plan('status', 'spa', '--status', 'planned', '--comment', 'again');
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('is cancelled and can no longer change')]);
  });

  it('budgets money by volume: allowed is what the actual volume allows', async () => {
    const line =
      'id: rooms\nlabels: { en: Rooms }\nobjective: grow\nmeasure: nights\nsource: own funds\nfrequency: year\n';
    const volume = 'volume: { measure: nights, subject: hotel }\n';
    await ok(plan('budget', 'line', write('line.yaml', `${line}${volume}`)));
    const amounts = ['--fixed', '100', '--variable', '2', '--volume', '50'];
    await ok(plan('budget', 'amounts', 'rooms', '--period', '2025', ...amounts));
    await ok(plan('budget', 'spending', 'rooms', '--period', '2025', '--committed', '15', '--spent', '230'));
    const show = () => ok(run('plan', 'budget', 'show', '--period', '2025'));
    expect((await show()).split('\n')[2]).toBe('  rooms (50 → ·)   200        ·         15    230         ·');
    await ok(
      run('submit', '--member', 'hotel', '--measure', 'nights', '--period', '2025', '--value', '60', '--confirm'),
    );
    expect(await show()).toBe(
      [
        '                   plan  allowed  committed  spent  variance',
        'growth              200      220         15    230       -10',
        '  rooms (50 → 60)   200      220         15    230       -10',
        '',
      ].join('\n'),
    );
    const refused = await plan('budget', 'amounts', 'rooms', '--period', '2025-01', ...amounts);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('is planned per year')]);
    await ok(plan('budget', 'drop', 'rooms', '--reason', 'merged'));
    expect(await show()).toBe('nothing is budgeted\n');
  });

  it('shows what each level lacks of other resources', async () => {
    const need =
      'id: nurses\nlabels: { en: Nurses }\nkind: staff\nobjective: grow\nmeasure: nights\nperiod: 2026\namount: 120\n';
    await ok(plan('resource', 'need', write('need.yaml', need)));
    await ok(plan('resource', 'available', 'staff', '--period', '2026', '--amount', '90'));
    expect(await ok(run('plan', 'resource', 'show', '--period', '2026'))).toBe(
      [
        '                            need  available  deficit  below  total',
        'staff  growth  integrative   120         90       30      0     30',
        '',
      ].join('\n'),
    );
    await ok(plan('resource', 'drop', 'nurses', '--reason', 'outsourced'));
    const [balance] = JSON.parse(await ok(run('plan', 'resource', 'show', '--period', '2026', '--json')));
    expect(balance).toMatchObject({ need: '0', available: '90', deficit: '0' });
  });

  it('keeps income terms, and says what is due and what was missed', async () => {
    const income = (...args: readonly string[]): Promise<Ran> => run('plan', 'income', ...args, '--member', 'hotel');
    const term = `id: bonus\nlabels: { en: A bonus }\nfrequency: year
condition: { measure: nights, subject: hotel, is: at-least, value: 50 }\nshare: { percent: 12.5, measure: nights, subject: hotel }\n`;
    const file = write('bonus.yaml', term);
    expect(await ok(income('set', file, '--dry-run'))).toContain('nothing was changed (--dry-run)');
    expect(await ok(income('list'))).toBe('no income term is set\n');
    expect(await ok(income('set', file))).toBe('income term bonus is set\n');
    expect(await ok(income('list'))).toBe('bonus: A bonus\n  12.5 % × nights (hotel) if nights (hotel) ≥ 50\n');
    const due = () => ok(run('plan', 'income', 'due', '--period', '2025'));
    expect(await due()).toBe(
      [
        '                   value  amount    due  missed',
        'hotel/bonus  2025     60      60  7.500       0',
        'hotel                             7.500       0',
        '',
      ].join('\n'),
    );
    await ok(income('drop', 'bonus', '--reason', 'agreed anew'));
    expect(await due()).toBe('no income term holds\n');
    const refused = await income('set', write('bonus.yaml', term.replace('12.5', '120')));
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('it must be above 0 and at most 100')]);
  });

  it('checks whether plans hang together, and shows the slices of the cascade', async () => {
    const check = await run('plan', 'check', '--period', '2026');
    expect([check.code, check.stdout]).toEqual([0, '1 line checked, 0 faults\n']);
    const slice = (name: string) => ok(run('plan', 'slice', name, '--period', '2026'));
    expect(await slice('time')).toBe('long-term  growth/road  initiative  2026-01-01 – 2027-06-30\n');
    expect(await slice('functional')).toBe('no functional service has objectives\n');
    expect(await slice('resource')).toBe(
      [
        '                    strategies  need  available  deficit',
        'staff  integrative           1     0         90        0',
        '',
      ].join('\n'),
    );
    expect((await slice('operator')).split('\n')).toEqual([
      '@cluster',
      '  strategy growth (integrative): Growth',
      'hotel',
      '  initiative growth/road in a group: The road',
      'ferry',
      '  initiative growth/road in a group: The road',
      'hotel + ferry',
      '  initiative growth/road: The road',
      '',
    ]);
    const changed = write('cluster.yaml', CLUSTER.replace('      grow:', '      earn:'));
    await ok(strata(['apply', '-f', changed], { env: { STRATA_DATA: join(folder, 'data') } }));
    const faulty = await run('plan', 'check', '--period', '2026');
    expect([faulty.code, faulty.stdout]).toEqual([
      1,
      '1 line checked, 1 fault\n  initiative growth/road: the objective grow is not on the map\n',
    ]);
  });
});
