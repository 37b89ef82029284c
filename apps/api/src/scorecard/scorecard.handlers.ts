import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Strata } from '@strata/application';
import type { QueryScorecardArgs } from '@strata/contract';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { STRATA } from '../tokens.js';
import { scorecardSource, type ScorecardSource } from './scorecard-source.js';

/** The scorecard of a period as known at a moment, as far as the caller may read it. */
export class ReadScorecard extends ApiQuery<QueryScorecardArgs, ScorecardSource> {}

@QueryHandler(ReadScorecard)
class ReadScorecardHandler implements IQueryHandler<ReadScorecard> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, period, strategy, preview, asOf }, caller }: ReadScorecard) {
    const variant = { strategy: strategy ?? undefined, preview: preview ?? undefined };
    const question = { cluster, period, ...variant, asOf: parseAsOf(asOf) };
    return scorecardSource(await this.strata.scorecards.asOf(caller, question));
  }
}

export const scorecardHandlers = [ReadScorecardHandler];
