import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { drafted, labels, measureMap, sampleCascade, sampleCluster, sampleMeasure } from '../testing/samples.js';
import type { StrategyContext } from './strategy.context.js';
import { strategyDecider } from './strategy.decide.js';
import type { Objective, StrategyCommand, StrategyEvent } from './strategy.js';

type Data = Omit<Objective, 'measures'>;
const weight = [{ from: null, value: 1 }];
const objective = (id: string, more: Partial<Data> = {}): Data => ({
  id,
  labels,
  perspective: 'finance',
  weight,
  rollUp: 'weighted-mean',
  ...more,
});
const set = (id: string, more: Partial<Data> = {}): StrategyEvent => ({
  type: 'ObjectiveSet',
  data: { objective: objective(id, more) },
});
const setting = (id: string, more: Partial<Data> = {}): StrategyCommand => ({
  type: 'SetObjective',
  objective: objective(id, more),
});
const context: StrategyContext = {
  cluster: sampleCluster({ objectivesPerMap: 4, measuresPerObjective: 2, objectiveLevels: 3 }),
  cascade: sampleCascade(),
  strategyId: 'a',
  measures: measureMap(sampleMeasure('m1'), sampleMeasure('m2'), sampleMeasure('m3'), sampleMeasure('old', {}, true)),
};
const nothing = given(strategyDecider);
const map = nothing.events(set('x'), set('y'), set('z'));

describe('Strategy map', () => {
  it('refuses every change once its strategy has ended, or without a strategy', () => {
    const ended = sampleCascade({ type: 'StrategyRetired', data: { strategyId: 'a', reason: 'over', from: null } });
    map.when(setting('n'), { ...context, cascade: ended }).thenRefused('STRATEGY_ENDED');
    map.when(setting('n'), { ...context, strategyId: 'constructor' }).thenRefused('STRATEGY_NOT_FOUND');
  });

  describe('SetObjective', () => {
    it('sets a new objective, and revises an existing one without changing its measures', () => {
      nothing.when(setting('x'), context).then(set('x'));
      const revised: StrategyEvent = { type: 'ObjectiveRevised', data: { objective: objective('x', { theme: 't' }) } };
      map.when(setting('x', { theme: 't' }), context).then(revised);
      const measure = { measure: 'm1', weight };
      const after = map.events({ type: 'MeasurePlaced', data: { objectiveId: 'x', measure } }, revised);
      expect(after.state.objectives[0]).toEqual({ ...objective('x', { theme: 't' }), measures: [measure] });
    });
    it.each<[Partial<Data>, string]>([
      [{ perspective: 'customers' }, 'PERSPECTIVE_NOT_FOUND'],
      [{ details: 'nobody' }, 'OBJECTIVE_NOT_FOUND'],
      [{ details: 'x' }, 'DETAIL_CYCLE'],
      [{ weight: [{ from: null, value: -1 }] }, 'INVALID_COMMAND'],
      [{ weight: [{ from: null, value: Infinity }] }, 'INVALID_COMMAND'],
      [{ weight: [{ from: null, value: 1_000_001 }] }, 'INVALID_COMMAND'],
      [{ weight: [{ from: '2009-02-30', value: 1 }] }, 'INVALID_DATE'],
      [{ weight: [{ from: '2009-01-01', value: 1 }, ...weight] }, 'UNORDERED_ENTRIES'],
      [{ weight: [...weight, ...weight] }, 'UNORDERED_ENTRIES'],
    ])('refuses %j', (wrong, code) => map.when(setting('x', wrong), context).thenRefused(code));
    it('refuses a cycle of details and lists it in full', () => {
      const chain = nothing.events(set('x'), set('y', { details: 'x' }), set('z', { details: 'y' }));
      chain.when(setting('x', { details: 'z' }), context).thenRefused('DETAIL_CYCLE', { cycle: ['x', 'z', 'y', 'x'] });
    });
    it('refuses more levels than allowed, counting the levels below', () => {
      const chain = nothing.events(set('x'), set('y', { details: 'x' }), set('z', { details: 'y' }));
      chain.when(setting('n', { details: 'z' }), context).thenRefused('LEVEL_LIMIT', { levels: 4, limit: 3 });
      const two = chain.events(set('n'));
      two.when(setting('x', { details: 'n' }), context).thenRefused('LEVEL_LIMIT', { levels: 4, limit: 3 });
    });
    it('refuses more objectives than allowed, but allows revisions at the limit', () => {
      const full = map.events(set('w'));
      full.when(setting('n'), context).thenRefused('OBJECTIVE_LIMIT', { limit: 4 });
      full
        .when(setting('w', { theme: 't' }), context)
        .then({ type: 'ObjectiveRevised', data: { objective: objective('w', { theme: 't' }) } });
    });
    it('does nothing for the same objective', () => map.when(setting('x'), context).thenNothing());
  });

  describe('ArrangeObjectives', () => {
    const arrange = (...objectives: { readonly id: string; readonly measures?: readonly string[] }[]) =>
      ({ type: 'ArrangeObjectives', objectives }) as const;
    const placed = (measure: string): StrategyEvent => ({
      type: 'MeasurePlaced',
      data: { objectiveId: 'x', measure: { measure, weight } },
    });
    it('puts objectives and the measures on them in an order', () => {
      const objectives = [{ id: 'z' }, { id: 'x', measures: ['m2'] }];
      const event: StrategyEvent = { type: 'ObjectivesArranged', data: { objectives } };
      const full = map.events(placed('m1'), placed('m2'));
      full.when(arrange(...objectives), context).then(event);
      full
        .events(event)
        .when(arrange({ id: 'z' }, { id: 'x', measures: ['m2', 'm1'] }, { id: 'y' }), context)
        .thenNothing();
    });
    it('refuses an unknown objective or measure, and one that is listed twice', () => {
      map.when(arrange({ id: 'n' }), context).thenRefused('OBJECTIVE_NOT_FOUND', { objective: 'n' });
      map.when(arrange({ id: 'x', measures: ['m1'] }), context).thenRefused('MEASURE_NOT_FOUND', { measure: 'm1' });
      map.when(arrange({ id: 'x' }, { id: 'x' }), context).thenRefused('DUPLICATE_ID', { objective: 'x' });
    });
    it('does nothing for the order that they have', () => map.when(arrange({ id: 'x' }), context).thenNothing());
  });

  describe('DropObjective', () => {
    const drop: StrategyCommand = { type: 'DropObjective', objectiveId: 'x' };
    it('drops the objective', () =>
      map.when(drop, context).then({ type: 'ObjectiveDropped', data: { objectiveId: 'x' } }));
    it('refuses while links, details or child strategies use it', () => {
      const link = { from: 'y', to: 'x', sign: 'positive', lag: 0 } as const;
      map
        .events({ type: 'ObjectivesLinked', data: { link } })
        .when(drop, context)
        .thenRefused('OBJECTIVE_IN_USE', { links: ['y → x'] });
      map
        .events(set('n', { details: 'x' }))
        .when(drop, context)
        .thenRefused('OBJECTIVE_IN_USE', { detailedBy: ['n'] });
      const up = { objective: 'x', parentObjective: 'p', kind: 'supports', weight } as const;
      map
        .events({ type: 'LinkedToParent', data: { link: up } })
        .when(drop, context)
        .thenRefused('OBJECTIVE_IN_USE', { parentLinks: ['p'] });
      const child = { ...strategyDecider.initial, parentLinks: [{ ...up, objective: 'c', parentObjective: 'x' }] };
      map
        .when(drop, { ...context, childMaps: new Map([['sales', child]]) })
        .thenRefused('OBJECTIVE_IN_USE', { linkedFromStrategies: ['sales'] });
    });
    it('does nothing for an unknown objective', () => nothing.when(drop, context).thenNothing());
  });

  describe('PlaceMeasure', () => {
    const measure = { measure: 'm1', weight };
    const place = (id: string, value = 1): StrategyCommand => ({
      type: 'PlaceMeasure',
      objectiveId: 'x',
      measure: { measure: id, weight: [{ from: null, value }] },
    });
    const placed: StrategyEvent = { type: 'MeasurePlaced', data: { objectiveId: 'x', measure } };
    it('places a measure and changes its weight', () => {
      map.when(place('m1'), context).then(placed);
      const heavier = { measure: 'm1', weight: [{ from: null, value: 2 }] };
      const reweighed: StrategyEvent = { type: 'MeasureReweighed', data: { objectiveId: 'x', measure: heavier } };
      map.events(placed).when(place('m1', 2), context).then(reweighed);
      expect(map.events(placed, reweighed).state.objectives[0]?.measures).toEqual([heavier]);
    });
    it('refuses an unknown or retired measure, an unknown objective, and more measures than allowed', () => {
      map.when(place('toString'), context).thenRefused('MEASURE_NOT_FOUND');
      map.when(place('old'), context).thenRefused('MEASURE_RETIRED');
      nothing.when(place('m1'), context).thenRefused('OBJECTIVE_NOT_FOUND');
      const second: StrategyEvent = {
        type: 'MeasurePlaced',
        data: { objectiveId: 'x', measure: { ...measure, measure: 'm2' } },
      };
      map.events(placed, second).when(place('m3'), context).thenRefused('MEASURE_LIMIT', { limit: 2 });
    });
    it('does nothing for the same weight', () => map.events(placed).when(place('m1'), context).thenNothing());
  });

  describe('TakeMeasureOff', () => {
    const off: StrategyCommand = { type: 'TakeMeasureOff', objectiveId: 'x', measureId: 'm1' };
    const placed: StrategyEvent = {
      type: 'MeasurePlaced',
      data: { objectiveId: 'x', measure: { measure: 'm1', weight } },
    };
    it('takes the measure off', () => {
      map
        .events(placed)
        .when(off, context)
        .then({ type: 'MeasureTakenOff', data: { objectiveId: 'x', measureId: 'm1' } });
    });
    it('refuses an unknown objective', () => nothing.when(off, context).thenRefused('OBJECTIVE_NOT_FOUND'));
    it('does nothing for a measure that is not on the map', () => map.when(off, context).thenNothing());
  });

  describe('WeighPerspective', () => {
    const perspective = { perspective: 'learning', weight: [{ from: null, value: 0 }] };
    const weighed: StrategyEvent = { type: 'PerspectiveWeighed', data: { perspective } };
    it('sets the weight', () => map.when({ type: 'WeighPerspective', perspective }, context).then(weighed));
    it('refuses an unknown perspective', () => {
      const unknown = { ...perspective, perspective: 'customers' };
      map
        .when({ type: 'WeighPerspective', perspective: unknown }, context)
        .thenRefused('PERSPECTIVE_NOT_FOUND', { perspectives: ['finance', 'learning'] });
    });
    it('does nothing for the same weight', () => {
      map.events(weighed).when({ type: 'WeighPerspective', perspective }, context).thenNothing();
    });
  });

  describe('SetMapRollUp', () => {
    const rollUp = { strategy: 'worst', perspective: 'weighted-mean' } as const;
    it('sets the roll-up', () => {
      map.when({ type: 'SetMapRollUp', rollUp }, context).then({ type: 'MapRollUpSet', data: { rollUp } });
    });
    it('refuses an unknown roll-up', () => {
      const median = { ...rollUp, strategy: 'median' as never };
      map.when({ type: 'SetMapRollUp', rollUp: median }, context).thenRefused('INVALID_COMMAND');
    });
    it('does nothing for the same roll-up', () => {
      map.when({ type: 'SetMapRollUp', rollUp: { ...rollUp, strategy: 'weighted-mean' } }, context).thenNothing();
    });
  });

  it('can be edited while its strategy is a draft', () => {
    const cascade = sampleCascade(drafted('b', 'business', 'B', 'top'));
    nothing.when(setting('x'), { ...context, cascade, strategyId: 'b' }).then(set('x'));
  });
});
