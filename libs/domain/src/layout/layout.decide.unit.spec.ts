import { describe, expect, it } from '@jest/globals';
import { initialStrategy } from '../strategy/strategy.evolve.js';
import { given } from '../testing/given.js';
import { labels, sampleCascade, sampleCluster } from '../testing/samples.js';
import { layoutDecider, type LayoutContext } from './layout.decide.js';

const objective = (id: string) => ({
  id,
  labels,
  perspective: 'finance',
  weight: [{ from: null, value: 1 }],
  rollUp: 'weighted-mean' as const,
  measures: [],
});
const context: LayoutContext = {
  cluster: sampleCluster({}),
  cascade: sampleCascade(),
  strategyId: 'a',
  map: { ...initialStrategy, objectives: [objective('x'), objective('y')] },
};
const at = (id: string, x: number, y: number) => ({ objective: id, x, y });
const layout = given(layoutDecider).events({ type: 'CardsPlaced', data: { places: [at('x', 8, 0)] } });

describe('PlaceCards', () => {
  it('places the cards that move, and leaves cards to the automatic layout again', () => {
    layout.when({ type: 'PlaceCards', places: [at('x', 8, 0), at('y', 300, 12.5)] }, context).then({
      type: 'CardsPlaced',
      data: { places: [at('y', 300, 12.5)] },
    });
    layout.when({ type: 'PlaceCards', places: [], free: ['x', 'y'] }, context).then({
      type: 'CardsPlaced',
      data: { places: [], free: ['x'] },
    });
    expect(layout.events({ type: 'CardsPlaced', data: { places: [at('y', 1, 1)], free: ['x'] } }).state).toEqual({
      places: [at('y', 1, 1)],
    });
  });

  it('changes nothing for cards that stand there already', () => {
    layout.when({ type: 'PlaceCards', places: [at('x', 8, 0)] }, context).then();
  });

  it('refuses cards that are not on the map, places off the canvas, and every card once the strategy has ended', () => {
    layout.when({ type: 'PlaceCards', places: [at('z', 0, 0)] }, context).thenRefused('OBJECTIVE_NOT_FOUND');
    layout.when({ type: 'PlaceCards', places: [at('x', 0, 0), at('x', 1, 0)] }, context).thenRefused('DUPLICATE_ID');
    layout.when({ type: 'PlaceCards', places: [at('x', 1e6, 0)] }, context).thenRefused('INVALID_COMMAND');
    layout.when({ type: 'PlaceCards', places: [at('x', NaN, 0)] }, context).thenRefused('INVALID_COMMAND');
    const cascade = sampleCascade({ type: 'StrategyRetired', data: { strategyId: 'a', reason: 'over', from: null } });
    layout.when({ type: 'PlaceCards', places: [] }, { ...context, cascade }).thenRefused('STRATEGY_ENDED');
  });
});
