import {
  CLUSTER_SUBJECT,
  subjectActor,
  type DateText,
  type Id,
  type InstantText,
  type PeriodName,
  type Rank,
  type Subject,
} from '@strata/domain';

/**
 * What somebody has to do: `answer` a round of a proposal, `revise` a proposal to which somebody objects, `decide` one that
 * was escalated, `realign` a strategy with its parent, `approve` values at a stage, `report` values, correct those that were
 * `returned`, or `retry` a step that has failed for good.
 */
export type TaskKind = 'answer' | 'revise' | 'decide' | 'realign' | 'approve' | 'report' | 'returned' | 'retry';

/** Who can do a task; `reporter`: updaters and approvers alike. */
export type TaskRole = 'reporter' | 'updater' | 'approver' | 'coordinator' | 'administrator';

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
  /** For whom those with the role act: an actor, a part of one, or `@cluster`. */
  readonly subject: Subject;
  /** The account that may not do it, since it entered the values. */
  readonly except?: string | undefined;
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
