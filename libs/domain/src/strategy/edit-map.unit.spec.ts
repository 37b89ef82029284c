import { describe, expect, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { labels, measureMap, sampleCascade, sampleCluster, sampleMeasure } from '../testing/samples.js';
import type { StrategyContext } from './strategy.context.js';
import { strategyDecider } from './strategy.decide.js';
import type { MapEdit, StrategyEvent } from './strategy.js';

const weight = [{ from: null, value: 1 }];
const objective = (id: string) => ({ id, labels, perspective: 'finance', weight, rollUp: 'weighted-mean' as const });
const set = (id: string): StrategyEvent => ({ type: 'ObjectiveSet', data: { objective: objective(id) } });
const setting = (id: string): MapEdit => ({ type: 'SetObjective', objective: objective(id) });
const linking = (from: string, to: string): MapEdit => ({
  type: 'LinkObjectives',
  link: { from, to, sign: 'positive', lag: 0 },
});
const context: StrategyContext = {
  cluster: sampleCluster({ objectivesPerMap: 4, measuresPerObjective: 2, objectiveLevels: 3 }),
  cascade: sampleCascade(),
  strategyId: 'a',
  measures: measureMap(sampleMeasure('m1')),
  changes: 2,
};
const map = given(strategyDecider).events(set('x'), set('y'));
const editing = (edits: readonly MapEdit[], basedOn = 2) => ({ type: 'EditMap' as const, edits, basedOn });

describe('EditMap', () => {
  it('makes its edits in their order, each on what those before it leave', () => {
    const measure = { measure: 'm1', weight };
    const place: MapEdit = { type: 'PlaceMeasure', objectiveId: 'n', measure };
    map
      .when(editing([setting('n'), linking('x', 'n'), linking('n', 'y'), place]), context)
      .then(
        set('n'),
        { type: 'ObjectivesLinked', data: { link: { from: 'x', to: 'n', sign: 'positive', lag: 0 } } },
        { type: 'ObjectivesLinked', data: { link: { from: 'n', to: 'y', sign: 'positive', lag: 0 } } },
        { type: 'MeasurePlaced', data: { objectiveId: 'n', measure } },
      );
  });

  it('changes nothing if no edit does', () => {
    map.when(editing([setting('x'), { type: 'DropObjective', objectiveId: 'gone' }]), context).then();
  });

  it('refuses all edits if one is refused, and names each that is', () => {
    const edits = [setting('n'), linking('x', 'y'), linking('y', 'x'), linking('x', 'nobody')];
    const decision = strategyDecider.decide(editing(edits), map.state, context);
    expect(decision).toMatchObject({
      kind: 'refused',
      refusal: {
        code: 'EDITS_REFUSED',
        message: '2 of 4 edits are refused. The first is edit 3: The link would create a cycle: y → x → y.',
        details: {
          edits: [
            { index: 2, edit: 'LinkObjectives', code: 'LINK_CYCLE' },
            { index: 3, edit: 'LinkObjectives', code: 'OBJECTIVE_NOT_FOUND' },
          ],
        },
      },
    });
    map.when(editing([setting('n'), linking('n', 'nobody')]), context).thenRefused('EDITS_REFUSED');
  });

  it('refuses edits of a map that has changed since, whatever they are', () => {
    map.when(editing([setting('x')], 1), context).thenRefused('MAP_HAS_CHANGED', {
      strategyId: 'a',
      basedOn: 1,
      changes: 2,
    });
  });

  it('refuses an edit that is none, an empty list, and more edits than allowed', () => {
    const many = Array.from({ length: 501 }, () => setting('x'));
    for (const edits of [[], many, [editing([])], [{ type: 'RetireMeasure' }]]) {
      map.when(editing(edits as unknown as MapEdit[]), context).thenRefused('INVALID_COMMAND');
    }
  });
});
