import type { EffectiveDated, Id, Labels, MissingPolicy, RollUp } from '@strata/domain';
import fc from 'fast-check';

/** Some of the ids, in any order. */
export function ids(from: readonly Id[], minLength: number): fc.Arbitrary<readonly Id[]> {
  return fc.shuffledSubarray([...from], { minLength: Math.min(minLength, from.length) });
}

/** Names: plain ones, ones that YAML parses as something else, and any text of one line. */
const line = fc.oneof(
  fc.constantFrom(
    'Hotels',
    'no',
    '2008-01',
    '1e3',
    '~',
    'a: b',
    '# x',
    '- y',
    '[z]',
    "it's",
    '"q"',
    ' pad ',
    '*',
    '&a',
    '|',
  ),
  fc
    .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
    .filter((text) => text.trim() !== '' && !/\p{Cc}|\p{Cs}/u.test(text)),
);

export const labels: fc.Arbitrary<Labels> = fc
  .record({ en: line, ru: fc.option(line, { nil: undefined }), uk: fc.option(line, { nil: undefined }) })
  .map(({ en, ru, uk }) => ({ en, ...(ru === undefined ? {} : { ru }), ...(uk === undefined ? {} : { uk }) }));

export const missing: fc.Arbitrary<MissingPolicy> = fc.oneof(
  fc.constantFrom<MissingPolicy>({ kind: 'share-weight' }, { kind: 'no-data' }, { kind: 'zero' }),
  fc.integer({ min: 1, max: 120 }).map((periods) => ({ kind: 'carry-forward' as const, periods })),
);

export const rollUp: fc.Arbitrary<RollUp> = fc.constantFrom('weighted-mean', 'worst', 'best', 'majority', 'count');

const dates = ['2007-01-01', '2008-07-01', '2012-02-01'];

/** Effective-dated entries: from the beginning, from some dates, or both. */
export function overTime<T>(value: fc.Arbitrary<T>): fc.Arbitrary<EffectiveDated<T>> {
  return fc
    .subarray<string | null>([null, ...dates], { minLength: 1 })
    .chain((froms) => fc.tuple(...froms.map((from) => value.map((each) => ({ from, value: each })))));
}

export const weight: fc.Arbitrary<EffectiveDated<number>> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([{ from: null, value: 1 }]) },
  {
    weight: 1,
    arbitrary: overTime(
      fc.oneof(
        fc.nat({ max: 5 }),
        fc.double({ min: 0, max: 1e6, noNaN: true }).map((x) => x + 0),
      ),
    ),
  },
);
