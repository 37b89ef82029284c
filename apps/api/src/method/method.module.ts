import { Module } from '@nestjs/common';
import { fieldsOf, mutationResolver } from '../mutations/mutation-resolver.js';
import { BindMethod, ChangeMethod, methodHandlers, RegisterMethodVersion } from './method.handlers.js';
import { methodMutations } from './method.mutations.js';
import { MethodResolver } from './method.resolver.js';

/** Evaluation methods: those that ship with Strata, and those of a cluster. */
@Module({
  providers: [
    MethodResolver,
    mutationResolver(ChangeMethod, fieldsOf(methodMutations)),
    mutationResolver(BindMethod, ['bindMethod']),
    mutationResolver(RegisterMethodVersion, ['registerMethodVersion']),
    ...methodHandlers,
  ],
})
export class MethodModule {}
