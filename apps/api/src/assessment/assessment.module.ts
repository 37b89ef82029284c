import { Module } from '@nestjs/common';
import { fieldsOf, mutationResolver } from '../mutations/mutation-resolver.js';
import { assessmentHandlers, ChangeAssessment, ChangeSegmentation } from './assessment.handlers.js';
import { assessmentMutations, segmentationMutations } from './assessment.mutations.js';
import { AssessmentResolver } from './assessment.resolver.js';

/** Answered questionnaires, market segmentations, and the portraits that follow from them. */
@Module({
  providers: [
    AssessmentResolver,
    mutationResolver(ChangeAssessment, fieldsOf(assessmentMutations)),
    mutationResolver(ChangeSegmentation, fieldsOf(segmentationMutations)),
    ...assessmentHandlers,
  ],
})
export class AssessmentModule {}
