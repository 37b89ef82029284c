import { describe, expect, it } from '@jest/globals';
import { nearestName } from './nearest-name.js';

describe('The nearest name', () => {
  const known = ['unit', 'top', 'total', 'occupancy', 'Growth'];

  it.each([
    ['unti', 'unit'],
    ['tpo', 'top'],
    ['totl', 'total'],
    ['ocupancy', 'occupancy'],
    ['growth', 'Growth'],
    ['growths', 'Growth'],
  ])('of %s is %s', (name, nearest) => expect(nearestName(name, known)).toBe(nearest));

  it.each(['x', 'units-of-sale', 'bottom', 'occupancy'.repeat(8)])('of %s does not exist', (name) => {
    expect(nearestName(name, known)).toBeUndefined();
  });

  it('is the one with the fewest edits', () => {
    expect(nearestName('planning', ['planned', 'plannings', 'plans'])).toBe('plannings');
  });
});
