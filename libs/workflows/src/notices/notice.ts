import type { InstantText, Position } from '@strata/domain';
import type { Task, TaskKind, TaskSubject } from '../worklists/task.js';

/**
 * What somebody is told: that a task of theirs is open, that a reporting period was `opened`, a `reminder` of a deadline, a
 * `nudge` of those who are late, that values which they can approve are due (`approvals-due`), or, for coordinators, that
 * values still wait at a stage (`approvals-late`).
 */
export type NoticeKind =
  Exclude<TaskKind, 'report'> | 'opened' | 'reminder' | 'nudge' | 'approvals-due' | 'approvals-late';

/** A notice to those who have a role for a subject. It is derived from the log, so its id never changes. */
export interface Notice extends TaskSubject, Pick<Task, 'role' | 'except' | 'due'> {
  /** Unique in its cluster; notices sort in the order of the log. */
  readonly id: string;
  readonly kind: NoticeKind;
  /** The position of the event. */
  readonly position: Position;
  readonly at: InstantText;
  /** An actor, a part of one, `@cluster`, or `*` for everybody with the role; the login of a `person`. */
  readonly subject: string;
}

/** The subject of notices to everybody with a role. */
export const EVERYBODY = '*';

/** A notice before its place in the log is known. */
export type NewNotice = Omit<Notice, 'id' | 'position' | 'at'>;
