import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryEventProofArgs, QuerySealsArgs } from '@strata/contract';
import type { QueryFields } from '../graphql/root-fields.js';
import { queryContextOf } from '../request/api-query.js';
import type { RequestContext } from '../request/request-context.js';
import { ListSeals, ProveEvent } from './seal.handlers.js';

@Resolver()
export class SealResolver implements Pick<QueryFields, 'seals' | 'eventProof'> {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('seals')
  seals(@Args() args: QuerySealsArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ListSeals(args, queryContextOf(context)));
  }

  @Query('eventProof')
  eventProof(@Args() args: QueryEventProofArgs, @Context() context: RequestContext) {
    return this.queries.execute(new ProveEvent(args, queryContextOf(context)));
  }
}
