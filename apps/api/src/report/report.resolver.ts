import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { ClusterView } from '@strata/application';
import { isSubject, type Subject } from '@strata/domain';
import type { QueryValueArgs, QueryValuesArgs } from '@strata/graphql';
import { readableSubjects, requireReadable } from '../access/readable-figures.js';
import { ReadValues, ViewCluster } from '../bus/messages.js';
import { inputFault } from '../errors/input-fault.js';
import { keyOfCursor, type Connection } from '../paging/connection.js';
import { asOfOf } from '../request/as-of.js';
import { given } from '../request/input.js';
import { signedInPrincipal } from '../request/principal.js';
import type { RequestContext } from '../request/request-context.js';
import type { ValueAnswerSource } from './report.types.js';
import { valueSource, type ValueSource } from './value-source.js';
import { keyAfter, VALUES_CURSOR_PARTS, valuesPage } from './values-page.js';
import { isGiven } from '../request/is-given.js';

/** Questions about reported values. */
@Resolver()
export class ReportResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('value')
  async value(@Args() args: QueryValueArgs, @Context() context: RequestContext): Promise<ValueAnswerSource> {
    const { cluster, measure, member: subject, period } = args;
    if (!isSubject(subject)) {
      throw inputFault('member', 'member is no subject.', 'Write GR, GR/budget or @cluster.');
    }
    requireReadable(context, cluster, subject);
    const view = await this.queries.execute(new ViewCluster(cluster, asOfOf(args.asOf)));
    const selection = { measures: [measure], subjects: [subject], periods: [period] };
    const [row] = await this.queries.execute(new ReadValues(view, selection));
    return { view, subject, measure, period, value: row ? valueSource(row, view.position) : null };
  }

  @Query('values')
  async values(@Args() args: QueryValuesArgs, @Context() context: RequestContext): Promise<Connection<ValueSource>> {
    const cursor = isGiven(args.after) ? keyOfCursor(args.after, VALUES_CURSOR_PARTS) : undefined;
    const view = await this.#view(args, cursor?.[0]);
    const { measures, periods } = given(args);
    const subjects = subjectsToShow(args.members, readableSubjects(signedInPrincipal(context), view));
    const wanted = given({ measures, periods, subjects });
    return valuesPage(this.queries, { view, wanted, after: cursor && keyAfter(cursor) }, args);
  }

  /** Pages after the first answer from the moment of the first, which their cursor holds. */
  #view(args: QueryValuesArgs, position: string | undefined): Promise<ClusterView> {
    const asOf = position ? { position } : asOfOf(args.asOf);
    return this.queries.execute(new ViewCluster(args.cluster, asOf));
  }
}

/** The subjects that were asked for, as far as they may be read; undefined: all. */
function subjectsToShow(
  asked: readonly Subject[] | null | undefined,
  readable: readonly Subject[] | undefined,
): readonly Subject[] | undefined {
  if (!isGiven(asked)) return readable;
  return readable === undefined ? asked : asked.filter((subject) => readable.includes(subject));
}
