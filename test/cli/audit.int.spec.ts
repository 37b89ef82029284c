import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  DataQuality,
  LinkTests,
  MapComparison,
  ReplayReport,
  RevisionTriangle,
  ScoreChange,
  SeriesAnswer,
} from '@strata/application';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLUSTER_FILE } from '../main-job/support/edp.js';
import { applyEdp, importEdp, openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { strata, type Ran } from './support/strata.js';

let place: Place;
let elsewhere: Place;
const ask = (...args: readonly string[]): Promise<Ran> => strata(args, { env: place.env });
/** On a machine without the store. */
const askThere = (...args: readonly string[]): Promise<Ran> => strata(args, { env: elsewhere.env });
const EDP = ['--cluster', 'edp'];
const GREECE = ['--period', '2008', '--node', 'measure:GR/contain-deficit/deficit'];

beforeAll(async () => {
  [place, elsewhere] = [await newPlace(), await newPlace()];
  const runtime = await openPlace(place);
  await applyEdp(runtime);
  await importEdp(runtime);
  await runtime.close();
}, 60_000);

afterAll(async () => {
  await place.remove();
  await elsewhere.remove();
});

describe('strata explain --from', () => {
  it('splits the change of a score, down to the event', async () => {
    const ran = await ask('explain', ...EDP, ...GREECE, '--from', '2009-06-30', '--to', '2009-12-31');
    const lines = ran.stdout.trimEnd().split('\n');
    expect(lines[1]).toBe('difference -0.07777777777777778');
    expect(lines[2]).toBe('  restatement  -0.07777777777777778');
    expect(lines[3]).toMatch(
      /^ {4}deficit \[GR 2008\] -8.3 → -10.0 {2}ValuesRestated at position \d+ by test, known 2009-10-01/,
    );
    expect(lines).toHaveLength(4);
    const json = (await ask('explain', ...EDP, ...GREECE, '--from-period', '2007', '--json')).json<ScoreChange>();
    expect(json).toMatchObject({ from: { period: '2007' }, to: { period: '2008' }, parts: [{ cause: 'actual' }] });
  });

  it('needs a node, and one start', async () => {
    const both = await ask('explain', ...EDP, ...GREECE, '--from', '2009-06-30', '--from-period', '2007');
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('--from or --from-period')]);
    const measure = ['--period', '2008', '--measure', 'deficit', '--member', 'GR'];
    expect((await ask('explain', ...EDP, ...measure, '--from', '2009-06-30')).code).toBe(2);
  });
});

describe('strata revisions', () => {
  const DEFICIT = [...EDP, '--measure', 'deficit'];

  it('prints periods by vintages with the statistics, and writes CSV and a workbook', async () => {
    const ran = await ask('revisions', ...DEFICIT, '--member', 'GR');
    expect(ran.stdout).toMatch(/^GR {6}2008 .* -8\.4 +-8\.3 +-10\.0 +-10\.3 .* -1\.8$/m);
    expect(ran.stdout).toContain('revised: 9 of 11 figures\nmean revision -0.8364 (t -2.255, p 0.04773)');
    const csv = await ask(
      'revisions',
      ...DEFICIT,
      '--vintage',
      '2009-06-30',
      '--vintage',
      '2009-12-31',
      '--format',
      'csv',
    );
    expect(csv.stdout).toMatch(/^member,period,2009-06-30,2009-12-31,first,latest,revision\n/);
    expect(csv.stdout).toContain('GR,2008,-8.3,-10.0,-8.3,-10.0,-1.7\n');
    const file = join(place.folder, 'deficit.xlsx');
    expect((await ask('revisions', ...DEFICIT, '--format', 'xlsx', '--file', file)).stdout).toBe(`wrote ${file}\n`);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expect((await ask('revisions', ...DEFICIT, '--format', 'xlsx', '--file', file)).code).toBe(2);
    const json = (await ask('revisions', ...DEFICIT, '--json')).json<RevisionTriangle>();
    expect(json.vintages).toHaveLength(17);
  });

  it('refuses what does not exist', async () => {
    expect((await ask('revisions', ...EDP, '--measure', 'none')).stderr).toContain('no measure "none"');
    expect((await ask('revisions', ...DEFICIT, '--vintage', 'soon')).code).toBe(2);
  });
});

describe('strata export evidence', () => {
  const file = (): string => join(elsewhere.folder, 'spring.evidence');

  it('writes what proves an evaluation to somebody without the store', async () => {
    const closing = ['--period', '2008', '--incomplete', '--reason', 'spring'];
    expect((await ask('evaluation', 'close', ...EDP, ...closing)).code).toBe(0);
    const ran = await ask('export', 'evidence', ...EDP, '--evaluation', '2008_1', '--file', file(), '--json');
    const { root, withheld } = ran.json<{ root: string; withheld: number }>();
    expect(withheld).toBe(0);
    const verified = await askThere('verify', file(), '--root', root);
    expect([verified.code, verified.stdout]).toEqual([0, expect.stringMatching(/^PROVEN: 418 events, 1 seal\n/)]);
    const [here, there] = [await ask('replay', '2008_1', ...EDP), await askThere('replay', '--evidence', file())];
    expect([there.code, there.stdout]).toEqual([0, here.stdout]);
    expect(there.stdout).toMatch(/^equal: evaluation 2008_1 of 2008, recomputed from 416 events\n/);
    const again = await ask('export', 'evidence', ...EDP, '--evaluation', '2008_1', '--file', file());
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('already exists')]);
  });

  it('says which event was altered', async () => {
    const altered = join(elsewhere.folder, 'altered.evidence');
    // The deficit is the second figure of Greece's restatement.
    writeFileSync(altered, readFileSync(file(), 'utf8').replace(/("figures":\[[^\]]*)"-10\.2"/u, '$1"-9.2"'));
    const verified = await askThere('verify', altered);
    expect([verified.code, verified.stdout]).toEqual([
      1,
      expect.stringContaining('in the stream report-edp.GR.2008 is not'),
    ]);
    const replayed = await askThere('replay', '--evidence', altered);
    expect([replayed.code, replayed.stderr]).toEqual([1, expect.stringContaining('is not what was sealed')]);
    writeFileSync(altered, readFileSync(file(), 'utf8').slice(0, 50_000));
    expect((await askThere('verify', altered)).code).toBe(1);
    writeFileSync(altered, readFileSync(file(), 'utf8').replace('strata evidence 1', 'strata evidence 9'));
    expect((await askThere('replay', '--evidence', altered)).stderr).toContain('which a later version wrote');
    expect((await askThere('replay', '--evidence', 'nowhere')).code).toBe(2);
  });

  it('leaves out the figures of other members', async () => {
    const own = join(elsewhere.folder, 'greece.evidence');
    const ran = await ask('export', 'evidence', ...EDP, '--evaluation', '2008_1', '--member', 'GR', '--file', own);
    expect(ran.stdout).toMatch(/^wrote 326 events to .*, and the hashes of 92 that stay out\n/);
    expect((await askThere('verify', own)).code).toBe(0);
    expect((await askThere('replay', '--evidence', own)).stdout).toContain('92 events left out');
  });
});

describe('strata replay --all', () => {
  it('replays every evaluation of a cluster', async () => {
    const closing = ['--period', '2009', '--incomplete', '--reason', 'autumn'];
    expect((await ask('evaluation', 'close', ...EDP, ...closing)).code).toBe(0);
    const ran = await ask('replay', '--all', ...EDP);
    expect([ran.code, ran.stdout]).toEqual([0, expect.stringContaining('2 evaluations of 2 equal')]);
    const json = (await ask('replay', '--all', ...EDP, '--json')).json<ReplayReport[]>();
    expect(json.map(({ evaluation, outcome }) => [evaluation, outcome])).toEqual([
      ['2008_1', 'EQUAL'],
      ['2009_1', 'EQUAL'],
    ]);
    for (const args of [[], ['2008_1', '--all', ...EDP], ['2008_1']])
      expect((await ask('replay', ...args)).code).toBe(2);
  });
});

describe('strata map diff', () => {
  const GR = [...EDP, '--strategy', 'GR'];

  it('shows what differs on a map, who changed it and when', async () => {
    const file = join(place.folder, 'stricter.yaml');
    const text = readFileSync(CLUSTER_FILE, 'utf8');
    expect(text).toContain('goal: -3,');
    writeFileSync(file, text.replaceAll('goal: -3,', 'goal: -2,'));
    expect((await ask('apply', '-f', file, '--retroactive', 'stricter rules')).code).toBe(0);
    const ran = await ask('map', 'diff', ...GR, '--from', '2011-01-01');
    expect(ran.stdout).toMatch(/^map of /);
    expect(ran.stdout).toContain(
      'retargeted  Government balance (measure:GR/contain-deficit/deficit)\n    goal: -3 → -2\n',
    );
    expect(ran.stdout).toMatch(
      / The target of the measure .+ was set\.\n {4}retroactive: stricter rules\n1 difference\n$/,
    );
    const json = (await ask('map', 'diff', ...GR, '--from', '2011-01-01', '--json')).json<MapComparison>();
    expect(json.differences).toMatchObject([{ kind: 'retargeted', events: [{ type: 'TargetSet' }] }]);
  });

  it('needs something to compare with', async () => {
    const ran = await ask('map', 'diff', ...GR);
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('--working-copy')]);
    expect((await ask('map', 'diff', ...GR, '--from-revision', '7')).code).not.toBe(0);
  });
});

describe('strata quality', () => {
  it('shows lateness, completeness and restatements by actor and period', async () => {
    const ran = await ask('quality', ...EDP, '--from', '2007', '--to', '2008', '--actor', 'GR');
    expect(ran.stdout.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['actor', 'period', 'known', 'complete', 'late', 'days', 'restated', 'by', 'unusual'],
      ['GR', '2007', '2', '100 %', '(-91)', '2 of 2', '12.1 %', '0 %'],
      ['GR', '2008', '2', '100 %', '(-91)', '2 of 2', '4.6 %', '0 %'],
      ['GR', 'all', '4', '100 %', '(-91)', '4 of 4', '7.8 %', '0 %'],
      [''],
    ]);
    const json = (await ask('quality', ...EDP, '--from', '2008', '--at', '2008-12-31', '--json')).json<DataQuality>();
    expect(json.rows.find(({ actor }) => actor === 'GR')).toMatchObject({ restated: 0, completeness: 1 });
    expect((await ask('quality', ...EDP, '--from', '2008', '--to', '2007')).code).toBe(2);
  });
});

describe('strata series', () => {
  const CLUSTER_SCORE = ['--node', 'strategy:sound-public-finances', '--from', '2006', '--to', '2008'];

  it('shows nodes over periods, and names whose figures counted', async () => {
    const usual = await ask('series', ...EDP, ...CLUSTER_SCORE);
    expect(
      usual.stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/ {2,}/)[1]),
    ).toEqual(['2006', '2007', '2008']);
    const without = await ask('series', ...EDP, ...CLUSTER_SCORE, '--members', 'constant', '--without', 'GR');
    expect(without.stdout).toMatch(/^members of every period, without GR: \d+ actors \(2006 to 2008\)\n/);
    expect(without.stdout.split('\n').slice(1)).not.toEqual(usual.stdout.split('\n'));
    const json = (await ask('series', ...EDP, ...CLUSTER_SCORE, '--without', 'GR', '--json')).json<SeriesAnswer>();
    expect(json.composition).toMatchObject({ members: 'then', without: 'GR' });
    expect(json.composition.actors).not.toContain('GR');
  });

  it('has the same compositions as a scorecard', async () => {
    const scorecard = ['scorecard', ...EDP, '--period', '2008'];
    const panel = await ask(...scorecard, '--members', 'constant', '--since', '2006', '--without', 'GR');
    expect(panel.stdout).toMatch(/^members of every period, without GR: \d+ actors \(2006 to 2008\)\n/);
    expect(panel.stdout).not.toContain('strategy:GR');
    expect((await ask(...scorecard)).stdout).not.toContain('members of');
    expect((await ask(...scorecard, '--without', 'XX')).code).toBe(2);
  });
});

describe('strata map links', () => {
  it('tells whether data bear out the links of a map', async () => {
    const args = ['map', 'links', ...EDP, '--strategy', 'sound-public-finances', '--from', '2005', '--to', '2008'];
    const ran = await ask(...args);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toMatch(/^too-little-data: .+ → .+ \(positive, after \d+ months\)\n {2} {2}lag -1: /);
    expect(ran.stdout).toMatch(/\d+ links?\n$/);
    const { links } = (await ask(...args, '--json')).json<LinkTests>();
    expect(links.map(({ verdict, tests }) => [verdict, tests.length])).toEqual(links.map(() => ['too-little-data', 3]));
    expect((await ask(...args.slice(0, -1), '2009-Q1')).code).toBe(2);
  });
});
