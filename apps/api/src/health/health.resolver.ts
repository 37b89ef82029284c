import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { ReadHealth } from './health.handlers.js';

@Resolver()
export class HealthResolver implements Pick<QueryFields, 'systemHealth'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('systemHealth')
  systemHealth(@Context() context: RequestContext) {
    return this.queries.execute(new ReadHealth({}, queryContextOf(context)));
  }
}
