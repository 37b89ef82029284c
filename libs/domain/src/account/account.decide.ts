import { absent } from '../absent.js';
import { findActor, subjectExists } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { defineDecider, type CommandHandlers, type EventHandlers } from '../define-decider.js';
import { sameData } from '../equality.js';
import { excerpt } from '../excerpt.js';
import { subjectActor } from '../ids.js';
import { ERASED, UNREADABLE } from '../personal/personal-text.js';
import type { AccountCommand, AccountContext, AccountEvent, AccountState, RoleGrant } from './account.js';
import { accountCommandShape } from './account.shape.js';

/** The most roles, and the most identities, of one account. */
const MAX_GRANTS = 1000;
export const MAX_IDENTITIES = 20;

const initialAccount: AccountState = { exists: false, closed: false, login: '', name: '', grants: [], identities: [] };

const evolve: EventHandlers<AccountState, AccountEvent> = {
  AccountOpened: (state, { login, name }) => ({ ...state, exists: true, login, name }),
  AccountRenamed: (state, { name }) => ({ ...state, name }),
  RoleGranted: (state, { grant }) => ({ ...state, grants: [...state.grants, grant] }),
  RoleRevoked: (state, { grant }) => ({ ...state, grants: state.grants.filter((other) => !sameData(other, grant)) }),
  IdentityLinked: (state, identity) => ({ ...state, identities: [...state.identities, identity] }),
  AccountClosed: (state) => ({ ...state, closed: true }),
  PersonErased: (state) => ({ ...state, name: ERASED, identities: [], erased: true }),
};

const decide: CommandHandlers<AccountState, AccountCommand, AccountEvent, AccountContext | undefined> = {
  OpenAccount: open,
  RenameAccount: ({ name }, state) =>
    name === state.name ? accept() : accept({ type: 'AccountRenamed', data: { name } }),
  GrantRole: ({ grant }, state, context) => {
    if (holds(state, grant)) return accept();
    const refusal = refusalOfGrant(grant, context) ?? full(state.grants.length, MAX_GRANTS, 'roles');
    return refusal === undefined ? accept({ type: 'RoleGranted', data: { grant } }) : refuse(refusal);
  },
  RevokeRole: ({ grant }, state) => (holds(state, grant) ? accept({ type: 'RoleRevoked', data: { grant } }) : accept()),
  LinkIdentity: ({ issuer, subject }, state) => {
    if (state.identities.some((other) => sameData(other, { issuer, subject }))) return accept();
    const refusal = full(state.identities.length, MAX_IDENTITIES, 'identities');
    return refusal === undefined ? accept({ type: 'IdentityLinked', data: { issuer, subject } }) : refuse(refusal);
  },
  CloseAccount: ({ reason }, state) => (state.closed ? accept() : accept({ type: 'AccountClosed', data: { reason } })),
  ErasePerson: erase,
};

/** A person's account: its name, its roles, and the external identities that can sign in to it. */
export const accountDecider: Decider<AccountState, AccountCommand, AccountEvent, AccountContext | undefined> =
  defineDecider({
    initial: initialAccount,
    shape: accountCommandShape,
    guard: unusable,
    decide,
    evolve,
  });

function unusable(command: AccountCommand, state: AccountState): Refusal | undefined {
  if (!state.exists) {
    if (command.type === 'OpenAccount') return undefined;
    return absent('account', 'Name an existing account, or open one.');
  }
  if (!state.closed || command.type === 'CloseAccount' || command.type === 'ErasePerson') return undefined;
  return {
    code: 'ACCOUNT_CLOSED',
    message: `The account "${state.login}" is closed.`,
    remedy: 'Use another account.',
    details: { login: state.login },
  };
}

function open(
  { login, name }: Extract<AccountCommand, { type: 'OpenAccount' }>,
  state: AccountState,
): Decision<AccountEvent> {
  if (!state.exists) return accept({ type: 'AccountOpened', data: { login, name } });
  if (login === state.login && name === state.name) return accept();
  // Keys of persons are lost with the store of accounts; whoever sets up the account again gives the name again.
  if (login === state.login && state.name === UNREADABLE) return accept({ type: 'AccountRenamed', data: { name } });
  return refuse({
    code: 'ACCOUNT_EXISTS',
    message: `The account "${state.login}" already exists.`,
    remedy: 'Choose another login, or rename the existing account.',
    details: { login: state.login },
  });
}

/** Only the personal data of a closed account is erased: nobody signs in to it any more, and nothing is sent to it. */
function erase(
  { reason }: Extract<AccountCommand, { type: 'ErasePerson' }>,
  { closed, erased, login }: AccountState,
): Decision<AccountEvent> {
  if (erased) return accept();
  if (closed) return accept({ type: 'PersonErased', data: { reason } });
  return refuse({
    code: 'ACCOUNT_OPEN',
    message: `The account "${login}" is open, so the personal data of its owner cannot be erased.`,
    remedy: 'Close the account first.',
    details: { login },
  });
}

function holds(state: AccountState, grant: RoleGrant): boolean {
  return state.grants.some((other) => sameData(other, grant));
}

/** The refusal of a role that no account can have. The context is undefined for a role in all clusters. */
export function refusalOfGrant(grant: RoleGrant, context: AccountContext | undefined): Refusal | undefined {
  return refusalOfForm(grant) ?? (grant.cluster === '*' ? undefined : refusalOfPlace(grant, context));
}

function refusalOfForm({ cluster, role, actor }: RoleGrant): Refusal | undefined {
  if (cluster === '*' && role !== 'administrator') {
    return {
      code: 'CLUSTER_REQUIRED',
      message: `The role "${role}" must be granted in one cluster; only the role "administrator" can cover all clusters.`,
      remedy: 'Name the cluster of the role.',
      details: { role },
    };
  }
  const forActor = role === 'updater' || role === 'approver';
  if (forActor === (actor !== undefined)) return undefined;
  return {
    code: forActor ? 'ACTOR_REQUIRED' : 'ACTOR_NOT_ALLOWED',
    message: forActor ? `The role "${role}" must name an actor.` : `The role "${role}" must not name an actor.`,
    remedy: forActor ? 'Name the actor of the role.' : 'Leave the actor out.',
    details: { role },
  };
}

/** A role must be in a cluster that exists, and for it, or an actor or a part of one that is or was in it. */
function refusalOfPlace({ cluster, actor }: RoleGrant, context: AccountContext | undefined): Refusal | undefined {
  if (context?.cluster.exists !== true) {
    return {
      code: 'UNKNOWN_CLUSTER',
      message: `The cluster "${excerpt(cluster)}" does not exist.`,
      remedy: 'Correct the id of the cluster, or found the cluster first.',
      details: { cluster },
    };
  }
  if (actor === undefined || subjectExists(context.cluster, actor)) return undefined;
  const isPart = findActor(context.cluster, subjectActor(actor) ?? '') !== undefined;
  return {
    code: isPart ? 'UNKNOWN_PART' : 'UNKNOWN_MEMBER',
    message: `The cluster "${cluster}" has no ${isPart ? 'service or unit' : 'member'} "${excerpt(actor)}".`,
    remedy: 'Name an actor of the cluster, actor/part or @cluster, or add it first.',
    details: { cluster, actor },
  };
}

function full(held: number, limit: number, what: string): Refusal | undefined {
  if (held < limit) return undefined;
  return {
    code: 'ACCOUNT_LIMIT',
    message: `The account already has the maximum of ${held} ${what}.`,
    remedy: `Use another account with fewer ${what}.`,
    details: { limit },
  };
}
