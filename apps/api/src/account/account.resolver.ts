import { Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Principal } from '@strata/application';
import type { AccountState } from '@strata/domain';
import type { QueryAccountArgs, QueryAccountsArgs, Resolvers } from '@strata/graphql';
import type { ChangeAnswer } from '../bus/command-sender.js';
import { FindAccount, ReadAccounts } from '../bus/messages.js';
import { pageByKey, type Connection } from '../paging/connection.js';
import { signedInPrincipal } from '../request/principal.js';
import type { RequestContext } from '../request/request-context.js';
import { visibleAccount } from './visible-account.js';

/** Questions about accounts. */
@Resolver()
export class AccountResolver {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Query('me')
  me(@Context() context: RequestContext): Principal {
    return signedInPrincipal(context);
  }

  @Query('accounts')
  async accounts(
    @Args() args: QueryAccountsArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<AccountState>> {
    const principal = signedInPrincipal(context);
    const all = await this.queries.execute(new ReadAccounts());
    const visible = all.map((account) => visibleAccount(principal, account)).filter((one) => one !== undefined);
    return pageByKey(visible, args, ({ login }) => login);
  }

  @Query('account')
  async account(
    @Args() { login }: QueryAccountArgs,
    @Context() context: RequestContext,
  ): Promise<AccountState | undefined> {
    const principal = signedInPrincipal(context);
    const account = await this.queries.execute(new FindAccount(login));
    return account?.exists ? visibleAccount(principal, account) : undefined;
  }
}

/** Fields of what account commands answer with. */
export const accountTypes: Pick<Resolvers<RequestContext>, 'AccountChanged'> = {
  AccountChanged: {
    account: async ({ addressed, position }: ChangeAnswer, _args, context) => {
      if (addressed.aggregate !== 'account') return null;
      return context.queries.execute(new FindAccount(addressed.login, position));
    },
  },
};
