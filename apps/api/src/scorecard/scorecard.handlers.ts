import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CompositionQuestion, Strata } from '@strata/application';
import type {
  CompositionInput,
  QueryClosedScorecardArgs,
  QueryScorecardArgs,
  QueryScoreSeriesArgs,
} from '@strata/contract';
import { inputFault } from '../errors/input-fault.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { STRATA } from '../tokens.js';
import { scoreSeriesSource, type ScorecardSource, type ScoreSeriesSource } from './scorecard-source.js';

/** The scorecard of a period as known at a moment, as far as the caller may read it. */
export class ReadScorecard extends ApiQuery<QueryScorecardArgs, ScorecardSource> {}

@QueryHandler(ReadScorecard)
class ReadScorecardHandler implements IQueryHandler<ReadScorecard> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, period, strategy, preview, composition, asOf }, caller }: ReadScorecard) {
    const variant = { strategy: strategy ?? undefined, preview: preview ?? undefined };
    const asked = { composition: compositionOf(composition), asOf: parseAsOf(asOf) };
    return this.strata.scorecards.asOf(caller, { cluster, period, ...variant, ...asked });
  }
}

/** The scorecard of a period as its evaluation was closed; undefined if none was. */
export class ReadClosedScorecard extends ApiQuery<QueryClosedScorecardArgs, ScorecardSource | undefined> {}

@QueryHandler(ReadClosedScorecard)
class ReadClosedScorecardHandler implements IQueryHandler<ReadClosedScorecard> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, period, strategy, asOf }, caller }: ReadClosedScorecard) {
    const question = { cluster, period, strategy: strategy ?? undefined, asOf: parseAsOf(asOf) };
    return this.strata.scorecards.closed(caller, question);
  }
}

/** Scores of nodes over several periods. */
export class ReadScoreSeries extends ApiQuery<QueryScoreSeriesArgs, ScoreSeriesSource> {}

/** The most nodes of a series. */
const MAX_NODES = 20;

@QueryHandler(ReadScoreSeries)
class ReadScoreSeriesHandler implements IQueryHandler<ReadScoreSeries> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { cluster, nodes, from, to, composition, asOf }, caller }: ReadScoreSeries) {
    if (nodes.length > MAX_NODES) {
      throw inputFault('nodes', `The argument nodes has ${nodes.length} ids; the most are ${MAX_NODES}.`);
    }
    const view = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    const question = { nodes, from, to, composition: compositionOf(composition) };
    return scoreSeriesSource(view, await this.strata.scorecards.series(view, question));
  }
}

function compositionOf(input: CompositionInput | null | undefined): CompositionQuestion {
  const { members, since, without } = input ?? {};
  return { members: members ?? undefined, since: since ?? undefined, without: without ?? undefined };
}

export const scorecardHandlers = [ReadScorecardHandler, ReadClosedScorecardHandler, ReadScoreSeriesHandler];
