import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DisclosedNode, ReplayReport } from '@strata/application';
import type { ClosedEvaluation } from '@strata/domain';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bindMethods } from '../evaluation/support/edp-methods.js';
import { applyEdp, importEdp, openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { alterEvents } from '../support/alter-events.js';
import { strata, type Ran } from './support/strata.js';

let place: Place;
const ask = (...args: readonly string[]): Promise<Ran> => strata(args, { env: place.env });
const EDP = ['--cluster', 'edp', '--period', '2008'];

beforeAll(async () => {
  place = await newPlace();
  const runtime = await openPlace(place);
  await applyEdp(runtime);
  await importEdp(runtime);
  await bindMethods(runtime);
  await runtime.close();
}, 60_000);

afterAll(() => place.remove());

describe('strata explain', () => {
  it('prints the tree from a score to the figure that was notified', async () => {
    const ran = await ask('explain', ...EDP, '--node', 'objective:GR/contain-deficit', '--at', '2009-12-31');
    expect(ran.stderr).toBe('');
    const lines = ran.stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('Contain the deficit (objective:GR/contain-deficit)  0.0 % red  weight 1, share 100.0 %');
    expect(lines[1]).toMatch(
      /^ {2}Government balance \(measure:GR\/contain-deficit\/deficit\) {2}0.0 % red {2}= -10.0 % of GDP/,
    );
    expect(lines[2]).toMatch(
      /^ {4}Government balance \[GR 2008\] {2}= -10.0 % of GDP {2}event [0-9a-f]{8} by test, known 2009-10-01/,
    );
    expect(lines).toHaveLength(3);
  });

  it('prints formulas, the contributions of their terms, and inputs of a method', async () => {
    const ran = await ask(
      'explain',
      ...EDP,
      '--method',
      'fiscal-room',
      '--output',
      'out',
      '--member',
      'GR',
      '--language',
      'uk',
    );
    expect(ran.stdout).toContain('за формулою 60 - debt + 10 * (deficit + 3)');
    expect(ran.stdout).toMatch(/input:fiscal-room\/GR\/2008\/debt.* вага -1, внесок -/);
    expect(ran.stdout).toContain('Державний борг [GR 2008]');
  });

  it('prints a uniform tree of the requested depth with --json', async () => {
    const ran = await ask('explain', ...EDP, '--node', 'strategy:sound-public-finances', '--depth', '2', '--json');
    const tree = ran.json<DisclosedNode>();
    expect(tree).toMatchObject({ kind: 'strategy', label: { uk: 'Здорові державні фінанси' } });
    expect(tree.children.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0)).toBeCloseTo(tree.score!, 9);
    expect(tree.children[0]!.children[0]).toMatchObject({
      kind: 'objective',
      omitted: expect.any(Number),
      children: [],
    });
    const value = (await ask('explain', ...EDP, '--measure', 'debt', '--member', 'GR', '--json')).json<DisclosedNode>();
    expect(value).toMatchObject({ id: 'value:debt/GR/2008', event: { by: 'test' }, children: [] });
  });

  it.each([
    [[], 'WHAT_TO_EXPLAIN'],
    [['--node', 'x', '--measure', 'debt'], 'WHAT_TO_EXPLAIN'],
    [['--method', 'fiscal-room'], 'WHAT_TO_EXPLAIN'],
    [['--node', 'strategy:none'], 'UNKNOWN_NODE'],
    [['--measure', 'none', '--member', 'GR'], 'UNKNOWN_MEASURE'],
    [['--measure', 'debt', '--member', 'ZZ'], 'UNKNOWN_MEMBER'],
    [['--method', 'none', '--output', 'out'], 'METHOD_NOT_IN_FORCE'],
    [['--method', 'fiscal-room', '--output', 'none', '--member', 'GR'], 'UNKNOWN_OUTPUT'],
    [['--node', 'strategy:GR', '--at', 'yesterday'], 'INVALID_MOMENT'],
  ])('refuses %j', async (args, code) => {
    const ran = await ask('explain', ...EDP, ...args, '--json');
    expect([ran.code, ran.json<{ error: { code: string } }>().error.code]).toEqual([2, code]);
  });
});

describe('strata evaluation and replay', () => {
  it('close, list and replay without read models', async () => {
    const closed = await ask(
      'evaluation',
      'close',
      ...EDP,
      '--incomplete',
      '--reason',
      'spring notification',
      '--json',
    );
    expect(closed.code).toBe(0);
    expect(closed.json<ClosedEvaluation>()).toMatchObject({ id: '2008_1', reason: 'spring notification' });
    const again = await ask('evaluation', 'close', ...EDP, '--incomplete', '--reason', 'asked for twice');
    expect(again.stdout).toContain('closed evaluation 2008_2 of 2008');
    const refused = await ask(
      'evaluation',
      'close',
      ...EDP,
      '--incomplete',
      '--id',
      '2008_1',
      '--reason',
      'other',
      '--json',
    );
    expect([refused.code, refused.json<{ error: { code: string } }>().error.code]).toEqual([1, 'EVALUATION_EXISTS']);
    const list = (await ask('evaluation', 'list', '--cluster', 'edp', '--json')).json<readonly ClosedEvaluation[]>();
    expect(list.map(({ id, period }) => [id, period])).toEqual([
      ['2008_1', '2008'],
      ['2008_2', '2008'],
    ]);
    for (const name of readdirSync(place.folder)) if (name.startsWith('read')) rmSync(join(place.folder, name));
    const replayed = await ask('replay', '2008_1', '--cluster', 'edp');
    expect([replayed.code, replayed.stdout.split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(/^equal: evaluation 2008_1 of 2008, recomputed from \d+ events$/),
    ]);
    const unknown = await ask('replay', 'none', '--cluster', 'edp', '--json');
    expect([unknown.code, unknown.json<{ error: { code: string } }>().error.code]).toEqual([2, 'UNKNOWN_EVALUATION']);
  });

  it('are read as they were closed, and marked if they no longer count', async () => {
    const reason = ['--reason', 'closed on wrong figures'];
    expect((await ask('evaluation', 'withdraw', '--cluster', 'edp', '--id', '2008_1', ...reason)).code).toBe(0);
    const period = ['--cluster', 'edp', '--evaluation', '2008_1'];
    interface Card {
      readonly position: string;
      readonly period: string;
      readonly evaluation: object;
    }
    const card = (await ask('scorecard', ...period, '--json')).json<Card>();
    expect(card).toMatchObject({ period: '2008', evaluation: { id: '2008_1', withdrawn: { reason: reason[1] } } });
    const same = (await ask('scorecard', ...EDP, '--position', card.position, '--json')).json<Card>();
    expect(same.position).toBe(card.position);
    const listed = await ask('evaluation', 'list', '--cluster', 'edp');
    expect(listed.stdout).toMatch(
      /^2008_1 .* withdrawn: closed on wrong figures\n {4}closed \S+Z by cli:\S+\n {4}withdrawn \S+Z by cli:\S+\n2008_2 /,
    );
    const now = await ask('scorecard', ...EDP, '--json');
    const counts = { id: '2008_2', period: '2008', withdrawn: null };
    expect(now.json()).toMatchObject({ closed: { evaluation: counts } });
    expect((await ask('scorecard', ...EDP)).stdout).toMatch(/^closed as 2008_2, incomplete: \S+ %\n/);
    expect((await ask('scorecard', '--cluster', 'edp', '--period', '2007')).stdout).not.toContain('closed as');
    const told = await ask('scorecard', ...period);
    expect(told.stderr).toContain('evaluation 2008_1 of 2008 was withdrawn: closed on wrong figures');
    const greece = ['--measure', 'deficit', '--member', 'GR', '--period', '2008'];
    const value = await ask('value', ...period, ...greece, '--json');
    expect(value.json()).toMatchObject({ value: '-10.2', evaluation: { id: '2008_1' } });
    const explained = await ask('explain', ...period, ...greece, '--json');
    expect(explained.json()).toMatchObject({ value: '-10.2', evaluation: { id: '2008_1' } });
    const values = await ask('export', 'values', ...period, '--json');
    expect(values.json()).toMatchObject({ position: card.position, evaluation: { id: '2008_1' } });
    const cluster = await ask('export', 'cluster', ...period, '--json');
    expect(cluster.json()).toMatchObject({ position: card.position, evaluation: { id: '2008_1' } });
  });

  it.each([
    [['--evaluation', '2008_9'], /no evaluation "2008_9"[^]*Did you mean "2008_1"/],
    [['--evaluation', '2008_1', '--at', '2009-12-31'], /option '--evaluation <id>' cannot be used with .*'--at/],
    [
      ['--position', '000000000900', '--at', '2009-12-31'],
      /option '--position <position>' cannot be used with .*'--at/,
    ],
    [['--position', '999999999999'], /history does not reach the position 999999999999 yet/],
    [['--position', '000000000900', '--evaluation', '2008_1'], /cannot be used with/],
    [['--position', '000000000900', '--recorded'], /cannot be used with/],
  ])('refuse %j', async (moment, message) => {
    const ran = await ask('scorecard', ...EDP, ...moment);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(message);
  });

  it('names the first difference if a figure in the file was altered', async () => {
    expect(existsSync(join(place.folder, 'events.db'))).toBe(true);
    const value = (await ask('explain', ...EDP, '--measure', 'debt', '--member', 'GR', '--json')).json<DisclosedNode>();
    const altered = alterEvents(
      join(place.folder, 'events.db'),
      'UPDATE event SET data = replace(data, ?, ?) WHERE id = ?',
      `"${String(value.value)}"`,
      '"60.1"',
      Buffer.from(value.event!.id.replaceAll('-', ''), 'hex'),
    );
    expect(altered).toBe(1);
    const ran = await ask('replay', '2008_1', '--cluster', 'edp', '--json');
    expect(ran.code).toBe(1);
    expect(ran.json<ReplayReport>()).toMatchObject({
      equal: false,
      difference: { path: 'values.debt/GR/2008', event: { change: 'changed' } },
    });
    const replayed = await ask('replay', '2008_1', '--cluster', 'edp');
    expect([replayed.code, replayed.stdout]).toEqual([1, '']);
    expect(replayed.stderr).toContain('DIFFERENT: evaluation 2008_1 of 2008');
    expect(replayed.stderr).toContain('first difference: values.debt/GR/2008: closed');
  });
});

describe('strata snapshot', () => {
  it('previews, publishes, lists and withdraws', async () => {
    const of = ['--cluster', 'edp', '--period', '2008', '--depth', 'strategies'];
    const tried = await ask('snapshot', 'publish', ...of, '--strategy', 'sound-public-finances', '--dry-run');
    expect([tried.code, tried.stdout]).toEqual([0, expect.stringMatching(/^would publish \d+ nodes as known at/)]);
    const published = await ask('snapshot', 'publish', ...of, '--json');
    const snapshot = published.json<{ readonly id: string; readonly path: string; readonly status: string }>();
    expect([published.code, snapshot]).toEqual([
      0,
      expect.objectContaining({ status: 'published', path: `/public/edp/${snapshot.id}`, period: '2008' }),
    ]);
    const map = await ask('snapshot', 'publish', ...of, '--map', '--json');
    expect([map.code, map.json<{ error: { code: string } }>().error.code]).toEqual([1, 'NO_STRATEGY_OF_MAP']);
    const withdrawn = await ask('snapshot', 'withdraw', snapshot.id, '--cluster', 'edp', '--reason', 'a test');
    expect(withdrawn.stdout).toMatch(/withdrawn .*: a test/);
    const list = (await ask('snapshot', 'list', '--cluster', 'edp', '--json')).json<readonly object[]>();
    expect(list).toEqual([expect.objectContaining({ id: snapshot.id, status: 'withdrawn', reason: 'a test' })]);
    const about = ['--about', `snapshot:${snapshot.id}`];
    const told = await ask('timeline', '--cluster', 'edp', ...about);
    expect(told.stdout).toContain(`The public snapshot "${snapshot.id}" was withdrawn.`);
  });
});
