import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { labels, measureMap, sampleCluster, sampleMeasure } from '../testing/samples.js';
import { scenarioDecider, type ScenarioContext } from './scenario.decide.js';
import type { Assumption, ScenarioCommand, ScenarioEvent } from './scenario.js';

const context: ScenarioContext = {
  cluster: sampleCluster(),
  measures: measureMap(
    sampleMeasure('gdp'),
    sampleMeasure('share', { range: { min: '0', max: '100' } }),
    sampleMeasure('mood', { valueType: 'text', scoring: { kind: 'unscored' } }),
    sampleMeasure('old', {}, true),
  ),
};
const one = (changes: Partial<Assumption> = {}): Assumption => ({
  measure: 'gdp',
  subject: 'A',
  period: '2008',
  value: '1.50',
  ...changes,
});
const draft: ScenarioCommand = { type: 'DraftScenario', scenarioId: 'better', labels };
const drafted: ScenarioEvent = { type: 'ScenarioDrafted', data: { scenarioId: 'better', labels } };
const assume = (...assumptions: readonly Assumption[]): ScenarioCommand => ({ type: 'AssumeValues', assumptions });
const assumed = (...assumptions: readonly Assumption[]): ScenarioEvent => ({
  type: 'ValuesAssumed',
  data: { assumptions },
});
const discarded: ScenarioEvent = { type: 'ScenarioDiscarded', data: { reason: 'too bold' } };
const many = (from: number, count: number): readonly Assumption[] =>
  Array.from({ length: count }, (_, i) =>
    one({
      subject: i % 2 ? 'A' : 'B',
      period: `${1900 + (((from + i) >> 1) % 300)}`,
      measure: `m${((from + i) / 600) | 0}`,
    }),
  );
const nothing = given(scenarioDecider);
const scenario = nothing.events(drafted);

describe('DraftScenario', () => {
  it('drafts a scenario', () => nothing.when(draft, context).then(drafted));
  it('refuses an id that is taken, and a discarded scenario', () => {
    scenario.when({ ...draft, labels: { en: 'Other' } }, context).thenRefused('SCENARIO_EXISTS');
    scenario.when({ ...draft, scenarioId: 'worse' }, context).thenRefused('SCENARIO_EXISTS');
    scenario.events(discarded).when(draft, context).thenRefused('SCENARIO_DISCARDED');
    nothing.when({ ...draft, scenarioId: 'a b' }, context).thenRefused('INVALID_ID');
    nothing
      .when(draft, { ...context, cluster: { ...context.cluster, exists: false } })
      .thenRefused('CLUSTER_NOT_FOUND');
  });
  it('does nothing for the same scenario', () => scenario.when(draft, context).thenNothing());
});

describe('AssumeValues', () => {
  it.each(['@cluster', 'A', 'A/sales', 'C'])('assumes a value for %s', (subject) => {
    scenario.when(assume(one({ subject })), context).then(assumed(one({ subject })));
  });

  it('records only new and changed values, and replaces earlier ones', () => {
    const past = scenario.events(assumed(one(), one({ period: '2009' })));
    past
      .when(assume(one({ value: '2' }), one({ period: '2009', value: '1.5' })), context)
      .then(assumed(one({ value: '2' })));
    expect(past.events(assumed(one({ value: '2' }))).state.assumptions).toEqual([
      one({ value: '2' }),
      one({ period: '2009' }),
    ]);
  });

  it.each<[Partial<Assumption>, string]>([
    [{ measure: 'none' }, 'MEASURE_NOT_FOUND'],
    [{ measure: 'constructor' }, 'MEASURE_NOT_FOUND'],
    [{ measure: 'old' }, 'MEASURE_RETIRED'],
    [{ measure: 'mood' }, 'WRONG_KIND'],
    [{ subject: 'D' }, 'SUBJECT_NOT_FOUND'],
    [{ subject: 'A/none' }, 'SUBJECT_NOT_FOUND'],
    [{ period: '2008-Q1' }, 'WRONG_FREQUENCY'],
    [{ value: '1,5' }, 'INVALID_DECIMAL'],
    [{ value: '1e3' }, 'INVALID_DECIMAL'],
    [{ measure: 'share', value: '100.1' }, 'OUT_OF_RANGE'],
    [{ period: '2008-13' }, 'INVALID_PERIOD'],
    [{ subject: 'A/b/c' }, 'INVALID_SUBJECT'],
    [{ value: '1'.repeat(201) }, 'INVALID_COMMAND'],
  ])('refuses %j', (changes, code) => scenario.when(assume(one(changes)), context).thenRefused(code));

  it('refuses a period that the fiscal calendar puts outside the supported years', () => {
    const cluster = { ...context.cluster, calendar: { yearStartMonth: 7, yearNamedBy: 'start' } as const };
    scenario.when(assume(one({ period: '9999' })), { ...context, cluster }).thenRefused('PERIOD_OUT_OF_RANGE');
  });

  it('lists every wrong assumption and records none', () => {
    scenario
      .when(assume(one(), one({ measure: 'none' }), one({ value: 'x' })), context)
      .thenRefused('ASSUMPTIONS_REFUSED', {
        assumptions: [
          { index: 1, code: 'MEASURE_NOT_FOUND' },
          { index: 2, code: 'DUPLICATE_ASSUMPTION' },
        ],
        wrong: 2,
      });
  });

  it('accepts ten thousand assumptions at most', () => {
    const measures = measureMap(...Array.from({ length: 20 }, (_, i) => sampleMeasure(`m${i}`)));
    const largeContext = { ...context, measures };
    const all = many(0, 10_000);
    expect(new Set(all.map(({ measure, subject, period }) => `${measure} ${subject} ${period}`)).size).toBe(10_000);
    scenario.when(assume(...all), largeContext).then(assumed(...all));
    const past = scenario.events(assumed(...all));
    past.when(assume(one({ measure: 'm19' })), largeContext).thenRefused('ASSUMPTION_LIMIT', { limit: 10_000 });
    past.when(assume({ ...all[0]!, value: '9' }), largeContext).then(assumed({ ...all[0]!, value: '9' }));
    scenario.when(assume(...all, one()), largeContext).thenRefused('INVALID_COMMAND');
  });

  it('refuses an unknown or discarded scenario', () => {
    nothing.when(assume(one()), context).thenRefused('SCENARIO_NOT_FOUND');
    scenario.events(discarded).when(assume(one()), context).thenRefused('SCENARIO_DISCARDED');
  });

  it('does nothing for the same figures', () => {
    scenario
      .events(assumed(one()))
      .when(assume(one({ value: '1.5' })), context)
      .thenNothing();
  });
});

describe('DropAssumptions', () => {
  const key = { measure: 'gdp', subject: 'A', period: '2008' };
  const drop = (...keys: readonly (typeof key)[]): ScenarioCommand => ({ type: 'DropAssumptions', keys });

  it('drops existing assumptions', () => {
    const past = scenario.events(assumed(one(), one({ period: '2009' })));
    const dropped: ScenarioEvent = { type: 'AssumptionsDropped', data: { keys: [key] } };
    past.when(drop(key, { ...key, period: '2010' }), context).then(dropped);
    expect(past.events(dropped).state.assumptions).toEqual([one({ period: '2009' })]);
  });
  it('refuses an invalid key, and a discarded scenario', () => {
    scenario.when(drop({ ...key, subject: '@other' }), context).thenRefused('INVALID_SUBJECT');
    scenario.events(discarded).when(drop(key), context).thenRefused('SCENARIO_DISCARDED');
  });
  it('does nothing for unknown assumptions', () => scenario.when(drop(key), context).thenNothing());
});

describe('DiscardScenario', () => {
  const discard: ScenarioCommand = { type: 'DiscardScenario', reason: 'too bold' };
  it('discards the scenario', () => {
    scenario.when(discard, context).then(discarded);
    expect(scenario.events(discarded).state.discarded).toBe(true);
  });
  it('refuses an unknown scenario', () => nothing.when(discard, context).thenRefused('SCENARIO_NOT_FOUND'));
  it('does nothing a second time', () => scenario.events(discarded).when(discard, context).thenNothing());
});
