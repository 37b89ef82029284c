import { describe, expect, it } from '@jest/globals';
import { clusterDecider } from '../cluster/cluster.decide.js';
import { DEFAULT_CALENDAR, DEFAULT_LIMITS, DEFAULT_SCORING } from '../cluster/cluster.evolve.js';
import { given } from '../testing/given.js';
import { MAX_IDENTITIES, accountDecider } from './account.decide.js';
import type { AccountContext, AccountEvent, RoleGrant } from './account.js';

const opened: AccountEvent = { type: 'AccountOpened', data: { login: 'anna', name: 'Anna' } };
const closed: AccountEvent = { type: 'AccountClosed', data: { reason: 'left' } };
const updater: RoleGrant = { cluster: 'alps', role: 'updater', actor: 'A' };
const granted: AccountEvent = { type: 'RoleGranted', data: { grant: updater } };
const identity = { issuer: 'https://id.example.org', subject: '42' };
const labels = { en: 'Alps' };
const settings = { calendar: DEFAULT_CALENDAR, limits: DEFAULT_LIMITS, scoring: DEFAULT_SCORING };
const alps: AccountContext = {
  cluster: given(clusterDecider).events(
    { type: 'ClusterFounded', data: { clusterId: 'alps', labels, ...settings } },
    { type: 'ActorAdmitted', data: { actorId: 'A', labels, from: null } },
    { type: 'ServiceSetUp', data: { actorId: 'A', service: { id: 'desk', labels }, from: null } },
  ).state,
};
const unfounded: AccountContext = { cluster: clusterDecider.initial };
const nothing = given(accountDecider);
const anna = nothing.events(opened);

describe('Account', () => {
  describe('OpenAccount', () => {
    it('opens an account', () => nothing.when({ type: 'OpenAccount', login: 'anna', name: 'Anna' }).then(opened));
    it.each(['A', 'a', 'Anna', 'a b', 'x'.repeat(101)])('refuses the login %p', (login) => {
      nothing.when({ type: 'OpenAccount', login, name: 'Anna' }).thenRefused('INVALID_LOGIN');
    });
    it('refuses an account that exists or is closed', () => {
      anna.when({ type: 'OpenAccount', login: 'anna', name: 'Bob' }).thenRefused('ACCOUNT_EXISTS');
      anna.events(closed).when({ type: 'OpenAccount', login: 'anna', name: 'Anna' }).thenRefused('ACCOUNT_CLOSED');
    });
    it('gives a new name to an account whose name can no longer be read', () => {
      const unreadable = nothing.events({ type: 'AccountOpened', data: { login: 'anna', name: '[unreadable]' } });
      unreadable.when({ type: 'OpenAccount', login: 'anna', name: 'Anna' }).then({
        type: 'AccountRenamed',
        data: { name: 'Anna' },
      });
    });
    it('does nothing for the same account', () => {
      anna.when({ type: 'OpenAccount', login: 'anna', name: 'Anna' }).thenNothing();
    });
  });

  describe('RenameAccount', () => {
    it('renames the account', () => {
      anna.when({ type: 'RenameAccount', name: 'Ann' }).then({ type: 'AccountRenamed', data: { name: 'Ann' } });
    });
    it('refuses without an account', () => {
      nothing.when({ type: 'RenameAccount', name: 'Ann' }).thenRefused('ACCOUNT_NOT_FOUND');
    });
    it('does nothing for the same name', () => anna.when({ type: 'RenameAccount', name: 'Anna' }).thenNothing());
  });

  describe('GrantRole', () => {
    it.each<RoleGrant>([
      updater,
      { cluster: '*', role: 'administrator' },
      { cluster: 'alps', role: 'administrator' },
      { cluster: 'alps', role: 'auditor' },
      { ...updater, actor: '@cluster' },
      { ...updater, actor: 'A/desk' },
    ])('grants %j', (grant) => {
      anna.when({ type: 'GrantRole', grant }, alps).then({ type: 'RoleGranted', data: { grant } });
    });
    it.each<[RoleGrant, string]>([
      [{ cluster: '*', role: 'coordinator' }, 'CLUSTER_REQUIRED'],
      [{ cluster: '*', role: 'updater', actor: 'A' }, 'CLUSTER_REQUIRED'],
      [{ cluster: 'alps', role: 'approver' }, 'ACTOR_REQUIRED'],
      [{ cluster: 'alps', role: 'auditor', actor: 'A' }, 'ACTOR_NOT_ALLOWED'],
      [{ cluster: 'alps', role: 'owner' as never }, 'INVALID_COMMAND'],
    ])('refuses %j', (grant, code) => anna.when({ type: 'GrantRole', grant }, alps).thenRefused(code));
    it('refuses a role in a cluster that does not exist, or for an actor that is not in it', () => {
      const refused = (grant: RoleGrant, context: AccountContext) => anna.when({ type: 'GrantRole', grant }, context);

      refused({ cluster: 'alps', role: 'auditor' }, unfounded).thenRefused('UNKNOWN_CLUSTER', { cluster: 'alps' });
      refused({ ...updater, actor: 'X' }, alps).thenRefused('UNKNOWN_MEMBER', { cluster: 'alps', actor: 'X' });
      const part = { cluster: 'alps', actor: 'A/nowhere' };
      refused({ ...updater, ...part }, alps).thenRefused('UNKNOWN_PART', part);
    });
    it('does nothing for a role that the account already has', () => {
      anna
        .events(granted)
        .when({ type: 'GrantRole', grant: { ...updater } })
        .thenNothing();
    });
  });

  describe('RevokeRole', () => {
    it('revokes a role', () => {
      const revoked: AccountEvent = { type: 'RoleRevoked', data: { grant: updater } };
      anna.events(granted).when({ type: 'RevokeRole', grant: updater }).then(revoked);
      expect(anna.events(granted, revoked).state.grants).toEqual([]);
    });
    it('refuses on a closed account', () => {
      anna.events(granted, closed).when({ type: 'RevokeRole', grant: updater }).thenRefused('ACCOUNT_CLOSED');
    });
    it('does nothing for a role that the account does not have', () => {
      anna.when({ type: 'RevokeRole', grant: updater }).thenNothing();
    });
  });

  describe('LinkIdentity', () => {
    const linked: AccountEvent = { type: 'IdentityLinked', data: identity };
    it('links an identity', () => anna.when({ type: 'LinkIdentity', ...identity }).then(linked));
    it('refuses more identities than allowed', () => {
      const many = Array.from({ length: MAX_IDENTITIES }, (_, i): AccountEvent => ({
        type: 'IdentityLinked',
        data: { ...identity, subject: `s${i}` },
      }));
      anna
        .events(...many)
        .when({ type: 'LinkIdentity', ...identity })
        .thenRefused('ACCOUNT_LIMIT');
    });
    it('does nothing for a linked identity', () => {
      anna
        .events(linked)
        .when({ type: 'LinkIdentity', ...identity })
        .thenNothing();
    });
  });

  describe('CloseAccount', () => {
    it('closes the account', () => anna.when({ type: 'CloseAccount', reason: 'left' }).then(closed));
    it('refuses without an account', () => {
      nothing.when({ type: 'CloseAccount', reason: 'left' }).thenRefused('ACCOUNT_NOT_FOUND');
    });
    it('does nothing for a closed account', () => {
      anna.events(closed).when({ type: 'CloseAccount', reason: 'again' }).thenNothing();
    });
  });

  describe('ErasePerson', () => {
    const gone = anna.events({ type: 'IdentityLinked', data: identity }, closed);
    const erased: AccountEvent = { type: 'PersonErased', data: { reason: 'asked for' } };

    it('records that the person of a closed account was erased, and keeps neither name nor identities', () => {
      gone.when({ type: 'ErasePerson', reason: 'asked for' }).then(erased);
      expect(gone.events(erased).state).toMatchObject({ name: '[erased]', identities: [], closed: true, erased: true });
    });
    it('refuses an open account, one that does not exist, and no reason', () => {
      anna.when({ type: 'ErasePerson', reason: 'asked for' }).thenRefused('ACCOUNT_OPEN');
      nothing.when({ type: 'ErasePerson', reason: 'asked for' }).thenRefused('ACCOUNT_NOT_FOUND');
      gone.when({ type: 'ErasePerson', reason: '' }).thenRefused('INVALID_TEXT');
    });
    it('does nothing a second time', () => {
      gone.events(erased).when({ type: 'ErasePerson', reason: 'again' }).thenNothing();
    });
  });
});
