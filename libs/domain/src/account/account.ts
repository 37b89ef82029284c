import type { ClusterState } from '../cluster/cluster.js';
import type { Id, Subject } from '../words.js';

/** A role in a cluster. An updater enters an actor's values; an approver also approves them. */
export type Role = 'administrator' | 'coordinator' | 'updater' | 'approver' | 'auditor';

/** A role in one cluster, or in all clusters (`*`, administrators only). */
export interface RoleGrant {
  readonly cluster: Id | '*';
  readonly role: Role;
  /** Whom an updater or approver acts for: an actor, one service or unit of it, or the cluster itself. */
  readonly actor?: Subject;
}

/** A person's account. Secrets (password hashes) are never events. */
export interface AccountState {
  readonly exists: boolean;
  readonly closed: boolean;
  /** True once the personal data of its person was erased; absent before. */
  readonly erased?: true | undefined;
  readonly login: string;
  readonly name: string;
  readonly grants: readonly RoleGrant[];
  /** OIDC identities that can sign in to this account. */
  readonly identities: readonly { readonly issuer: string; readonly subject: string }[];
}

/** What the rules of an account need when a role in one cluster is granted. */
export interface AccountContext {
  /** The cluster of the role. */
  readonly cluster: ClusterState;
}

export type AccountCommand =
  | { readonly type: 'OpenAccount'; readonly login: string; readonly name: string }
  | { readonly type: 'RenameAccount'; readonly name: string }
  | { readonly type: 'GrantRole'; readonly grant: RoleGrant }
  | { readonly type: 'RevokeRole'; readonly grant: RoleGrant }
  | { readonly type: 'LinkIdentity'; readonly issuer: string; readonly subject: string }
  | { readonly type: 'CloseAccount'; readonly reason: string }
  /** Records that the key of the person was destroyed, which the application does first. */
  | { readonly type: 'ErasePerson'; readonly reason: string };

export type AccountEvent =
  | { readonly type: 'AccountOpened'; readonly data: { readonly login: string; readonly name: string } }
  | { readonly type: 'AccountRenamed'; readonly data: { readonly name: string } }
  | { readonly type: 'RoleGranted'; readonly data: { readonly grant: RoleGrant } }
  | { readonly type: 'RoleRevoked'; readonly data: { readonly grant: RoleGrant } }
  | { readonly type: 'IdentityLinked'; readonly data: { readonly issuer: string; readonly subject: string } }
  | { readonly type: 'AccountClosed'; readonly data: { readonly reason: string } }
  /** The reason must not contain personal data: it stays readable. */
  | { readonly type: 'PersonErased'; readonly data: { readonly reason: string } };
