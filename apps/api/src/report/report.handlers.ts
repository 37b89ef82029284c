import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Strata } from '@strata/application';
import type {
  AsOf,
  QueryApprovalsArgs,
  QueryReportedPeriodsArgs,
  QueryDataQualityArgs,
  QueryValueArgs,
  QueryValuesArgs,
  QueryValueSeriesArgs,
  ValueAnswerVersionsArgs,
} from '@strata/contract';
import { ChangeHandler } from '../mutations/change-handler.js';
import { Change } from '../mutations/change.js';
import { keyOfCursor, pageByKey, pageInOrder, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { isGiven } from '../request/is-given.js';
import { omitNil } from '../request/omit-nil.js';
import { subjectOf } from '../request/subject.js';
import { STRATA } from '../tokens.js';
import { reportMutations, type ReportTarget } from './report.mutations.js';
import {
  type DataQualitySource,
  valueSource,
  versionSources,
  waitingSource,
  type ValueAnswerSource,
  type ValueSeriesSource,
  type ValueSource,
  type WaitingApprovalSource,
} from './value-source.js';
import { keyAfter, VALUES_CURSOR_PARTS, valuesPage } from './values-page.js';

export class ChangeReport extends Change<ReportTarget> {}

@CommandHandler(ChangeReport)
class ChangeReportHandler extends ChangeHandler<ReportTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, reportMutations);
  }
}

/** One value as known at a moment. */
export class FindValue extends ApiQuery<QueryValueArgs, ValueAnswerSource> {}

@QueryHandler(FindValue)
class FindValueHandler implements IQueryHandler<FindValue> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, measure, member, period, asOf }, caller }: FindValue) {
    const subject = subjectOf(member);
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    const row = await this.strata.reports.value(view, { measure, subject, period });
    return { view, subject, measure, period, value: row ? valueSource(row, view.position) : null };
  }
}

/** How late, how complete and how stable reports were. */
export class ReadDataQuality extends ApiQuery<QueryDataQualityArgs, DataQualitySource> {}

@QueryHandler(ReadDataQuality)
class ReadDataQualityHandler implements IQueryHandler<ReadDataQuality> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, from, to, actor, asOf }, caller }: ReadDataQuality): Promise<DataQualitySource> {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    const of = isGiven(actor) ? subjectOf(actor, 'actor') : undefined;
    return { cluster, ...(await this.strata.reports.quality(view, { from, to, actor: of })) };
  }
}

/** The values that wait for approval. */
export class ListApprovals extends ApiQuery<QueryApprovalsArgs, Connection<WaitingApprovalSource>> {}

@QueryHandler(ListApprovals)
class ListApprovalsHandler implements IQueryHandler<ListApprovals> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListApprovals) {
    const { period, actor, forMe } = args;
    const view = await this.strata.clusters.view(caller, args.cluster, parseAsOf(args.asOf));
    const waiting = (await this.strata.reports.approvals(view, omitNil({ period, actor })))
      .filter(({ isForCaller }) => (forMe ?? isForCaller) === isForCaller)
      .map((one) => waitingSource(one, view.position));
    return pageInOrder(waiting, args, ({ period: of, measure, subject }) => `${of} ${measure} ${subject}`);
  }
}

/** The values of a measure over several periods. */
export class ReadValueSeries extends ApiQuery<QueryValueSeriesArgs, ValueSeriesSource> {}

@QueryHandler(ReadValueSeries)
class ReadValueSeriesHandler implements IQueryHandler<ReadValueSeries> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, measure, member, from, to, asOf }, caller }: ReadValueSeries) {
    const subject = subjectOf(member);
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    const series = await this.strata.reports.series(view, { measure, subject, from, to });
    const points = series.map(({ period, value }) => ({
      period,
      value: value === undefined ? null : valueSource(value, view.position),
    }));
    return { view, subject, measure, points };
  }
}

/** The periods that something was reported for. */
export class ListReportedPeriods extends ApiQuery<QueryReportedPeriodsArgs, readonly string[]> {}

@QueryHandler(ListReportedPeriods)
class ListReportedPeriodsHandler implements IQueryHandler<ListReportedPeriods> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, frequency }, caller }: ListReportedPeriods) {
    const view = await this.strata.clusters.view(caller, cluster);
    return this.strata.reports.periods(view, frequency);
  }
}

/** Every version of a value up to the moment of the view. */
export class ListVersions extends ApiQuery<ValueAnswerVersionsArgs & ValueAnswerSource, Connection<ValueSource>> {}

@QueryHandler(ListVersions)
class ListVersionsHandler implements IQueryHandler<ListVersions> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args }: ListVersions) {
    const { view } = args;
    const versions = await this.strata.reports.versions(view, args);
    return pageByKey(versionSources(versions, view.position), args, ({ position }) => position);
  }
}

/** The values that the caller may read. All pages are as of the moment of the first, which the cursors contain. */
export class ListValues extends ApiQuery<QueryValuesArgs, Connection<ValueSource>> {}

@QueryHandler(ListValues)
class ListValuesHandler implements IQueryHandler<ListValues> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListValues) {
    const cursor = isGiven(args.after) ? keyOfCursor(args.after, VALUES_CURSOR_PARTS) : undefined;
    const asOf = cursor?.[0] ? { position: cursor[0] } : parseAsOf(args.asOf);
    const view = await this.strata.clusters.view(caller, args.cluster, asOf);
    const { measures, members: subjects, periods } = omitNil(args);
    const wanted = omitNil({ measures, subjects, periods });
    return valuesPage({ view, wanted, after: cursor && keyAfter(cursor) }, args, (selection) =>
      this.strata.reports.values(view, selection),
    );
  }
}

/** The values of a report that was just changed. */
export class ListReported extends ApiQuery<ReportTarget & { readonly asOf: AsOf }, readonly ValueSource[]> {}

@QueryHandler(ListReported)
class ListReportedHandler implements IQueryHandler<ListReported> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, actorId, period, values, asOf }, caller }: ListReported) {
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    const keys = values.map(({ measure, subject }) => ({ measure, subject: subject ?? actorId }));
    const reported = new Set(keys.map(({ measure, subject }) => `${measure} ${subject}`));
    const rows = await this.strata.reports.values(view, {
      measures: [...new Set(keys.map(({ measure }) => measure))],
      subjects: [...new Set(keys.map(({ subject }) => subject))],
      periods: [period],
    });
    return rows
      .filter(({ measure, subject }) => reported.has(`${measure} ${subject}`))
      .map((row) => valueSource(row, view.position));
  }
}

export const reportHandlers = [
  ReadDataQualityHandler,
  ListApprovalsHandler,
  ChangeReportHandler,
  FindValueHandler,
  ReadValueSeriesHandler,
  ListReportedPeriodsHandler,
  ListVersionsHandler,
  ListValuesHandler,
  ListReportedHandler,
];
