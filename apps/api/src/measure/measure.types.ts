import type { MeasureState } from '@strata/domain';
import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { rightAfter } from '../request/as-of.js';
import { usesOf } from '../request/dated-use.js';
import { labelIn } from '../request/labels.js';
import { targetsOf, type MeasureSource } from './measure-source.js';
import { originOf } from '../timeline/timeline.types.js';
import { FindMeasure } from './measure.handlers.js';

const own =
  <K extends keyof MeasureState>(field: K) =>
  ({ measure }: MeasureSource): MeasureState[K] =>
    measure[field];

/** Fields of a measure. */
export const measureTypes: TypeResolvers<'Measure' | 'Scoring' | 'DatedTarget' | 'MeasureChanged'> = {
  Measure: {
    id: own('id'),
    cluster: ({ view }) => view.clusterId,
    position: ({ view }) => view.position,
    label: ({ measure }, { language }) => labelIn(measure.labels, language),
    labels: own('labels'),
    unit: own('unit'),
    decimals: own('decimals'),
    valueType: own('valueType'),
    polarity: own('polarity'),
    indicator: own('indicator'),
    frequency: own('frequency'),
    scoring: own('scoring'),
    aggregation: own('aggregation'),
    accumulate: own('accumulate'),
    missing: own('missing'),
    plausible: own('plausible'),
    range: own('range'),
    retired: own('retired'),
    targets: targetsOf,
    use: ({ measure }) => usesOf(measure.use),
    versions: ({ measure }) => (measure.versions ?? []).map(({ from, value }) => ({ from, ...value })),
  },
  Scoring: {
    goodIsYes: (scoring) => (scoring.kind === 'yes-no' ? scoring.good === 'yes' : null),
  },
  DatedTarget: {
    figures: ({ value }) => value,
    origin: originOf,
  },
  MeasureChanged: {
    measure: (answer, _args, context) => {
      const { cluster, measureId: id } = answer.target;
      return context.queries.execute(
        new FindMeasure({ cluster, id, asOf: rightAfter(answer) }, queryContextOf(context)),
      );
    },
  },
};
