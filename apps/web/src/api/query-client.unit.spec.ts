import { describe, expect, it } from '@jest/globals';
import { askAgain, LAYOUT, queryClient } from './query-client.js';

describe('What is shown', () => {
  it('is asked for again, except for layouts and what is about a position of the history', async () => {
    const keys = [
      ['Approvals', { cluster: 'c', asOf: {} }],
      ['Approvals', { cluster: 'c', asOf: { position: '7' } }],
      ['Cluster', { cluster: 'c' }],
      [LAYOUT, { cards: [] }],
    ];
    for (const key of keys) queryClient.setQueryData(key, {});
    await askAgain();
    expect(keys.map((key) => queryClient.getQueryState(key)?.isInvalidated)).toEqual([true, false, true, false]);
    queryClient.clear();
  });
});
