import { Module } from '@nestjs/common';
import { fieldsOf, mutationResolver } from '../mutations/mutation-resolver.js';
import { ChangeEvaluation, CloseEvaluation, evaluationHandlers } from './evaluation.handlers.js';
import { evaluationMutations } from './evaluation.mutations.js';
import { EvaluationResolver } from './evaluation.resolver.js';

/** Closed evaluations and their replay. */
@Module({
  providers: [
    EvaluationResolver,
    mutationResolver(CloseEvaluation, ['closeEvaluation']),
    mutationResolver(ChangeEvaluation, fieldsOf(evaluationMutations)),
    ...evaluationHandlers,
  ],
})
export class EvaluationModule {}
