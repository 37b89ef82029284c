import {
  isOfCluster,
  CLUSTER_SUBJECT,
  excerpt,
  parseThing,
  subjectActor,
  thingNotFound,
  threadNotFound,
  type AccountCommand,
  type AddressedCommand,
  type ApproveValues,
  type BranchChange,
  type CascadeCommand,
  type ClusterAddressedCommand,
  type CycleCommand,
  type Id,
  type Refusal,
  type ReturnValues,
  type Role,
  type Subject,
  type ValueOfReport,
} from '@strata/domain';
import type { Caller } from './caller.js';
import { notAllowed } from './not-allowed.js';
import { actsFor, administersAll, holds, reportsOn, type Principal } from './principal.js';
import { mayRead, mayReadFigures } from './read-access.js';

/** Facts that an access rule needs besides the command. */
export interface AccessFacts {
  /** The owner of the strategy that the command is about, if it exists. */
  readonly strategyOwner?: Subject | undefined;
  /** The role of the stage of approval that the command is about, if there is such a stage. */
  readonly stageRole?: Role | undefined;
  /** Who is responsible for the initiative whose progress the command records. */
  readonly responsible?: readonly Subject[] | undefined;
  /** Who proposed the restatement that the command is about. */
  readonly proposedBy?: string | undefined;
  /** Who forked the branch that the command is about. */
  readonly branchOwner?: string | undefined;
  /** The subjects whose figures the thing shows that a comment is about; none in an open cluster. */
  readonly figures?: readonly Subject[] | undefined;
}

type OfAggregate<K extends AddressedCommand['aggregate']> = Extract<AddressedCommand, { aggregate: K }>;

function mayAccount(principal: Principal, { login, command }: OfAggregate<'account'>): boolean {
  if (administersAll(principal)) return true;
  return command.type === 'RenameAccount' ? login === principal.login : mayGrant(principal, command);
}

/** An administrator of one cluster may only grant and revoke that cluster's roles. */
function mayGrant(principal: Principal, command: AccountCommand): boolean {
  if (command.type !== 'GrantRole' && command.type !== 'RevokeRole') return false;
  const { cluster } = command.grant;
  return cluster !== '*' && holds(principal, cluster, 'administrator');
}

function mayCluster(principal: Principal, { clusterId, command }: OfAggregate<'cluster'>): boolean {
  if (command.type === 'FoundCluster') return administersAll(principal);
  if (command.type === 'RequireSecondFactor') return holds(principal, clusterId, 'administrator');
  return holds(principal, clusterId, 'coordinator');
}

/**
 * Approvers may edit the strategies of their own actor, and accept contributions to them; only coordinators activate and
 * retire them.
 */
function mayCascade(principal: Principal, addressed: OfAggregate<'cascade'>, facts: AccessFacts): boolean {
  const { clusterId, command } = addressed;
  if (holds(principal, clusterId, 'coordinator')) return true;
  const owner = command.type === 'DraftStrategy' ? command.owner : facts.strategyOwner;
  return APPROVERS_COMMANDS.includes(command.type) && ownsAsApprover(principal, clusterId, owner);
}

const APPROVERS_COMMANDS: readonly CascadeCommand['type'][] = [
  'DraftStrategy',
  'ReviseStrategyStatement',
  'ConfirmAlignment',
  'AcceptContribution',
  'DeclineContribution',
];

/**
 * The owner of a strategy proposes it, and the coordinator may in its place; each party answers for itself; the coordinator
 * alone decides. Reminders come from the process.
 */
function mayAgree(principal: Principal, addressed: OfAggregate<'agreement'>, facts: AccessFacts): boolean {
  const { clusterId, command } = addressed;
  switch (command.type) {
    case 'ProposeStrategy':
    case 'ReviseProposal':
    case 'WithdrawProposal':
      return holds(principal, clusterId, 'coordinator') || ownsAsApprover(principal, clusterId, facts.strategyOwner);
    case 'AnswerProposal':
      return speaksFor(principal, clusterId, command.party);
    case 'DecideProposal':
      return holds(principal, clusterId, 'coordinator');
    case 'RemindOfProposal':
    case 'EscalateProposal':
      return false;
  }
}

/** Coordinators speak for the cluster; approvers of an actor for it and its parts, approvers of a part for that part. */
function speaksFor(principal: Principal, clusterId: Id, party: Subject): boolean {
  if (party === CLUSTER_SUBJECT) return holds(principal, clusterId, 'coordinator');
  const actor = subjectActor(party);
  return [party, actor].some((one) => one !== undefined && actsFor(principal, clusterId, one, 'approver'));
}

function ownsAsApprover(principal: Principal, clusterId: string, owner: Subject | undefined): boolean {
  const actor = owner === undefined ? undefined : subjectActor(owner);
  return actor !== undefined && actsFor(principal, clusterId, actor, 'approver');
}

/**
 * Approvers plan the initiatives of their own actor's strategies. Their progress is recorded by whoever updates or approves
 * for the owner, or for somebody who is responsible.
 */
function mayProgramme(principal: Principal, addressed: OfAggregate<'programme'>, facts: AccessFacts): boolean {
  const { clusterId } = addressed;
  const { strategyOwner, responsible = [] } = facts;
  if (coordinates(principal, addressed) || ownsAsApprover(principal, clusterId, strategyOwner)) return true;
  if (initiativeInQuestion(addressed) === undefined) return false;
  return [strategyOwner, ...responsible].some((subject) => {
    const actor = subjectActor(subject);
    return actor !== undefined && actsFor(principal, clusterId, actor, 'updater', 'approver');
  });
}

/** Approvers plan the budgets of their own actor's strategies; updaters may also record spending. */
function mayBudget(principal: Principal, addressed: OfAggregate<'budget'>, { strategyOwner }: AccessFacts): boolean {
  const { clusterId, command } = addressed;
  if (coordinates(principal, addressed) || ownsAsApprover(principal, clusterId, strategyOwner)) return true;
  const actor = subjectActor(strategyOwner);
  return command.type === 'RecordSpending' && actor !== undefined && actsFor(principal, clusterId, actor, 'updater');
}

/** The initiative whose progress a command records; undefined for other commands. */
export function initiativeInQuestion({ command }: OfAggregate<'programme'>): Id | undefined {
  return command.type === 'SetInitiativeStatus' || command.type === 'ReachMilestone' ? command.initiativeId : undefined;
}

/** Values, or drafts of values, of a report. */
interface ReportedBy {
  readonly clusterId: Id;
  readonly command: Pick<ReportValues, 'actorId' | 'values'>;
}

type ReportValues = Exclude<OfAggregate<'report' | 'drafts'>['command'], { readonly type: 'ApplyRestatement' }>;

/** Coordinators report on the cluster itself; whoever is appointed for an actor or one of its parts, on that. */
function mayReport(principal: Principal, { clusterId, command }: ReportedBy): boolean {
  const { actorId, values } = command;
  if (actorId === CLUSTER_SUBJECT && holds(principal, clusterId, 'coordinator')) return true;
  if (actsFor(principal, clusterId, actorId, 'updater', 'approver')) return true;
  // The values of a malformed command are refused later.
  const subjects = Array.isArray(values) ? values.map((value: Partial<ValueOfReport> | null) => value?.subject) : [];
  return (
    subjects.length > 0 &&
    subjects.every((subject) => isPartOf(subject, actorId) && reportsOn(principal, clusterId, subject))
  );
}

/** Approved restatements are applied by Strata itself. */
function mayChangeReport(principal: Principal, addressed: OfAggregate<'report'>, facts: AccessFacts): boolean {
  const { clusterId, command } = addressed;
  if (command.type === 'ApplyRestatement') return false;
  return isDecision(addressed) ? mayDecide(principal, addressed, facts) : mayReport(principal, { clusterId, command });
}

/** Anyone holding the stage's role for the reporter or a part of it; coordinators approve what they report themselves. */
function mayDecide(principal: Principal, report: ReportedBy, { stageRole }: AccessFacts): boolean {
  const { clusterId, command } = report;
  const { actorId, values } = command;
  const isCoordinator = holds(principal, clusterId, 'coordinator');
  if (actorId === CLUSTER_SUBJECT || stageRole === 'coordinator') return isCoordinator;
  // The rules report a missing stage to any approver.
  if (stageRole === undefined) return isCoordinator || mayReport(principal, report);
  if (actsFor(principal, clusterId, actorId, stageRole)) return true;
  const subjects = Array.isArray(values) ? values.map((value: Partial<ValueOfReport> | null) => value?.subject) : [];
  return (
    subjects.length > 0 &&
    subjects.every((subject) => isPartOf(subject, actorId) && actsFor(principal, clusterId, subject, stageRole))
  );
}

/** Everybody in the cluster has a mailbox of their own; an administrator may resend what is parked in it. */
function mayMail(principal: Principal, { cluster, login, command }: OfAggregate<'mailbox'>): boolean {
  if (command.type === 'ResendNotices' && holds(principal, cluster, 'administrator')) return true;
  const isOwn = login === principal.login && principal.grants.some((grant) => [cluster, '*'].includes(grant.cluster));
  return isOwn && ['SetNoticeSettings', 'MarkNoticesRead', 'MarkThreadRead', 'ResendNotices'].includes(command.type);
}

/**
 * Whoever reports on all of the values proposes to restate them, and takes the proposal back; the coordinator, who decides,
 * may propose too.
 */
function mayRestate(principal: Principal, addressed: OfAggregate<'restatement'>, { proposedBy }: AccessFacts): boolean {
  const { clusterId, command } = addressed;
  if (holds(principal, clusterId, 'coordinator')) return true;
  if (command.type === 'DeclineRestatement') return proposedBy === principal.login;
  if (command.type !== 'ProposeRestatement' || !Array.isArray(command.corrections)) return false;
  const { corrections } = command;
  return (
    corrections.length > 0 &&
    corrections.every((one: Partial<ValueOfReport> | null) => {
      return one?.subject !== undefined && reportsOn(principal, clusterId, one.subject);
    })
  );
}

/**
 * Whoever reports on a member may fork branches, in which they change values and targets of their own alone: other changes
 * could tell them what others have reported. Coordinators may change everything, and the branches of others.
 */
function mayBranch(principal: Principal, addressed: OfAggregate<'branch'>, { branchOwner }: AccessFacts): boolean {
  const { clusterId, command } = addressed;
  if (holds(principal, clusterId, 'coordinator')) return true;
  if (!holds(principal, clusterId, 'updater', 'approver')) return false;
  if (command.type === 'ForkBranch') return true;
  if (branchOwner !== principal.login) return false;
  if (command.type !== 'ChangeBranch') return true;
  const changes: readonly (Partial<BranchChange> | null)[] = Array.isArray(command.changes) ? command.changes : [];
  return changes.every((change) => {
    if (change?.kind !== 'value' && change?.kind !== 'target') return false;
    const { subject } = change;
    return subject !== undefined && subject !== '*' && reportsOn(principal, clusterId, subject);
  });
}

/** Whoever may see a thing may comment on it, reply, resolve and reopen; the rules let everybody withdraw their own alone. */
function mayComment(
  principal: Principal,
  { clusterId }: OfAggregate<'thread'>,
  { figures = [] }: AccessFacts,
): boolean {
  const isMember = mayRead(principal, clusterId, 'cluster') === undefined;
  return isMember && figures.every((subject) => mayReadFigures(principal, clusterId, subject) === undefined);
}

/** What members are told of a thread or a restatement that they may not see: that there is none. */
function notToBeSeen(principal: Principal, addressed: AddressedCommand): Refusal | undefined {
  if (addressed.aggregate !== 'thread') return undefined;
  const { clusterId, command } = addressed;
  if (mayRead(principal, clusterId, 'cluster') !== undefined) return undefined;
  if (command.type !== 'WriteComment') return threadNotFound(command.threadId);
  return parseThing(command.about)?.kind === 'restatement' ? thingNotFound(command.about) : undefined;
}

function isPartOf(subject: Subject | undefined, actorId: Id): subject is Subject {
  return subjectActor(subject) === actorId;
}

/**
 * Updaters and approvers may assess their own actor and its parts in their own name, and segment its market; coordinators
 * may for all, also in the name of others.
 */
function mayAssess(principal: Principal, addressed: OfAggregate<'assessment'> | OfAggregate<'segmentation'>): boolean {
  const { clusterId, command } = addressed;
  if (holds(principal, clusterId, 'coordinator')) return true;
  if (command.type !== 'SegmentMarket' && command.assessor !== principal.login) return false;
  const actor = command.type === 'SegmentMarket' ? command.actorId : subjectActor(command.subject);
  return actor !== undefined && actsFor(principal, clusterId, actor, 'updater', 'approver');
}

/** Refuses an import unless the caller may report on something in the cluster; each row is checked by itself. */
export function mayImport(caller: Caller, clusterId: Id): Refusal | undefined {
  if ('operator' in caller || holds(caller, clusterId, 'coordinator', 'updater', 'approver')) return undefined;
  return notAllowed(caller, `import values into the cluster "${excerpt(clusterId)}"`);
}

/** Returns a refusal if the caller may not send the command. Commands that no rule allows are refused. */
export function mayCommand(caller: Caller, addressed: AddressedCommand, facts: AccessFacts = {}): Refusal | undefined {
  if ('operator' in caller) return undefined;
  if (caller.restriction === undefined && allows(caller, addressed, facts)) return undefined;
  return notToBeSeen(caller, addressed) ?? notAllowed(caller, whatOf(addressed));
}

/** What a command does; the two that imports send have no name that their sender would know. */
function whatOf(addressed: AddressedCommand): string {
  const { command } = addressed;
  if (command.type === 'RecordValues') return `record values of "${excerpt(command.actorId)}"`;
  if (command.type === 'WithdrawValues') return `withdraw values of "${excerpt(command.actorId)}"`;
  return `use the command "${nameOf(addressed)}"`;
}

/** The strategy whose owner determines whether the caller may send the command; undefined if it does not matter. */
export function strategyForAccess(caller: Caller, addressed: AddressedCommand): Id | undefined {
  if ('operator' in caller || !isOfCluster(addressed)) return undefined;
  const { clusterId } = addressed;
  if (holds(caller, clusterId, 'coordinator') || !holds(caller, clusterId, 'updater', 'approver')) return undefined;
  if (addressed.aggregate === 'cascade') return addressed.command.strategyId;
  return 'strategyId' in addressed ? addressed.strategyId : undefined;
}

/** True for a command that approves or returns values. */
export function isDecision(addressed: AddressedCommand): addressed is ApprovalDecision {
  const { aggregate, command } = addressed;
  return aggregate === 'report' && (command.type === 'ApproveValues' || command.type === 'ReturnValues');
}

/** A command that approves or returns values. */
export type ApprovalDecision = OfAggregate<'report'> & { readonly command: ApproveValues | ReturnValues };

type Aggregate = AddressedCommand['aggregate'];
type Rule<K extends Aggregate> = (principal: Principal, addressed: OfAggregate<K>, facts: AccessFacts) => boolean;

const coordinates = (principal: Principal, { clusterId }: { readonly clusterId: string }): boolean =>
  holds(principal, clusterId, 'coordinator');

/** Commands to reporting cycles that only their processes send. */
const OF_CYCLE_PROCESS: ReadonlySet<string> = new Set<CycleCommand['type']>([
  'RemindOfCycle',
  'RemindApprovers',
  'EscalateApprovals',
]);

const RULES: { readonly [K in Aggregate]: Rule<K> } = {
  account: mayAccount,
  cluster: mayCluster,
  cascade: mayCascade,
  strategy: (principal, addressed, { strategyOwner }) =>
    coordinates(principal, addressed) || ownsAsApprover(principal, addressed.clusterId, strategyOwner),
  layout: (principal, addressed, { strategyOwner }) =>
    coordinates(principal, addressed) || ownsAsApprover(principal, addressed.clusterId, strategyOwner),
  measure: coordinates,
  report: mayChangeReport,
  restatement: mayRestate,
  thread: mayComment,
  drafts: (principal, { cluster, command }) => mayReport(principal, { clusterId: cluster, command }),
  method: coordinates,
  assessment: mayAssess,
  segmentation: mayAssess,
  programme: mayProgramme,
  budget: mayBudget,
  resources: (principal, addressed, { strategyOwner }) =>
    coordinates(principal, addressed) || ownsAsApprover(principal, addressed.clusterId, strategyOwner),
  income: coordinates,
  scenario: coordinates,
  branch: mayBranch,
  evaluations: coordinates,
  snapshot: coordinates,
  agreement: mayAgree,
  cycles: (principal, addressed) => !OF_CYCLE_PROCESS.has(addressed.command.type) && coordinates(principal, addressed),
  workflows: coordinates,
  mailbox: mayMail,
  process: (principal, { cluster, command }) =>
    command.type === 'RetryProcess' && holds(principal, cluster, 'administrator'),
  // Only written by Strata itself: as prerequisites of other commands, and by the sealing of the log.
  administrators: () => false,
  sealKeys: () => false,
  seals: () => false,
  methods: () => false,
  history: () => false,
};

function allows(principal: Principal, addressed: AddressedCommand, facts: AccessFacts): boolean {
  const { aggregate } = addressed;
  if (isRetroactive(addressed) && !coordinates(principal, addressed)) return false;
  if (!Object.hasOwn(RULES, aggregate)) return false;
  return (RULES[aggregate] as Rule<Aggregate>)(principal, addressed, facts);
}

/** True for a command that may change results of locked periods; only coordinators may send it. */
function isRetroactive(addressed: AddressedCommand): addressed is ClusterAddressedCommand {
  const { command } = addressed;
  return isOfCluster(addressed) && 'retroactive' in command && command.retroactive !== undefined;
}

/** `SetTarget` → "set target". */
function nameOf(addressed: AddressedCommand): string {
  return addressed.command.type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
