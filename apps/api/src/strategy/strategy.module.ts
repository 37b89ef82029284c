import { Module } from '@nestjs/common';
import { fieldsOf, mutationResolver } from '../mutations/mutation-resolver.js';
import { ChangeStrategy, strategyHandlers } from './strategy.handlers.js';
import { strategyMutations } from './strategy.mutations.js';
import { StrategyResolver } from './strategy.resolver.js';

/** The cascade of strategies, each with its map. */
@Module({
  providers: [StrategyResolver, mutationResolver(ChangeStrategy, fieldsOf(strategyMutations)), ...strategyHandlers],
})
export class StrategyModule {}
