import { Module } from '@nestjs/common';
import { mutationResolver } from '../mutations/mutation-resolver.js';
import { CloseEvaluation, evaluationHandlers } from './evaluation.handlers.js';
import { EvaluationResolver } from './evaluation.resolver.js';

/** Closed evaluations and their replay. */
@Module({
  providers: [EvaluationResolver, mutationResolver(CloseEvaluation, ['closeEvaluation']), ...evaluationHandlers],
})
export class EvaluationModule {}
