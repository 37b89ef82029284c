import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Strata } from '@strata/application';
import type { QueryRehearseChangeArgs, QueryScoresMovedArgs } from '@strata/contract';
import type { AddressedCommand } from '@strata/domain';
import { clusterMutations } from '../cluster/cluster.mutations.js';
import { refusalAnswer } from '../errors/refusal-types.js';
import { measureMutations } from '../measure/measure.mutations.js';
import { methodMutations } from '../method/method.mutations.js';
import { ApiQuery } from '../request/api-query.js';
import { strategyMutations } from '../strategy/strategy.mutations.js';
import { STRATA } from '../tokens.js';
import { movedPage, type MovedPage, type RehearsalSource } from './change-source.js';

/** The scores that a change moved. */
export class ReadScoresMoved extends ApiQuery<QueryScoresMovedArgs, MovedPage> {}

@QueryHandler(ReadScoresMoved)
class ReadScoresMovedHandler implements IQueryHandler<ReadScoresMoved> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ReadScoresMoved) {
    return movedPage(await this.strata.changes.scoresMoved(caller, args.cluster, args.position), args);
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
      moved,
    };
  }
}

const TABLE = { ...measureMutations, ...clusterMutations, ...strategyMutations, ...methodMutations };

/** The command of the only change in the input. */
function commandOf(change: QueryRehearseChangeArgs['change']): AddressedCommand {
  const [[name, input] = ['', undefined]] = Object.entries(change);
  const convert = TABLE[name as keyof typeof TABLE] as (given: unknown) => AddressedCommand;
  return convert(input);
}

export const changeHandlers = [ReadScoresMovedHandler, RehearseChangeHandler];
