import {
  against,
  CLUSTER_SUBJECT,
  lastRound,
  waitingFor,
  type AgreementState,
  type ApprovalPlan,
  type Id,
  type InstantText,
  type PeriodName,
  type Position,
  type Reporter,
  type Subject,
  type ThreadEvent,
  type ValueApproval,
} from '@strata/domain';
import { ownedBy, spokenFor, type Task } from './task.js';

/** A task that an event leaves open; it is open since the event unless it was open before. */
export type OpenTask = Omit<Task, 'since'> & { readonly since?: InstantText };

/** Those who have to answer the last round of a proposal, its owner if somebody is against it, and who decides. */
export function tasksOfAgreement(state: AgreementState, owner: Subject): readonly OpenTask[] {
  const round = lastRound(state);
  if (round === undefined || state.status !== 'proposed') return [];
  const { strategyId: strategy, proposal } = state;
  const { due } = round;
  const idOf = (kind: string): string => `${kind}:${strategy}.${proposal}.${round.round}`;
  const about = { strategy, round: round.round };
  const opposed = against(round).length;
  return [
    ...waitingFor(round).map((party): OpenTask => ({
      id: `${idOf('answer')}:${party}`,
      kind: 'answer',
      ...about,
      due,
      ...spokenFor(party),
    })),
    ...(opposed === 0
      ? []
      : [{ id: idOf('revise'), kind: 'revise', ...about, count: opposed, ...ownedBy(owner) } as const]),
    ...(round.escalated
      ? [{ id: idOf('decide'), kind: 'decide', ...about, role: 'coordinator', subject: CLUSTER_SUBJECT } as const]
      : []),
  ];
}

/** A strategy as far as its tasks need it. */
export interface OwnedStrategy {
  readonly owner: Subject;
  readonly realign: boolean;
}

/** The task of an owner to realign a strategy with its parent. */
export function tasksOfStrategy(strategy: Id, { owner, realign }: OwnedStrategy): readonly OpenTask[] {
  return realign ? [{ id: `realign:${strategy}`, kind: 'realign', strategy, ...ownedBy(owner) }] : [];
}

/** What decides who approves the values of a report. */
interface ApprovalsOf {
  readonly period: PeriodName;
  readonly actor: Reporter;
  readonly plan: ApprovalPlan;
}

/**
 * One task for each stage and subject at which values wait, by who entered them if somebody else must approve. Coordinators
 * decide on what is reported about the cluster itself.
 */
export function tasksOfReport(
  approvals: readonly ValueApproval[],
  { period, actor, plan }: ApprovalsOf,
): readonly OpenTask[] {
  const tasks = new Map<string, OpenTask>();
  for (const { stages, subject, enteredBy, last } of approvals.filter(({ status }) => status === 'pending')) {
    const stage = plan.stages.find(({ id }) => id === stages[0]);
    if (stage === undefined) continue;
    const except = plan.fourEyes ? enteredBy : undefined;
    const id = `approve:${period}.${stage.id}:${subject}${except === undefined ? '' : `:${except}`}`;
    const known = tasks.get(id);
    tasks.set(id, {
      id,
      kind: 'approve',
      period,
      stage: stage.id,
      count: (known?.count ?? 0) + 1,
      since: earlier(known?.since, last.at),
      due: stage.due,
      role: actor === CLUSTER_SUBJECT ? 'coordinator' : stage.role,
      subject,
      ...(except !== undefined && { except }),
    });
  }
  return [...tasks.values()];
}

function earlier(one: InstantText | undefined, other: InstantText): InstantText {
  return one !== undefined && one < other ? one : other;
}

/** A task of the administrators for each step of a process that has failed for good. */
export function tasksOfProcess(process: string, parked: readonly Id[]): readonly OpenTask[] {
  return parked.map((step) => ({
    id: `retry:${process}:${step}`,
    kind: 'retry',
    process,
    role: 'administrator',
    subject: CLUSTER_SUBJECT,
  }));
}

/** A mention that is neither answered nor resolved, and whose thread was not marked as read. */
export interface OpenMention {
  readonly login: string;
  readonly comment: number;
  readonly by: string;
  readonly at: InstantText;
  readonly position: Position;
}

/** The mentions of a thread of comments. */
export interface MentionsOf {
  readonly about: string;
  readonly figures: readonly Subject[];
  readonly open: readonly OpenMention[];
}

/** The mentions of a thread after an event. Whoever replies has read; a resolved thread asks nobody any more. */
export function mentionsAfter(before: MentionsOf | null, event: ThreadEvent, position: Position): MentionsOf | null {
  switch (event.type) {
    case 'CommentWritten':
    case 'CommentReplied':
      return withMentions(before, event.data, position);
    case 'CommentWithdrawn':
      return before && without(before, ({ comment }) => comment === event.data.comment);
    case 'ThreadResolved':
      return before && without(before, () => true);
    case 'ThreadReopened':
      return before;
  }
}

/** The mentions of a thread once an account has read it up to a position. */
export function mentionsUnread(before: MentionsOf | null, reader: string, upTo: Position): MentionsOf | null {
  return before && without(before, ({ login, position }) => login === reader && position <= upTo);
}

function withMentions(before: MentionsOf | null, written: WithMentions, position: Position): MentionsOf | null {
  const { about, figures, by, mentions } = written;
  if (before === null && mentions.length === 0) return null;
  const { open } = without(before ?? { about, figures, open: [] }, ({ login }) => login === by);
  return { about, figures, open: [...open, ...mentionsOf(written, position)] };
}

function without({ open, ...of }: MentionsOf, isOver: (mention: OpenMention) => boolean): MentionsOf {
  return { ...of, open: open.filter((mention) => !isOver(mention)) };
}

type WithMentions = Extract<ThreadEvent, { readonly type: 'CommentReplied' }>['data'];

function mentionsOf({ mentions, comment, by, at }: WithMentions, position: Position): readonly OpenMention[] {
  return mentions.filter((login) => login !== by).map((login) => ({ login, comment, by, at, position }));
}

/** A task of each account that comments mention. Whether it has marked all its notices as read is known from its mailbox. */
export function tasksOfThread(thread: Id, { about, figures, open }: MentionsOf): readonly OpenTask[] {
  return open.map(({ login, comment, by, at: since, position: mentionedAt }) => ({
    id: `mention:${thread}.${comment}:${login}`,
    kind: 'mention',
    ...{ about, thread, comment, by, since, mentionedAt },
    ...(figures.length > 0 && { figures }),
    role: 'person',
    subject: login,
  }));
}
