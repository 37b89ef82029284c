import { describe, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { loadedHistoryDecider } from './loaded-history.js';

const [april, october] = ['2009-04-01T00:00:00.000Z', '2009-10-01T00:00:00.000Z'];
const loaded = { type: 'HistoryLoadedUpTo', data: { knownAt: april } } as const;

describe('The loaded history of a cluster', () => {
  it('moves its mark forward', () => {
    given(loadedHistoryDecider)
      .events(loaded)
      .when({ type: 'LoadHistoryUpTo', knownAt: october })
      .then({ type: 'HistoryLoadedUpTo', data: { knownAt: october } });
  });

  it('does not move its mark for the same or an earlier moment', () => {
    given(loadedHistoryDecider).events(loaded).when({ type: 'LoadHistoryUpTo', knownAt: april }).thenNothing();
  });

  it('sets its mark again for the same moment if asked to, but not for an earlier one', () => {
    given(loadedHistoryDecider)
      .events(loaded)
      .when({ type: 'LoadHistoryUpTo', knownAt: april, again: true })
      .then({ type: 'HistoryLoadedUpTo', data: { knownAt: april } });
    given(loadedHistoryDecider)
      .events({ type: 'HistoryLoadedUpTo', data: { knownAt: october } })
      .when({ type: 'LoadHistoryUpTo', knownAt: april, again: true })
      .thenNothing();
  });

  it('refuses a moment that is not an instant', () => {
    given(loadedHistoryDecider)
      .events()
      .when({ type: 'LoadHistoryUpTo', knownAt: 'yesterday' })
      .thenRefused('INVALID_INSTANT');
  });
});
