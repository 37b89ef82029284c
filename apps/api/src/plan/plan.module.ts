import { Module } from '@nestjs/common';
import { fieldsOf, mutationResolver } from '../mutations/mutation-resolver.js';
import { ChangeInitiative, planHandlers } from './plan.handlers.js';
import { initiativeMutations } from './plan.mutations.js';
import { PlanResolver } from './plan.resolver.js';

/** How strategies are carried out: initiatives, and what they add to results. */
@Module({
  providers: [PlanResolver, mutationResolver(ChangeInitiative, fieldsOf(initiativeMutations)), ...planHandlers],
})
export class PlanModule {}
