import { describe, expect, it } from '@jest/globals';
import { ChangeMeasure } from '../measure/measure.handlers.js';
import { measureTypes } from '../measure/measure.types.js';
import type { MutationTable } from '../mutations/change.js';
import { mutationResolver } from '../mutations/mutation-resolver.js';
import type { QueryFields } from './root-fields.js';
import type { TypeResolvers } from './type-resolvers.js';

type MeasureFields = TypeResolvers<'Measure'>['Measure'];

/** These do not run: the type check fails where one of the lines that follow an expectation becomes right. */
const wrong = [
  (): Pick<MeasureFields, 'decimals'> => ({
    // @ts-expect-error The number of decimals is no text.
    decimals: () => 'two',
  }),
  (): Pick<MeasureFields, 'unit'> => ({
    // @ts-expect-error A field reads what the source of its type holds.
    unit: ({ measure }) => measure.colour,
  }),
  (): TypeResolvers<'DatedTarget'> => ({
    // @ts-expect-error The source of a dated target has no figures of its own, so that they need a resolver.
    DatedTarget: {},
  }),
  () =>
    class implements Pick<QueryFields, 'measure'> {
      // @ts-expect-error A measure is no strategy.
      measure() {
        return Promise.resolve({ entry: 'a strategy' });
      }
    },
  // @ts-expect-error A mutation of strategies does not answer with a measure.
  () => mutationResolver(ChangeMeasure, ['setObjective']),
  () =>
    ({
      // @ts-expect-error A measure is retired with a reason.
      retireMeasure: ({ measureId, cluster: clusterId }) => ({
        aggregate: 'measure',
        clusterId,
        measureId,
        command: { type: 'RetireMeasure' },
      }),
    }) satisfies MutationTable,
];

describe('Types of resolvers', () => {
  it('refuse what does not fit the contract, and take what does', () => {
    const fields: TypeResolvers<'Measure' | 'Scoring' | 'DatedTarget' | 'MeasureChanged'> = measureTypes;

    expect(Object.keys(fields)).toContain('Measure');
    expect(wrong).toHaveLength(6);
  });
});
