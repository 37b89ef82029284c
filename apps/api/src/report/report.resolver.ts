import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type {
  QueryApprovalsArgs,
  QueryDataQualityArgs,
  QueryReportedPeriodsArgs,
  QueryValueArgs,
  QueryValuesArgs,
  QueryValueSeriesArgs,
} from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import {
  FindValue,
  ListApprovals,
  ListReportedPeriods,
  ListValues,
  ReadDataQuality,
  ReadValueSeries,
} from './report.handlers.js';

@Resolver()
export class ReportResolver implements Pick<
  QueryFields,
  'value' | 'values' | 'valueSeries' | 'reportedPeriods' | 'dataQuality' | 'approvals'
> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('value')
  value(@Args() args: QueryValueArgs, @Context() context: RequestContext) {
    return this.queries.execute(new FindValue(args, queryContextOf(context)));
  }

  @Query('values')
  values(@Args() args: QueryValuesArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListValues(args, queryContextOf(context)));
  }

  @Query('reportedPeriods')
  reportedPeriods(@Args() args: QueryReportedPeriodsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListReportedPeriods(args, queryContextOf(context)));
  }

  @Query('valueSeries')
  valueSeries(@Args() args: QueryValueSeriesArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ReadValueSeries(args, queryContextOf(context)));
  }

  @Query('dataQuality')
  dataQuality(@Args() args: QueryDataQualityArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ReadDataQuality(args, queryContextOf(context)));
  }

  @Query('approvals')
  approvals(@Args() args: QueryApprovalsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListApprovals(args, queryContextOf(context)));
  }
}
