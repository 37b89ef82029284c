import { Module } from '@nestjs/common';
import { mutationResolver } from '../mutations/mutation-resolver.js';
import { DefineWorkflow, processHandlers, RetryProcess } from './process.handlers.js';
import { ProcessResolver } from './process.resolver.js';

/** Durable processes, and the workflows that they follow. */
@Module({
  providers: [
    ProcessResolver,
    mutationResolver(RetryProcess, ['retryProcess']),
    mutationResolver(DefineWorkflow, ['defineWorkflow']),
    ...processHandlers,
  ],
})
export class ProcessModule {}
