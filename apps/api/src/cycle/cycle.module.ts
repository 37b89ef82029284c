import { Module } from '@nestjs/common';
import { fieldsOf, mutationResolver } from '../mutations/mutation-resolver.js';
import { ChangeCycle, cycleHandlers, NudgeReporters } from './cycle.handlers.js';
import { cycleMutations } from './cycle.mutations.js';
import { CycleResolver } from './cycle.resolver.js';

/** Reporting cycles. */
@Module({
  providers: [
    CycleResolver,
    mutationResolver(ChangeCycle, fieldsOf(cycleMutations)),
    mutationResolver(NudgeReporters, ['nudgeReporters']),
    ...cycleHandlers,
  ],
})
export class CycleModule {}
