import type { SnwPortrait } from '@strata/application';
import { assessmentMeans, customersSegment } from '@strata/domain';
import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { rightAfter } from '../request/as-of.js';
import { labelled } from '../request/labels.js';
import { FindAssessment, FindSegmentation } from './assessment.handlers.js';

type AssessmentTypes = TypeResolvers<
  | 'Assessment'
  | 'Segmentation'
  | 'SegmentationAxis'
  | 'SnwPortraits'
  | 'SnwPortrait'
  | 'AssessmentChanged'
  | 'SegmentationChanged'
>;

const segmentOf =
  (part: keyof SnwPortrait['segments']) =>
  ({ segments }: SnwPortrait) =>
    segments[part];

/** Fields of assessments, segmentations and portraits. */
export const assessmentTypes: AssessmentTypes = {
  Assessment: {
    cluster: ({ view }) => view.clusterId,
    position: ({ view }) => view.position,
    questionnaire: ({ state }) => state.questionnaire,
    subject: ({ state }) => state.subject,
    period: ({ state }) => state.period,
    means: ({ state }) =>
      [...assessmentMeans(state)].map(([item, { mean, count }]) => ({ item, mean, assessors: count })),
    assessors: ({ state }) => state.assessors,
  },
  Segmentation: {
    cluster: ({ view }) => view.clusterId,
    position: ({ view }) => view.position,
    groups: ({ state }) => state.groups,
    services: ({ state }) => state.services,
    cells: ({ state }) => state.cells,
    segment: ({ state }) => customersSegment(state),
  },
  SegmentationAxis: labelled,
  SnwPortraits: {
    cluster: ({ view }) => view.clusterId,
    position: ({ view }) => view.position,
    period: ({ portraits }) => portraits.period,
    members: ({ portraits }) => portraits.members,
    whole: ({ portraits }) => portraits.cluster,
    counts: ({ portraits }) => portraits.counts,
  },
  SnwPortrait: {
    learning: segmentOf('learning'),
    customers: segmentOf('customers'),
    processes: segmentOf('processes'),
    finance: segmentOf('finance'),
    directionText: ({ directionText }, { language }) => directionText?.[language ?? 'en'],
  },
  AssessmentChanged: {
    assessment: (answer, _args, context) =>
      context.queries.execute(
        new FindAssessment({ ...answer.target, asOf: rightAfter(answer) }, queryContextOf(context)),
      ),
  },
  SegmentationChanged: {
    segmentation: (answer, _args, context) => {
      const { cluster, actorId: member } = answer.target;
      const asOf = rightAfter(answer);
      return context.queries.execute(new FindSegmentation({ cluster, member, asOf }, queryContextOf(context)));
    },
  },
};
