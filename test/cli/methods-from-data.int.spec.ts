import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BranchComparison, DerivedMethod, ScenarioComparison } from '@strata/application';
import type { ScenarioCommand } from '@strata/domain';
import type { Runtime } from '@strata/runtime';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownOn, notifications } from '../main-job/support/edp.js';
import { applyEdp, importEdp, openPlace } from '../main-job/support/load.js';
import { newPlace, type Place } from '../main-job/support/places.js';
import { TESTER } from '../support/tester.js';
import { strata, type Ran } from './support/strata.js';

const STRATEGY = 'strategy:sound-public-finances';
const DERIVE = ['method', 'derive', '--cluster', 'edp', '--member', 'GR', '--result', 'debt', '--factors', 'deficit'];

/** Pearson's coefficient by its definition, from the rows of the file as known on a day. */
function coefficientOn(day: string, member: string): { readonly n: number; readonly r: number } {
  const rows = knownOn(day, notifications()).map((row) => row.split(','));
  const of = (measure: string) =>
    new Map(rows.filter(([who, what]) => who === member && what === measure).map((row) => [row[2]!, Number(row[3])]));
  const [x, y] = [of('deficit'), of('debt')];
  const pairs = [...x.keys()].filter((period) => y.has(period)).map((period) => [x.get(period)!, y.get(period)!]);
  const n = pairs.length;
  const sum = (term: (a: number, b: number) => number) => pairs.reduce((all, [a, b]) => all + term(a!, b!), 0);
  const [sx, sy] = [sum((a) => a), sum((_, b) => b)];
  const spread = (squares: number, total: number) => Math.sqrt(n * squares - total * total);
  const both = n * sum((a, b) => a * b) - sx * sy;
  return {
    n,
    r:
      both /
      (spread(
        sum((a) => a * a),
        sx,
      ) *
        spread(
          sum((_, b) => b * b),
          sy,
        )),
  };
}

async function keepScenario(runtime: Runtime, scenarioId: string, value: string): Promise<void> {
  const assumptions = ['GR', 'IT', 'PT'].map((subject) => ({ measure: 'deficit', subject, period: '2012', value }));
  const commands: readonly ScenarioCommand[] = [
    { type: 'DraftScenario', scenarioId, labels: { en: scenarioId } },
    { type: 'AssumeValues', assumptions },
  ];
  for (const command of commands) {
    const addressed = { aggregate: 'scenario', clusterId: 'edp', scenarioId, command } as const;
    const outcome = await runtime.strata.execute(TESTER, addressed);
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.message);
  }
}

describe('The commands that derive methods, and compare scenarios and branches', () => {
  let place: Place;
  const ask = (...args: readonly string[]): Promise<Ran> => strata(args, { env: place.env });
  const file = (name: string, text?: string): string => {
    const path = join(place.folder, name);
    if (text !== undefined) writeFileSync(path, text);
    return path;
  };

  beforeAll(async () => {
    place = await newPlace();
    const runtime = await openPlace(place);
    await applyEdp(runtime);
    await importEdp(runtime);
    await keepScenario(runtime, 'austerity', '2');
    await keepScenario(runtime, 'spending', '-12');
    await runtime.catchUp();
    await runtime.close();
  }, 60_000);

  afterAll(() => place.remove());

  describe('method derive', () => {
    it.each(['2010-06-30', '2014-06-30'])('correlates what was known on %s', async (day) => {
      const wanted = coefficientOn(day, 'GR');
      const ran = await ask(...DERIVE, '--at', day, '--json');
      expect(ran.code).toBe(0);
      const { factors, stage, periods } = ran.json<DerivedMethod>();
      expect(factors).toMatchObject([
        { factor: 'deficit', kept: true, correlation: { n: wanted.n, r: expect.closeTo(wanted.r, 9) } },
      ]);
      expect(factors[0]?.weight).toBeCloseTo(wanted.r, 6);
      expect(stage).toMatchObject({ stage: 'formation', points: periods.length });
    });

    it('writes a valid definition that names its data and runs, and registers it only on request', async () => {
      const path = file('derived.yaml');
      const proposed = await ask(...DERIVE, '--at', '2010-06-30', '-o', path);
      expect([proposed.code, proposed.stderr]).toEqual([0, '']);
      expect(proposed.stdout).toMatch(/deficit +factors +7 +-0\.8\d+ .*kept: \|r\| > 0\.5/);
      expect((await ask('method', 'validate', path)).code).toBe(0);
      const text = readFileSync(path, 'utf8');
      expect(text).toContain('GR, 2003 to 2009 (7 periods), as known at 2010-06-30');
      expect(text).toMatch(/r = -0\.8\d+, n = 7, p = 0\.00\d+/);
      expect((await ask('method', 'status', '--cluster', 'edp', '--json')).stdout).not.toContain('derived-debt');

      const registered = await ask(...DERIVE, '--register');
      expect(registered.stdout).toContain('registered: derived-debt version 1');
      const next = await ask(...DERIVE, '--at', '2010-06-30', '--json');
      expect(next.json()).toMatchObject({ registered: false, proposal: { id: 'derived-debt', version: 2 } });
      expect((await ask('method', 'status', '--cluster', 'edp')).stdout).toContain('none adopted');
    });

    it('takes weights from a panel and groups from a file', async () => {
      const experts = file('panel.csv', 'expert,factor,weight\nann,deficit,0.4\nbob,deficit,0.6\n');
      const groups = file('groups.yaml', 'groups:\n  budget: { labels: { en: Budget }, factors: [deficit] }\n');
      const common = DERIVE.slice(0, -2);
      const ran = await ask(...common, '--groups', groups, '--experts', experts, '--id', 'debt-panel', '--json');
      expect(ran.json()).toMatchObject({
        factors: [{ group: 'budget', weight: 0.5 }],
        panel: { experts: 2, agreement: { kind: 'none', reason: 'TOO_FEW_FACTORS' } },
        proposal: { id: 'debt-panel', version: 1, origin: 'expert-panel' },
      });
    });

    it('refuses bad files with their lines, and proposes nothing without factors', async () => {
      const groups = file('bad.yaml', 'groups:\n  budget: [deficit, deficitt]\n');
      const unknown = await ask(...DERIVE.slice(0, -2), '--groups', groups);
      expect(unknown.code).toBe(2);
      expect(unknown.stderr).toContain(`${groups}:2:21 The measure "deficitt" is not defined in this cluster.`);
      const none = await ask(...DERIVE, '--threshold', '0.99', '--json');
      expect(none.code).toBe(1);
      expect(none.json()).toMatchObject({ proposal: null, factors: [{ kept: false, why: 'NOT_ABOVE_THRESHOLD' }] });
    });
  });

  describe('scenario compare', () => {
    it('names the best scenario of a file', async () => {
      const input = file(
        'scenarios.json',
        JSON.stringify({
          base: { 2025: { FS: 5, BIP: 4, R: [1, 2], CS: 2, ID: 3 } },
          scenarios: { innovation: { 2025: { ID: 9 } }, stability: { 2025: { FS: 8 } } },
        }),
      );
      const ran = await ask('scenario', 'compare', '--method', 'cluster-economic-potential', '--input', input);
      expect(ran.code).toBe(0);
      expect(ran.stdout).toContain('best by FEP (higher is better, in 2025): innovation');
    });

    it('compares the scenarios of a cluster with the current state and each other', async () => {
      const ran = await ask(
        'scenario',
        'compare',
        '--cluster',
        'edp',
        '--period',
        '2012',
        '--node',
        STRATEGY,
        '--json',
      );
      expect(ran.code).toBe(0);
      const { scenarios, outputs, ranking } = ran.json<ScenarioComparison>();
      expect(scenarios).toEqual(['base', 'austerity', 'spending']);
      const figures = outputs[0]!.periods[0]!.values.map(({ value }) => value as number);
      const [base, better, worse] = figures as [number, number, number];
      expect(better).toBeGreaterThan(base);
      expect(worse).toBeLessThan(base);
      expect(ranking?.best).toEqual(['austerity']);
      const plain = await ask('scorecard', '--cluster', 'edp', '--period', '2012', '--json');
      const nodes = plain.json<{ nodes: { id: string; score: number }[] }>().nodes;
      expect(nodes.find(({ id }) => id === STRATEGY)?.score).toBe(base);
    });

    it('compares them through a method that the cluster derived, bound and adopted', async () => {
      const binding = file('binding.yaml');
      await ask(...DERIVE, '--id', 'burden', '--binding', binding, '--register');
      expect((await ask('method', 'bind', 'burden', '--cluster', 'edp', '--file', binding)).stdout).toContain(
        'is bound',
      );
      await ask('method', 'adopt', 'burden', '--cluster', 'edp', '--version', '1', '--reason', 'derived from data');
      const kept = ['scenario', 'compare', '--cluster', 'edp', '--period', '2012', '--method', 'burden'];
      const ran = await ask(...kept, '--member', 'GR', '--output', 'debt', '--best', 'lower', '--json');
      const { outputs, ranking } = ran.json<ScenarioComparison>();
      const weight = coefficientOn('2014-06-30', 'GR').r;
      const wanted = [-8.8, 2, -12].map((deficit) => ({ value: expect.closeTo(weight * deficit, 4) }));
      expect(outputs).toMatchObject([{ output: 'debt', periods: [{ period: '2012', values: wanted }] }]);
      expect(ranking?.best).toEqual(['austerity']);
    });

    it.each([
      [['--period', '2012', '--scenario', 'austerty'], 'Did you mean "austerity"?'],
      [['--period', '2012', '--node', 'strategy:none'], 'The scorecard has no node "strategy:none"'],
      [['--period', '20x2'], '"20x2" is not a period'],
      [['--period', '2012', '--method', 'profitability'], 'is not adopted and bound'],
      [[], '--cluster requires --period'],
    ])('refuses %j', async (args, message) => {
      const ran = await ask('scenario', 'compare', '--cluster', 'edp', ...args);
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain(message);
    });
  });

  describe('branch', () => {
    const of = ['--cluster', 'edp'];
    const run = (name: string, ...args: readonly string[]) => ask('branch', name, 'later', ...of, ...args);
    const scores = async (at: string) => {
      const card = (await ask('scorecard', ...of, '--period', '2008', '--at', at, '--json')).json<{
        nodes: { id: string; score: number | null }[];
      }>();
      return new Map(card.nodes.map(({ id, score }) => [id, score]));
    };

    it('scores a past moment with the values that came later as that later moment does', async () => {
      const rows = knownOn('2009-12-31', notifications()).map((row) => row.split(','));
      const lines = rows.map(([member, measure, period, value]) => [measure, member, period, value].join(','));
      const values = file('later.csv', ['measure,member,period,value', ...lines].join('\n'));
      expect((await run('fork', '--label', 'Later', '--at', '2009-06-30')).stdout).toMatch(/^branch later is forked/);
      expect((await run('change', '--values', values)).stdout).toBe(`branch later makes ${lines.length} changes\n`);
      const ran = await run('compare', '--period', '2008', '--json');
      const { differences, notApplied, hidden } = ran.json<BranchComparison>();
      expect([ran.code, notApplied, hidden]).toEqual([0, [], 0]);
      const [before, after] = [await scores('2009-06-30'), await scores('2009-12-31')];
      const moved = [...after].filter(([id, score]) => score !== before.get(id) && before.get(id) !== null);
      expect(moved.length).toBeGreaterThan(3);
      const scored = differences.filter(({ difference }) => difference !== 0);
      expect(new Map(scored.map(({ node, after: score }) => [node, score]))).toEqual(new Map(moved));
      const figures = differences.filter(({ difference }) => difference === 0);
      expect(figures.every(({ actualBefore, actualAfter }) => actualBefore !== actualAfter)).toBe(true);
      const text = (await run('compare', '--period', '2008')).stdout;
      expect(text).toMatch(/^period +node +at the origin +with the branch +difference$/m);
    });

    it('is turned into a restatement of what is still different, and shown with it', async () => {
      const planned = await run('propose', '--reason', 'as it was', '--dry-run');
      expect([planned.code, planned.stdout]).toEqual([0, expect.stringMatching(/^to be done: restatement later-/)]);
      const dropped = await run('change', '--drop', 'value deficit GR 2008');
      expect(dropped.stdout).toBe('changes are dropped from branch later\n');
      expect((await run('show')).stdout).not.toContain('value deficit GR 2008');
      expect((await ask('branch', 'list', ...of)).stdout).toMatch(/^later: Later \(can be changed, \d+ changes, /);
    });

    it.each([
      [['change', 'later', '--value', 'deficit GR'], 2, 'does not have the form that the help describes'],
      [['change', 'later'], 2, 'A command makes changes or drops some.'],
      [['compare', 'later'], 2, 'A comparison needs a period.'],
      [['compare', 'latter', '--period', '2008'], 2, 'Did you mean "later"?'],
      [['change', 'later', '--member', 'GR out', '--from', '20x8'], 1, 'A start must be a period'],
    ])('refuses %j', async (args, code, message) => {
      const ran = await ask('branch', ...args, ...of);
      expect([ran.code, ran.stderr]).toEqual([code, expect.stringContaining(message)]);
    });
  });
});
