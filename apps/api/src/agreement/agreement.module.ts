import { Module } from '@nestjs/common';
import { fieldsOf, mutationResolver } from '../mutations/mutation-resolver.js';
import { agreementHandlers, ChangeAgreement } from './agreement.handlers.js';
import { agreementMutations } from './agreement.mutations.js';
import { AgreementResolver } from './agreement.resolver.js';

/** Agreements about strategies, and tasks of realignment. */
@Module({
  providers: [AgreementResolver, mutationResolver(ChangeAgreement, fieldsOf(agreementMutations)), ...agreementHandlers],
})
export class AgreementModule {}
