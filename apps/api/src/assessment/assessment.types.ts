import { assessmentMeans, customersSegment, type AssessmentCommand } from '@strata/domain';
import type { Resolvers } from '@strata/graphql';
import { mayReadSubject } from '../access/readable-figures.js';
import type { ChangeAnswer } from '../bus/command-sender.js';
import { FindSegmentation, ListAssessments } from '../bus/evaluation-messages.js';
import { changedView } from '../cluster/changed-view.js';
import { labelled } from '../request/labels.js';
import type { RequestContext } from '../request/request-context.js';
import type { AssessmentSource, PortraitSource, SegmentationSource } from './assessment-source.js';

type AssessmentTypes = Pick<
  Resolvers<RequestContext>,
  'Assessment' | 'Segmentation' | 'SegmentationAxis' | 'SnwPortrait' | 'AssessmentChanged' | 'SegmentationChanged'
>;

const segmentOf =
  (part: keyof PortraitSource['portrait']['segments']) =>
  ({ portrait }: PortraitSource) =>
    portrait.segments[part];

async function changedAssessment(
  answer: ChangeAnswer,
  { questionnaire, subject, period }: AssessmentCommand,
  context: RequestContext,
): Promise<AssessmentSource | null> {
  const view = await changedView(answer, context);
  const states = await context.queries.execute(new ListAssessments(view, period));
  const state = states.find((one) => one.questionnaire === questionnaire && one.subject === subject);
  return state === undefined ? null : { view, state };
}

/** Fields of assessments, segmentations and portraits. */
export const assessmentTypes: AssessmentTypes = {
  Assessment: {
    cluster: ({ view }: AssessmentSource) => view.clusterId,
    position: ({ view }: AssessmentSource) => view.position,
    questionnaire: ({ state }: AssessmentSource) => state.questionnaire,
    subject: ({ state }: AssessmentSource) => state.subject,
    period: ({ state }: AssessmentSource) => state.period,
    means: ({ state }: AssessmentSource) =>
      [...assessmentMeans(state)].map(([item, { mean, count }]) => ({ item, mean, assessors: count })),
    assessors: ({ state }: AssessmentSource) => state.assessors,
  },
  Segmentation: {
    cluster: ({ view }: SegmentationSource) => view.clusterId,
    position: ({ view }: SegmentationSource) => view.position,
    groups: ({ state }: SegmentationSource) => state.groups,
    services: ({ state }: SegmentationSource) => state.services,
    cells: ({ state }: SegmentationSource) => state.cells,
    segment: ({ state }: SegmentationSource) => customersSegment(state) ?? null,
  },
  SegmentationAxis: labelled,
  SnwPortrait: {
    subject: ({ portrait }: PortraitSource) => portrait.subject,
    learning: segmentOf('learning'),
    customers: segmentOf('customers'),
    processes: segmentOf('processes'),
    finance: segmentOf('finance'),
    portrait: ({ portrait }: PortraitSource) => portrait.portrait,
    points: ({ portrait }: PortraitSource) => portrait.points,
    direction: ({ portrait }: PortraitSource) => portrait.direction,
    match: ({ portrait }: PortraitSource) => portrait.match,
    // It may tell which figure is missing or wrong.
    reason: ({ view, portrait, principal }: PortraitSource) =>
      mayReadSubject(principal, view.clusterId, portrait.subject) === undefined ? (portrait.reason ?? null) : null,
  },
  AssessmentChanged: {
    assessment: async (answer: ChangeAnswer, _args, context) => {
      const { addressed } = answer;
      return addressed.aggregate === 'assessment' ? changedAssessment(answer, addressed.command, context) : null;
    },
  },
  SegmentationChanged: {
    segmentation: async (answer: ChangeAnswer, _args, context): Promise<SegmentationSource | null> => {
      const { addressed } = answer;
      if (addressed.aggregate !== 'segmentation') return null;
      const { actorId: member } = addressed.command;
      const view = await changedView(answer, context);
      const state = await context.queries.execute(new FindSegmentation(view, member));
      return state === undefined ? null : { view, member, state };
    },
  },
};
