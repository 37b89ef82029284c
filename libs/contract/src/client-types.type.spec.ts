import { describe, expect, it } from '@jest/globals';
import type { client, Frequency } from './index.js';

/** What travels: the names of enum values, and the type of every object. */
const sent: Pick<client.Measure, '__typename' | 'frequency' | 'decimals'> = {
  __typename: 'Measure',
  frequency: 'HALF_YEAR',
  decimals: 2,
};
const held: Frequency = 'half-year';
// @ts-expect-error On the server an enum has the values of the domain.
const mixed: Frequency = sent.frequency;

describe('Types of the contract', () => {
  it('name enum values for clients as they travel, and for the server as the domain holds them', () => {
    expect([sent.frequency, mixed, held]).toEqual(['HALF_YEAR', 'HALF_YEAR', 'half-year']);
  });
});
