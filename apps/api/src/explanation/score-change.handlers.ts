import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Strata } from '@strata/application';
import type { QueryScoreChangeArgs } from '@strata/contract';
import { previousPeriod } from '@strata/domain';
import { inputFault } from '../errors/input-fault.js';
import { ApiQuery } from '../request/api-query.js';
import { parseAsOf } from '../request/as-of.js';
import { isGiven } from '../request/is-given.js';
import { STRATA } from '../tokens.js';
import type { ScoreChangeSource } from './explanation-source.js';

/** Why a score changed between two moments or two periods. */
export class ExplainChange extends ApiQuery<QueryScoreChangeArgs, ScoreChangeSource> {}

@QueryHandler(ExplainChange)
class ExplainChangeHandler implements IQueryHandler<ExplainChange> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller, signal }: ExplainChange): Promise<ScoreChangeSource> {
    const { cluster, node, period, from, fromPeriod, asOf } = args;
    const later = await this.strata.clusters.view(caller, cluster, parseAsOf(asOf));
    if (isGiven(from) && isGiven(fromPeriod)) {
      throw inputFault('from', 'A change is from a moment or from a period.', 'Give only one of from and fromPeriod.');
    }
    const { calendar } = later.structure.cluster;
    const sides = [
      isGiven(from)
        ? { view: await this.strata.clusters.view(caller, cluster, parseAsOf(from)), period }
        : { view: later, period: fromPeriod ?? previousPeriod(period, 1, calendar) },
      { view: later, period },
    ] as const;
    return { cluster, ...(await this.strata.scorecards.change(sides, node, signal)) };
  }
}

export const scoreChangeHandlers = [ExplainChangeHandler];
