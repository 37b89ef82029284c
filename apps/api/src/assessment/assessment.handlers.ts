import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Strata } from '@strata/application';
import type {
  AsOf,
  QueryAssessmentsArgs,
  QueryQuestionnairesArgs,
  QuerySegmentationArgs,
  QuerySnwPortraitsArgs,
} from '@strata/contract';
import { ChangeHandler } from '../mutations/change-handler.js';
import { Change } from '../mutations/change.js';
import { pageByKey, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { subjectOf } from '../request/subject.js';
import { STRATA } from '../tokens.js';
import {
  describeQuestionnaire,
  type AssessmentSource,
  type PortraitsSource,
  type QuestionnaireSource,
  type SegmentationSource,
} from './assessment-source.js';
import {
  assessmentMutations,
  segmentationMutations,
  type AssessmentTarget,
  type SegmentationTarget,
} from './assessment.mutations.js';

export class ChangeAssessment extends Change<AssessmentTarget> {}

@CommandHandler(ChangeAssessment)
class ChangeAssessmentHandler extends ChangeHandler<AssessmentTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, assessmentMutations);
  }
}

export class ChangeSegmentation extends Change<SegmentationTarget> {}

@CommandHandler(ChangeSegmentation)
class ChangeSegmentationHandler extends ChangeHandler<SegmentationTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, segmentationMutations);
  }
}

/** The questionnaires that ship with Strata. */
export class ListQuestionnaires extends ApiQuery<QueryQuestionnairesArgs, readonly QuestionnaireSource[]> {}

@QueryHandler(ListQuestionnaires)
class ListQuestionnairesHandler implements IQueryHandler<ListQuestionnaires> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { language } }: ListQuestionnaires) {
    const questionnaires = await this.strata.assessments.questionnaires();
    return questionnaires.map((one) => describeQuestionnaire(one, language ?? 'en'));
  }
}

/** The assessments of a period that the caller may read. */
export class ListAssessments extends ApiQuery<QueryAssessmentsArgs, Connection<AssessmentSource>> {}

@QueryHandler(ListAssessments)
class ListAssessmentsHandler implements IQueryHandler<ListAssessments> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListAssessments) {
    const { cluster, period, questionnaire, subject, asOf } = args;
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    const sources = (await this.strata.assessments.list(view, period))
      .filter((state) => (questionnaire ?? state.questionnaire) === state.questionnaire)
      .filter((state) => (subject ?? state.subject) === state.subject)
      .map((state) => ({ view, state }));
    return pageByKey(sources, args, ({ state }) => `${state.questionnaire} ${state.subject}`);
  }
}

/** One assessment. */
export class FindAssessment extends ApiQuery<
  AssessmentTarget & { readonly asOf: AsOf },
  AssessmentSource | undefined
> {}

@QueryHandler(FindAssessment)
class FindAssessmentHandler implements IQueryHandler<FindAssessment> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, questionnaire, subject, period, asOf }, caller }: FindAssessment) {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    const state = (await this.strata.assessments.list(view, period)).find(
      (one) => one.questionnaire === questionnaire && one.subject === subject,
    );
    return state && { view, state };
  }
}

/** A member's market segmentation matrix. */
export class FindSegmentation extends ApiQuery<QuerySegmentationArgs, SegmentationSource | undefined> {}

@QueryHandler(FindSegmentation)
class FindSegmentationHandler implements IQueryHandler<FindSegmentation> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: FindSegmentation) {
    const member = subjectOf(args.member);
    const view = await this.strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf));
    const state = await this.strata.assessments.segmentation(view, member);
    return state && { view, member, state };
  }
}

/** The SNW portraits of a period. */
export class ListPortraits extends ApiQuery<QuerySnwPortraitsArgs, PortraitsSource> {}

@QueryHandler(ListPortraits)
class ListPortraitsHandler implements IQueryHandler<ListPortraits> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, period, asOf }, caller }: ListPortraits) {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    return { view, portraits: await this.strata.assessments.portraits(view, period) };
  }
}

export const assessmentHandlers = [
  ChangeAssessmentHandler,
  ChangeSegmentationHandler,
  ListQuestionnairesHandler,
  ListAssessmentsHandler,
  FindAssessmentHandler,
  FindSegmentationHandler,
  ListPortraitsHandler,
];
