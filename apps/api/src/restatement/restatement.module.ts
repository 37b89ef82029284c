import { Module } from '@nestjs/common';
import { fieldsOf, mutationResolver } from '../mutations/mutation-resolver.js';
import { ChangeRestatement, restatementHandlers } from './restatement.handlers.js';
import { restatementMutations } from './restatement.mutations.js';
import { RestatementResolver } from './restatement.resolver.js';

/** Restatements that are approved before they change values. */
@Module({
  providers: [
    RestatementResolver,
    mutationResolver(ChangeRestatement, fieldsOf(restatementMutations)),
    ...restatementHandlers,
  ],
})
export class RestatementModule {}
