import type { AddressedCommand } from '@strata/domain';
import type { Outcome } from '../commands/command-envelope.js';
import type { SecurityEvent, SecurityEventName } from '../security-log/security-log.js';

type AccountCommand = Extract<AddressedCommand, { readonly aggregate: 'account' }>;

const EVENTS: Readonly<Record<AccountCommand['command']['type'], SecurityEventName>> = {
  OpenAccount: 'user_created',
  RenameAccount: 'user_updated',
  LinkIdentity: 'user_updated',
  CloseAccount: 'user_archived',
  ErasePerson: 'user_deleted',
  GrantRole: 'authz_change',
  RevokeRole: 'authz_change',
};

/** What the security log says about a command to an account. */
export function accountEvent(by: string, { login, command }: AccountCommand, outcome: Outcome): SecurityEvent {
  const parts: string[] = [command.type];
  if (command.type === 'GrantRole' || command.type === 'RevokeRole') {
    const { role, cluster, actor } = command.grant;
    parts.push(role, cluster, ...(actor === undefined ? [] : [actor]));
  }
  if (outcome.kind === 'refused') parts.push(outcome.refusal.code);
  const result = outcome.kind === 'refused' ? 'failure' : 'success';
  return { event: EVENTS[command.type], by, account: login, result, detail: parts.join(' ') };
}
