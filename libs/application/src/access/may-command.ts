import { subjectActor, type AccountCommand, type Refusal, type Subject } from '@strata/domain';
import type { AddressedCommand } from '../commands/addressed-command.js';
import { actsFor, administersAll, holds, type Principal } from './principal.js';

/** What a rule must know besides the command. */
export interface AccessFacts {
  /** Owner of the strategy that a command is about, if it exists. */
  readonly strategyOwner?: Subject;
}

/** The refusal of someone who may not; it tells nothing about what is there. */
export function notAllowed(principal: Principal, what: string): Refusal {
  return {
    code: 'NOT_ALLOWED',
    message: `${principal.login} may not ${what}`,
    remedy: 'ask an administrator of the cluster for the role that this takes',
  };
}

type OfAggregate<K extends AddressedCommand['aggregate']> = Extract<AddressedCommand, { aggregate: K }>;

function mayAccount(principal: Principal, { login, command }: OfAggregate<'account'>): boolean {
  if (administersAll(principal)) return true;
  return command.type === 'RenameAccount' ? login === principal.login : mayGrant(principal, command);
}

/** An administrator of one cluster gives and takes that cluster's roles, nothing beyond. */
function mayGrant(principal: Principal, command: AccountCommand): boolean {
  if (command.type !== 'GrantRole' && command.type !== 'RevokeRole') return false;
  const { cluster } = command.grant;
  return cluster !== '*' && holds(principal, cluster, 'administrator');
}

function mayCluster(principal: Principal, { clusterId, command }: OfAggregate<'cluster'>): boolean {
  if (command.type === 'FoundCluster') return administersAll(principal);
  return holds(principal, clusterId, 'coordinator');
}

/** Approvers shape the strategies of their own actor; the coordinator decides what is in force. */
function mayCascade(principal: Principal, addressed: OfAggregate<'cascade'>, facts: AccessFacts): boolean {
  const { clusterId, command } = addressed;
  if (holds(principal, clusterId, 'coordinator')) return true;
  const owner = command.type === 'DraftStrategy' ? command.owner : facts.strategyOwner;
  const theirs = ['DraftStrategy', 'ReviseStrategyStatement', 'ConfirmAlignment'].includes(command.type);
  return theirs && ownsAsApprover(principal, clusterId, owner);
}

function ownsAsApprover(principal: Principal, clusterId: string, owner: Subject | undefined): boolean {
  const actor = owner === undefined ? undefined : subjectActor(owner);
  return actor !== undefined && actsFor(principal, clusterId, actor, 'approver');
}

function mayReport(principal: Principal, { clusterId, command }: OfAggregate<'report'>): boolean {
  return actsFor(principal, clusterId, command.actorId, 'updater', 'approver');
}

/** Those who act for an actor grade it and its parts, and segment its market; the coordinator whatever there is. */
function mayAssess(principal: Principal, addressed: OfAggregate<'assessment'> | OfAggregate<'segmentation'>): boolean {
  const { clusterId, command } = addressed;
  if (holds(principal, clusterId, 'coordinator')) return true;
  const actor = command.type === 'SegmentMarket' ? command.actorId : subjectActor(command.subject);
  return actor !== undefined && actsFor(principal, clusterId, actor, 'updater', 'approver');
}

/** Whether the principal may send the command: undefined, or the refusal. Denies whatever no rule allows. */
export function mayCommand(
  principal: Principal,
  addressed: AddressedCommand,
  facts: AccessFacts = {},
): Refusal | undefined {
  return allows(principal, addressed, facts) ? undefined : notAllowed(principal, wordsOf(addressed));
}

function allows(principal: Principal, addressed: AddressedCommand, facts: AccessFacts): boolean {
  switch (addressed.aggregate) {
    case 'account':
      return mayAccount(principal, addressed);
    case 'cluster':
      return mayCluster(principal, addressed);
    case 'cascade':
      return mayCascade(principal, addressed, facts);
    case 'strategy':
      return (
        holds(principal, addressed.clusterId, 'coordinator') ||
        ownsAsApprover(principal, addressed.clusterId, facts.strategyOwner)
      );
    case 'assessment':
    case 'segmentation':
      return mayAssess(principal, addressed);
    case 'measure':
    case 'method':
    case 'scenario':
    case 'evaluations':
      return holds(principal, addressed.clusterId, 'coordinator');
    case 'report':
      return mayReport(principal, addressed);
    default:
      return false;
  }
}

/** `SetTarget` → "set target". */
function wordsOf(addressed: AddressedCommand): string {
  return addressed.command.type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
