import {
  CLUSTER_SUBJECT,
  subjectActor,
  type DateText,
  type Id,
  type InstantText,
  type PeriodName,
  type Position,
  type Rank,
  type Subject,
} from '@strata/domain';

/**
 * What somebody has to do: `answer` a round of a proposal, `revise` a proposal to which somebody objects, `decide` one that
 * was escalated, `realign` a strategy with its parent, `approve` values at a stage, `report` values, correct those that were
 * `returned`, `retry` a step that has failed for good, or read a comment that has a `mention` of them.
 */
export type TaskKind =
  'answer' | 'revise' | 'decide' | 'realign' | 'approve' | 'report' | 'returned' | 'retry' | 'mention';

/** Who can do a task; `reporter`: updaters and approvers alike; `person`: the account that is its subject. */
export type TaskRole = 'reporter' | 'updater' | 'approver' | 'coordinator' | 'administrator' | 'person';

/** What a task is about; only what applies to its kind. */
export interface TaskSubject {
  readonly strategy?: Id | undefined;
  readonly round?: number | undefined;
  readonly period?: PeriodName | undefined;
  readonly stage?: Id | undefined;
  readonly rank?: Rank | undefined;
  readonly process?: string | undefined;
  /** How many values or answers it is about. */
  readonly count?: number | undefined;
  /** What the comment is about that mentions somebody, in the form of `parseThing`; its thread, its number and its author. */
  readonly about?: string | undefined;
  readonly thread?: Id | undefined;
  readonly comment?: number | undefined;
  readonly by?: string | undefined;
  /** The subjects whose figures one must be allowed to read to see it; undefined for none. */
  readonly figures?: readonly Subject[] | undefined;
  /** The day on which its reporter was nudged last. */
  readonly nudged?: DateText | undefined;
}

/** An open task. */
export interface Task extends TaskSubject {
  /** Unique in its cluster. */
  readonly id: string;
  readonly kind: TaskKind;
  readonly since: InstantText;
  /** Undefined without a deadline. */
  readonly due?: InstantText | undefined;
  readonly role: TaskRole;
  /** For whom those with the role act: an actor, a part of one, or `@cluster`; the login of a `person`. */
  readonly subject: Subject;
  /** The account that may not do it, since it entered the values. */
  readonly except?: string | undefined;
  /** Where the comment is in the log that mentions somebody. */
  readonly mentionedAt?: Position | undefined;
}

/** Who answers for a subject: coordinators for the cluster, approvers for actors and their parts. */
export function spokenFor(subject: Subject): Pick<Task, 'role' | 'subject'> {
  return { role: subject === CLUSTER_SUBJECT ? 'coordinator' : 'approver', subject };
}

/** Who acts for the owner of a strategy: approvers of the whole actor. */
export function ownedBy(owner: Subject): Pick<Task, 'role' | 'subject'> {
  return spokenFor(subjectActor(owner) ?? CLUSTER_SUBJECT);
}

// After every instant.
const NEVER = '9999';

/** The place of a task in every worklist: earliest deadline first, those without one last. */
export function taskPlace({ due = NEVER, id }: Pick<Task, 'due' | 'id'>): string {
  return `${due} ${id}`;
}
