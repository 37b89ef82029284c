import { describe, expect, it } from '@jest/globals';
import { ChangeMeasure } from '../measure/measure.handlers.js';
import { measureTypes } from '../measure/measure.types.js';
import type { MutationTable } from '../mutations/change.js';
import { mutationResolver } from '../mutations/mutation-resolver.js';
import type { QueryFields } from './root-fields.js';
import type { TypeResolvers } from './type-resolvers.js';

type MeasureFields = TypeResolvers<'Measure'>['Measure'];

/** Never called: the type check fails if a line after an expectation compiles. */
const wrong = [
  (): Pick<MeasureFields, 'decimals'> => ({
    // @ts-expect-error The number of decimals is not a text.
    decimals: () => 'two',
  }),
  (): Pick<MeasureFields, 'unit'> => ({
    // @ts-expect-error A field can only read what its source has.
    unit: ({ measure }) => measure.colour,
  }),
  (): TypeResolvers<'DatedTarget'> => ({
    // @ts-expect-error The source of a dated target has no figures, so they need a resolver.
    DatedTarget: {},
  }),
  () =>
    class implements Pick<QueryFields, 'measure'> {
      // @ts-expect-error A measure is not a strategy.
      measure() {
        return Promise.resolve({ entry: 'a strategy' });
      }
    },
  // @ts-expect-error A mutation of strategies does not return a measure.
  () => mutationResolver(ChangeMeasure, ['setObjective']),
  () =>
    ({
      // @ts-expect-error Retiring a measure requires a reason.
      retireMeasure: ({ measureId, cluster: clusterId }) => ({
        aggregate: 'measure',
        clusterId,
        measureId,
        command: { type: 'RetireMeasure' },
      }),
    }) satisfies MutationTable,
];

describe('Resolver types', () => {
  it('reject what does not match the contract and accept what does', () => {
    const fields: TypeResolvers<'Measure' | 'Scoring' | 'DatedTarget' | 'MeasureChanged'> = measureTypes;

    expect(Object.keys(fields)).toContain('Measure');
    expect(wrong).toHaveLength(6);
  });
});
