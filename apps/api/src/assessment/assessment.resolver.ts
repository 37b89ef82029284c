import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type {
  QueryAssessmentsArgs,
  QueryQuestionnairesArgs,
  QuerySegmentationArgs,
  QuerySnwPortraitsArgs,
} from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { ListPortraits, FindSegmentation, ListAssessments, ListQuestionnaires } from './assessment.handlers.js';

type AssessmentFields = Pick<QueryFields, 'questionnaires' | 'assessments' | 'segmentation' | 'snwPortraits'>;

@Resolver()
export class AssessmentResolver implements AssessmentFields {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('questionnaires')
  questionnaires(@Args() args: QueryQuestionnairesArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListQuestionnaires(args, queryContextOf(context)));
  }

  @Query('assessments')
  assessments(@Args() args: QueryAssessmentsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListAssessments(args, queryContextOf(context)));
  }

  @Query('segmentation')
  segmentation(@Args() args: QuerySegmentationArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindSegmentation(args, queryContextOf(context)));
  }

  @Query('snwPortraits')
  snwPortraits(@Args() args: QuerySnwPortraitsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListPortraits(args, queryContextOf(context)));
  }
}
