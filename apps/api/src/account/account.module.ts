import { Module } from '@nestjs/common';
import { fieldsOf, mutationResolver } from '../mutations/mutation-resolver.js';
import { accountHandlers, ChangeAccount } from './account.handlers.js';
import { accountMutations } from './account.mutations.js';
import { AccountResolver } from './account.resolver.js';

/** Accounts of people and their roles. */
@Module({
  providers: [AccountResolver, mutationResolver(ChangeAccount, fieldsOf(accountMutations)), ...accountHandlers],
})
export class AccountModule {}
