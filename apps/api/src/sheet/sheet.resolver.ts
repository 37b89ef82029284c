import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryCheckValuesArgs, QueryEntrySheetArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { CheckValues, ReadEntrySheet } from './sheet.handlers.js';

@Resolver()
export class SheetResolver implements Pick<QueryFields, 'entrySheet' | 'checkValues'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('entrySheet')
  entrySheet(@Args() args: QueryEntrySheetArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ReadEntrySheet(args, queryContextOf(context)));
  }

  @Query('checkValues')
  checkValues(@Args() args: QueryCheckValuesArgs, @Context() context: RequestContext) {
    return this.queries.execute(new CheckValues(args, queryContextOf(context)));
  }
}
