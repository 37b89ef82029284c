import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reporterGroups } from './reporter-groups.js';

const id = fc.array(fc.constantFrom('a', 'b', '1', '-'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));

describe('Groups of reporters', () => {
  it('follow the order of their subjects', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1 }), fc.uniqueArray(id, { minLength: 1 }), (ids, parts) => {
        const groups = reporterGroups(ids.map((one) => ({ id: one })));
        const subjects = groups.map((group) =>
          group.flatMap((reporter) => [reporter, ...parts.map((part) => `${reporter}/${part}`)]).sort(),
        );
        expect(subjects.flat()).toEqual(subjects.flat().sort());
        expect(groups.flat()).toHaveLength(ids.length + 1);
      }),
    );
  });
});
