import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { MovedScore, MovedScores, Rehearsal, Strata } from '@strata/application';
import type { QueryRehearseChangeArgs, QueryScoresMovedArgs } from '@strata/contract';
import type { AddressedCommand } from '@strata/domain';
import { clusterMutations } from '../cluster/cluster.mutations.js';
import { refusalAnswer, type RefusalAnswer } from '../errors/refusal-types.js';
import { measureMutations } from '../measure/measure.mutations.js';
import { pageInOrder, type Connection, type PageArgs } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { strategyMutations } from '../strategy/strategy.mutations.js';
import { STRATA } from '../tokens.js';

type MovedPage = Connection<MovedScore> & Pick<MovedScores, 'counts'>;

/** The source of the contract's type `Rehearsal`. */
export interface RehearsalSource {
  readonly outcome: Rehearsal['outcome']['kind'];
  readonly refusal: RefusalAnswer | undefined;
  readonly moved: MovedPage;
}

/** The scores that a change moved. */
export class ReadScoresMoved extends ApiQuery<QueryScoresMovedArgs, MovedPage> {}

@QueryHandler(ReadScoresMoved)
class ReadScoresMovedHandler implements IQueryHandler<ReadScoresMoved> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ReadScoresMoved) {
    return pageOf(await this.strata.changes.scoresMoved(caller, args.cluster, args.position), args);
  }
}

/** What a change would do. */
export class RehearseChange extends ApiQuery<QueryRehearseChangeArgs, RehearsalSource> {}

@QueryHandler(RehearseChange)
class RehearseChangeHandler implements IQueryHandler<RehearseChange> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: RehearseChange): Promise<RehearsalSource> {
    const { outcome, ...moved } = await this.strata.changes.rehearse(caller, commandOf(args.change));
    return {
      outcome: outcome.kind,
      refusal: outcome.kind === 'refused' ? refusalAnswer(outcome.refusal, new Set(['RuleBroken'])) : undefined,
      moved: pageOf(moved, args),
    };
  }
}

const TABLE = { ...measureMutations, ...clusterMutations, ...strategyMutations };

/** The command of the only change in the input. */
function commandOf(change: QueryRehearseChangeArgs['change']): AddressedCommand {
  const [[name, input] = ['', undefined]] = Object.entries(change);
  const convert = TABLE[name as keyof typeof TABLE] as (given: unknown) => AddressedCommand;
  return convert(input);
}

function pageOf({ scores, counts }: MovedScores, args: PageArgs): MovedPage {
  return { ...pageInOrder(scores, args, ({ period, node }) => `${period} ${node}`), counts };
}

export const changeHandlers = [ReadScoresMovedHandler, RehearseChangeHandler];
