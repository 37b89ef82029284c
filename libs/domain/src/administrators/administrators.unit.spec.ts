import { describe, it } from '@jest/globals';
import type { AccountState } from '../account/account.js';
import { given } from '../testing/given.js';
import { administratorsDecider } from './administrators.js';

const account = (login: string, changes: Partial<AccountState> = {}): AccountState => ({
  exists: true,
  closed: false,
  login,
  name: login,
  grants: [{ cluster: '*', role: 'administrator' }],
  identities: [],
  ...changes,
});
const listed = { type: 'AdministratorsListed', data: { logins: ['ada', 'bob'] } } as const;
const released = { type: 'AdministratorReleased', data: { login: 'bob' } } as const;
const context = { accounts: [account('ada'), account('bob')] };
const both = given(administratorsDecider).events(listed);
const release = (login: string) => ({ type: 'ReleaseAdministrator', login }) as const;

describe('The list of administrators', () => {
  it('adds new ones, each once', () => {
    both
      .when({ type: 'ListAdministrators', logins: ['cyd', 'ada', 'cyd'] }, context)
      .then({ type: 'AdministratorsListed', data: { logins: ['cyd'] } });
  });

  it('does nothing if all are listed', () =>
    both.when({ type: 'ListAdministrators', logins: ['ada'] }, context).thenNothing());

  it('refuses anything that is not a login', () => {
    both.when({ type: 'ListAdministrators', logins: ['../x'] }, context).thenRefused('INVALID_LOGIN');
  });

  it('releases one while another remains', () => both.when(release('bob'), context).then(released));

  it('refuses to release the last one', () => {
    both.events(released).when(release('ada'), context).thenRefused('LAST_ADMINISTRATOR');
  });

  it.each([
    ['closed', { closed: true }],
    ['without the role', { grants: [] }],
    ['an administrator of one cluster', { grants: [{ cluster: 'alps', role: 'administrator' }] }],
  ] as const)('does not count an account that is %s', (_, changes) => {
    both
      .when(release('bob'), { accounts: [account('ada', changes), account('bob')] })
      .thenRefused('LAST_ADMINISTRATOR');
  });

  it('does nothing for one that is not listed', () => both.when(release('cyd'), context).thenNothing());
});
