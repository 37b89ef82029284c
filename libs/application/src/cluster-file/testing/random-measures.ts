import type { MeasureDefinition, ScoringFunction, TargetFigures, TargetSeries } from '@strata/domain';
import fc from 'fast-check';
import { ids, labels, missing, overTime } from './random-words.js';

const status = fc.constantFrom('red' as const, 'amber' as const, 'green' as const, 'blue' as const);
const score = fc.constantFrom(0, 0.25, 1 / 3, 1);

const numberScoring: fc.Arbitrary<ScoringFunction> = fc.oneof(
  fc.constant({ kind: 'goal-red-flag' as const }),
  fc.constant({ kind: 'unscored' as const }),
  fc.constantFrom({ kind: 'accepted-interval' as const }, { kind: 'accepted-interval' as const, margin: '0.50' }),
  fc.constantFrom(
    { kind: 'target-tolerance' as const, tolerance: '5' },
    { kind: 'target-tolerance' as const, tolerance: '5.0', percent: true },
  ),
  fc.constantFrom(
    { kind: 'formula' as const, formula: 'actual / goal' },
    { kind: 'formula' as const, formula: 'if(\n  1,\n  2)' },
  ),
  fc.record({ score, status }).map((last) => ({
    kind: 'bands' as const,
    bands: [
      { below: '-10.0', score: 0, status: 'red' as const },
      { below: '2.50', score: 0.5, status: 'amber' as const },
      last,
    ],
  })),
);
const yesNoScoring = fc.constantFrom<ScoringFunction>({ kind: 'yes-no', good: 'yes' }, { kind: 'yes-no', good: 'no' });
const textScoring = fc.constantFrom<ScoringFunction>(
  { kind: 'unscored' },
  {
    kind: 'text-list',
    items: [
      { text: 'no', score: 0, status: 'red' },
      { text: 'A+', score: 1, status: 'blue' },
    ],
  },
);

const common = {
  labels,
  unit: fc.constantFrom('', '%', 'no', '1', '€ thousand'),
  decimals: fc.nat({ max: 12 }),
  polarity: fc.constantFrom('higher' as const, 'lower' as const, 'closer' as const),
  frequency: fc.constantFrom('month' as const, 'quarter' as const, 'half-year' as const, 'year' as const),
  indicator: fc.option(fc.constantFrom('leading' as const, 'lagging' as const), { nil: undefined }),
  missing: fc.option(missing, { nil: undefined }),
};

const ofNumbers = fc.record({
  ...common,
  valueType: fc.constant('number' as const),
  scoring: numberScoring,
  aggregation: fc.record({
    time: fc.constantFrom('sum' as const, 'mean' as const, 'last' as const),
    organisation: fc.constantFrom('none' as const, 'sum' as const, 'mean' as const, 'weighted' as const),
  }),
  accumulate: fc.constantFrom('period' as const, 'year-to-date' as const),
  plausible: fc.option(fc.constantFrom({ min: '0' }, { change: '50' }, { min: '-1.5', max: '10', change: '0.5' }), {
    nil: undefined,
  }),
  range: fc.option(fc.constantFrom({ min: '0' }, { max: '1000' }, { min: '-1.50', max: '100' }), {
    nil: undefined,
  }),
});

const ofOthers = fc.constantFrom('yes-no' as const, 'text' as const).chain((valueType) =>
  fc.record({
    ...common,
    valueType: fc.constant(valueType),
    scoring: valueType === 'text' ? textScoring : yesNoScoring,
    aggregation: fc.constant({ time: 'last' as const, organisation: 'none' as const }),
    accumulate: fc.constant('period' as const),
  }),
);

/** Valid definitions, except that weighted ones still need their weight measure. */
export const randomDefinition: fc.Arbitrary<MeasureDefinition> = fc
  .oneof({ weight: 3, arbitrary: ofNumbers }, { weight: 1, arbitrary: ofOthers })
  .map((definition) => defined(definition) as MeasureDefinition);

/** Targets that fit the definition, for every subject and for some subjects. */
export function randomTargets({ valueType, polarity }: MeasureDefinition): fc.Arbitrary<readonly TargetSeries[]> {
  if (valueType !== 'number') return fc.constant([]);
  const [better, worse] = polarity === 'lower' ? ['-3', '60.0'] : ['60.0', '-3'];
  const figures = fc.constantFrom<TargetFigures>(
    { goal: better, redFlag: worse, low: '0', high: '10' },
    { goal: better, redFlag: worse, low: '1', high: '1.5', stretch: '99', target: '-10.0' },
  );
  return ids(['*', '@cluster'], 0).chain((subjects) =>
    fc.tuple(...subjects.map((subject) => overTime(figures).map((entries) => ({ subject, entries })))),
  );
}

function defined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, property]) => property !== undefined));
}
