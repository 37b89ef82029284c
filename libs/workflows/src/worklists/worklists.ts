import { sameData, subjectActor, type Id, type JsonObject, type Position, type Subject } from '@strata/domain';
import { BatchView, toProjected, type ProjectedEvent, type Projection, type RowAddress } from '@strata/read-models';
import type { Row, TableDefinition } from '@strata/read-store';
import type { OpenTask } from './open-tasks.js';
import {
  addNotices,
  changeMailbox,
  mailboxAddress,
  mailboxesTable,
  mailboxOf,
  noticesTable,
} from '../notices/notices.js';
import { approvalNotices } from '../notices/approval-notices.js';
import type { NewNotice } from '../notices/notice.js';
import { noticeOfTask, noticesOf } from '../notices/notices-of.js';
import { changeOf, momentOf, type SourceChange, type SourceRef } from './task-sources.js';
import { taskPlace, type Task, type TaskRole } from './task.js';

/** The name of the projection of open tasks. */
export const WORKLISTS = 'worklists';

/** An open task, with what worklists are searched and ordered by. */
export interface TaskRow extends Row {
  readonly cluster: Id;
  readonly id: string;
  readonly role: TaskRole;
  /** The actor of the subject; the subject itself if it is the cluster. */
  readonly actor: Subject;
  readonly subject: Subject;
  /** By deadline, then id. */
  readonly place: string;
  readonly task: JsonObject;
}

/** What tasks come from: its state, and the tasks that are open. */
export interface SourceRow extends Row {
  readonly state: JsonObject | null;
  readonly tasks: readonly JsonObject[];
}

const tasksTable: TableDefinition = {
  name: 'tasks',
  fields: {
    cluster: 'text',
    id: 'text',
    role: 'text',
    actor: 'text',
    subject: 'text',
    place: 'text',
    task: 'json',
  },
  key: ['cluster', 'id'],
  indexes: [
    ['cluster', 'role', 'place'],
    ['cluster', 'role', 'actor', 'place'],
    ['cluster', 'role', 'subject', 'place'],
    ['cluster', 'place'],
  ],
};

const sourcesTable: TableDefinition = {
  name: 'sources',
  fields: { cluster: 'text', kind: 'text', key: 'text', state: 'json', tasks: 'json' },
  key: ['cluster', 'kind', 'key'],
  indexes: [],
};

const tables = [tasksTable, sourcesTable, noticesTable, mailboxesTable];

/**
 * The open tasks of every process, and the notices and mailboxes of those who have them. What has to be reported follows from the structure of a period and is found when a
 * worklist is read.
 */
export const worklistsProjection: Projection = {
  definition: { name: WORKLISTS, version: 2, tables },
  weigh: ({ data }) => {
    const { measures } = data as { readonly measures?: unknown };
    return 1 + (Array.isArray(measures) ? measures.length : 0);
  },
  fold: async ({ events, own }) => {
    const projected = events.map(toProjected);
    const view = new BatchView(tables);
    await view.prefetch(projected.flatMap(needsOf), own);
    for (const event of projected) apply(event, view, await approvalNotices(event, view, own));
    return { writes: view.writes() };
  },
};

function needsOf(event: ProjectedEvent): readonly RowAddress[] {
  const mailbox = mailboxOf(event);
  const { source, besides } = changeOf(event) ?? {};
  const sources = [source, besides].flatMap((ref) => (ref === undefined ? [] : [addressOf(ref)]));
  return mailbox === undefined ? sources : [mailboxAddress(mailbox), ...sources];
}

/** `besides` are notices that follow from the tasks of others. */
function apply(event: ProjectedEvent, view: BatchView, besides: readonly NewNotice[]): void {
  const mailbox = mailboxOf(event);
  const change = changeOf(event);
  const opened = change === undefined ? [] : changeTasks(change, event, view);
  if (mailbox !== undefined) return changeMailbox(mailbox, event, view);
  const cluster = change?.source.cluster ?? event.recorded.metadata.clusterId;
  if (cluster === undefined) return;
  addNotices({ cluster, of: event }, [...opened.flatMap(noticeOfTask), ...noticesOf(event), ...besides], view);
}

function addressOf({ cluster, kind, key }: SourceRef) {
  return { table: 'sources', key: { cluster, kind, key } };
}

/** Changes a source and its tasks; returns those that are new. */
function changeTasks(change: SourceChange, { recorded }: ProjectedEvent, view: BatchView): readonly Task[] {
  const { source, besides } = change;
  const row = sourceRow(view, source);
  const state = change.next(row?.state ?? null);
  if (state === null && row === undefined) return [];
  const former = new Map(((row?.tasks ?? []) as unknown as readonly Task[]).map((task) => [task.id, task]));
  const now = momentOf(recorded);
  const tasks = change
    .tasks(state, besides === undefined ? null : (sourceRow(view, besides)?.state ?? null))
    .map((task): Task => ({ ...task, since: task.since ?? former.get(task.id)?.since ?? now }));
  replaceTasks(view, { cluster: source.cluster, former, tasks }, recorded.position);
  const stored = { cluster: source.cluster, kind: source.kind, key: source.key, state };
  view.put('sources', { ...stored, tasks: tasks as unknown as readonly JsonObject[] }, recorded.position);
  return tasks.filter(({ id }) => !former.has(id));
}

function sourceRow(view: BatchView, ref: SourceRef): SourceRow | undefined {
  const { table, key } = addressOf(ref);
  return view.get(table, key) as SourceRow | undefined;
}

interface Replacement {
  readonly cluster: Id;
  readonly former: ReadonlyMap<string, Task>;
  readonly tasks: readonly (Task & OpenTask)[];
}

function replaceTasks(view: BatchView, { cluster, former, tasks }: Replacement, position: Position): void {
  const open = new Set(tasks.map(({ id }) => id));
  for (const id of former.keys()) if (!open.has(id)) view.remove('tasks', { cluster, id }, position);
  for (const task of tasks) {
    if (!sameData(task, former.get(task.id))) view.put('tasks', rowOf(cluster, task), position);
  }
}

function rowOf(cluster: Id, task: Task): TaskRow {
  const { id, role, subject } = task;
  const actor = subjectActor(subject) ?? subject;
  return { cluster, id, role, actor, subject, place: taskPlace(task), task: task as unknown as JsonObject };
}
