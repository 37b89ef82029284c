import type { Effective, MeasureState, ScoringFunction, TargetFigures } from '@strata/domain';
import type { Resolvers } from '@strata/graphql';
import type { ChangeAnswer } from '../bus/command-sender.js';
import { changedView } from '../cluster/changed-view.js';
import { labelIn } from '../request/labels.js';
import type { RequestContext } from '../request/request-context.js';
import { findMeasure, type MeasureSource } from './measure-source.js';

const own =
  <K extends keyof MeasureState>(field: K) =>
  ({ measure }: MeasureSource): MeasureState[K] =>
    measure[field];

/** Fields of a measure. */
export const measureTypes: Pick<Resolvers<RequestContext>, 'Measure' | 'Scoring' | 'DatedTarget' | 'MeasureChanged'> = {
  Measure: {
    id: own('id'),
    cluster: ({ view }: MeasureSource) => view.clusterId,
    position: ({ view }: MeasureSource) => view.position,
    label: ({ measure }: MeasureSource, { language }) => labelIn(measure.labels, language),
    labels: own('labels'),
    unit: own('unit'),
    decimals: own('decimals'),
    valueType: own('valueType'),
    polarity: own('polarity'),
    indicator: ({ measure }: MeasureSource) => measure.indicator ?? null,
    frequency: own('frequency'),
    scoring: own('scoring'),
    aggregation: own('aggregation'),
    accumulate: own('accumulate'),
    missing: own('missing'),
    range: own('range'),
    retired: own('retired'),
    targets: own('targets'),
  },
  Scoring: {
    goodIsYes: (scoring: ScoringFunction) => (scoring.kind === 'yes-no' ? scoring.good === 'yes' : null),
  },
  DatedTarget: {
    figures: ({ value }: Effective<TargetFigures>) => value,
  },
  MeasureChanged: {
    measure: async (answer: ChangeAnswer, _args, context) => {
      const { addressed } = answer;
      if (addressed.aggregate !== 'measure') return null;
      return findMeasure(await changedView(answer, context), addressed.measureId);
    },
  },
};
