import { Inject } from '@nestjs/common';
import { CommandHandler, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { AccountEntry, PersonRecord, QuotasLeft, Strata } from '@strata/application';
import type { QueryAccountArgs, QueryAccountsArgs, QueryPersonRecordArgs } from '@strata/contract';
import type { AccountState, Position } from '@strata/domain';
import { ChangeHandler } from '../mutations/change-handler.js';
import { Change } from '../mutations/change.js';
import { pageByKey, type Connection } from '../paging/connection.js';
import { ApiQuery } from '../request/api-query.js';
import { STRATA } from '../tokens.js';
import { accountMutations, type AccountTarget } from './account.mutations.js';

export class ChangeAccount extends Change<AccountTarget> {}

@CommandHandler(ChangeAccount)
class ChangeAccountHandler extends ChangeHandler<AccountTarget> {
  constructor(@Inject(STRATA) strata: Strata) {
    super(strata, accountMutations);
  }
}

/** The accounts that the caller may see. */
export class ListAccounts extends ApiQuery<QueryAccountsArgs, Connection<AccountState>> {}

@QueryHandler(ListAccounts)
class ListAccountsHandler implements IQueryHandler<ListAccounts> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args, caller }: ListAccounts) {
    return this.strata.accounts.page(caller, (visible) => pageByKey(visible, args, ({ login }) => login));
  }
}

/** The parts of an account that the caller may see, by default of the caller's own, once `atLeast` is projected. */
export class FindAccount extends ApiQuery<
  Partial<QueryAccountArgs> & { readonly atLeast?: Position; readonly known?: AccountState | undefined },
  AccountState | undefined
> {}

@QueryHandler(FindAccount)
class FindAccountHandler implements IQueryHandler<FindAccount> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  async execute({ args: { login, atLeast, known }, caller }: FindAccount) {
    return known ?? this.strata.accounts.find(caller, login ?? caller.login, atLeast);
  }
}

/** What happened to an account. */
export class ReadAccountHistory extends ApiQuery<QueryAccountArgs, readonly AccountEntry[]> {}

@QueryHandler(ReadAccountHistory)
class ReadAccountHistoryHandler implements IQueryHandler<ReadAccountHistory> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  execute({ args: { login }, caller }: ReadAccountHistory) {
    return this.strata.accounts.history(caller, login);
  }
}

/** Whether an account has a second factor. */
export class HasSecondFactor extends ApiQuery<QueryAccountArgs, boolean> {}

@QueryHandler(HasSecondFactor)
class HasSecondFactorHandler implements IQueryHandler<HasSecondFactor> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  execute({ args: { login }, caller }: HasSecondFactor) {
    return this.strata.accounts.hasSecondFactor(caller, login);
  }
}

/** What is left of the caller's own quotas. */
export class FindQuotas extends ApiQuery<object, QuotasLeft> {}

@QueryHandler(FindQuotas)
class FindQuotasHandler implements IQueryHandler<FindQuotas> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  execute({ caller }: FindQuotas) {
    return this.strata.accounts.quotas(caller, caller.login);
  }
}

/** What the log holds of a person. */
export class FindPersonRecord extends ApiQuery<QueryPersonRecordArgs, PersonRecord | undefined> {}

@QueryHandler(FindPersonRecord)
class FindPersonRecordHandler implements IQueryHandler<FindPersonRecord> {
  constructor(@Inject(STRATA) private readonly strata: Strata) {}

  execute({ args: { login }, caller }: FindPersonRecord) {
    return this.strata.erasures.record(caller, login);
  }
}

export const accountHandlers = [
  ChangeAccountHandler,
  ListAccountsHandler,
  FindAccountHandler,
  FindPersonRecordHandler,
  FindQuotasHandler,
  ReadAccountHistoryHandler,
  HasSecondFactorHandler,
];
