import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { SnwPortrait } from '@strata/application';
import type {
  QueryAssessmentsArgs,
  QueryQuestionnairesArgs,
  QuerySegmentationArgs,
  QuerySnwPortraitsArgs,
} from '@strata/graphql';
import { mayReadSubject, requireReadable } from '../access/readable-figures.js';
import { DrawPortraits, FindSegmentation, ListAssessments, ListQuestionnaires } from '../bus/evaluation-messages.js';
import { ViewCluster } from '../bus/messages.js';
import { pageByKey, type Connection } from '../paging/connection.js';
import { asOfOf } from '../request/as-of.js';
import { signedInPrincipal } from '../request/principal.js';
import type { RequestContext } from '../request/request-context.js';
import { requireMember, subjectOf } from '../request/subject.js';
import { describeQuestionnaire, type AssessmentSource, type SegmentationSource } from './assessment-source.js';

/** Questions about assessments, market segmentations and portraits. */
@Resolver()
export class AssessmentResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('questionnaires')
  async questionnaires(@Args() { language }: QueryQuestionnairesArgs) {
    const found = await this.queries.execute(new ListQuestionnaires());
    return found.map((one) => describeQuestionnaire(one, language ?? 'en'));
  }

  @Query('assessments')
  async assessments(
    @Args() args: QueryAssessmentsArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<AssessmentSource>> {
    const { cluster, period, questionnaire, subject, asOf } = args;
    const principal = signedInPrincipal(context);
    const view = await this.queries.execute(new ViewCluster(cluster, asOfOf(asOf)));
    const states = (await this.queries.execute(new ListAssessments(view, period))).filter(
      (state) =>
        (questionnaire ?? state.questionnaire) === state.questionnaire &&
        (subject ?? state.subject) === state.subject &&
        mayReadSubject(principal, cluster, state.subject) === undefined,
    );
    const sources = states.map((state) => ({ view, state }));
    return pageByKey(sources, args, ({ state }) => `${state.questionnaire} ${state.subject}`);
  }

  @Query('segmentation')
  async segmentation(
    @Args() { cluster, member, asOf }: QuerySegmentationArgs,
    @Context() context: RequestContext,
  ): Promise<SegmentationSource | undefined> {
    const subject = subjectOf(member);
    requireReadable(context, cluster, subject);
    const view = await this.queries.execute(new ViewCluster(cluster, asOfOf(asOf)));
    requireMember(view, subject);
    const state = await this.queries.execute(new FindSegmentation(view, member));
    return state && { view, member, state };
  }

  @Query('snwPortraits')
  async snwPortraits(@Args() { cluster, period, asOf }: QuerySnwPortraitsArgs, @Context() context: RequestContext) {
    const principal = signedInPrincipal(context);
    const view = await this.queries.execute(new ViewCluster(cluster, asOfOf(asOf)));
    const portraits = await this.queries.execute(new DrawPortraits(view, period));
    const seen = (portrait: SnwPortrait) => ({ view, portrait, principal });
    return {
      cluster,
      position: view.position,
      period,
      members: portraits.members.map(seen),
      whole: seen(portraits.cluster),
    };
  }
}
