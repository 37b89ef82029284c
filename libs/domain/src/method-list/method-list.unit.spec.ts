import { describe, it } from '@jest/globals';
import { given } from '../testing/given.js';
import { methodListDecider } from './method-list.js';

const listed = { type: 'MethodsListed', data: { methodIds: ['profitability'] } } as const;

describe('The list of the methods of a cluster', () => {
  it('adds new methods, each once', () => {
    given(methodListDecider)
      .events(listed)
      .when({ type: 'ListMethods', methodIds: ['liquidity', 'profitability', 'liquidity'] })
      .then({ type: 'MethodsListed', data: { methodIds: ['liquidity'] } });
  });

  it('does nothing if all methods are listed', () => {
    given(methodListDecider)
      .events(listed)
      .when({ type: 'ListMethods', methodIds: ['profitability'] })
      .thenNothing();
  });

  it('refuses anything that is not an id', () => {
    given(methodListDecider)
      .events()
      .when({ type: 'ListMethods', methodIds: ['../x'] })
      .thenRefused('INVALID_ID');
  });
});
