import { Module } from '@nestjs/common';
import { fieldsOf, mutationResolver } from '../mutations/mutation-resolver.js';
import { ChangeMeasure, measureHandlers } from './measure.handlers.js';
import { measureMutations } from './measure.mutations.js';
import { MeasureResolver } from './measure.resolver.js';

/** Measures with their targets. */
@Module({
  providers: [MeasureResolver, mutationResolver(ChangeMeasure, fieldsOf(measureMutations)), ...measureHandlers],
})
export class MeasureModule {}
