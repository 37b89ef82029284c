import { CLUSTER_SUBJECT, type CycleEvent } from '@strata/domain';
import type { BatchView, ProjectedEvent } from '@strata/read-models';
import type { TableReader } from '@strata/read-store';
import type { Task } from '../worklists/task.js';
import type { NewNotice } from './notice.js';

type StageEvent = Extract<CycleEvent, { readonly type: 'ApproversReminded' | 'ApprovalsEscalated' }>;

/** True for an event that reminds of what waits at a stage. */
function isStageEvent(event: ProjectedEvent['event']): event is StageEvent {
  return event.type === 'ApproversReminded' || event.type === 'ApprovalsEscalated';
}

/**
 * The notices of an event that reminds of a stage: to those who can approve what waits there, or one to the coordinators. None
 * if nothing waits.
 */
export async function approvalNotices(
  { event, recorded }: ProjectedEvent,
  view: BatchView,
  own: TableReader,
): Promise<readonly NewNotice[]> {
  if (!isStageEvent(event)) return [];
  const { period, stage, due } = event.data;
  const tasks = await tasksAtStage(event, { cluster: recorded.metadata.clusterId ?? '', view, own });
  if (event.type === 'ApproversReminded') {
    return tasks.map(({ count, role, subject, except }) => {
      const to = { role, subject, ...(except !== undefined && { except }) };
      return { kind: 'approvals-due', period, stage, due, count, ...to };
    });
  }
  const count = tasks.reduce((sum, task) => sum + (task.count ?? 0), 0);
  if (count === 0) return [];
  return [{ kind: 'approvals-late', period, stage, due, count, role: 'coordinator', subject: CLUSTER_SUBJECT }];
}

interface Stores {
  readonly cluster: string;
  readonly view: BatchView;
  readonly own: TableReader;
}

/** The open tasks of a stage: those that are stored, as the batch has changed them. */
async function tasksAtStage(
  { data: { period, stage, due } }: StageEvent,
  { cluster, view, own }: Stores,
): Promise<readonly Task[]> {
  const ids = `approve:${period}.${stage}`;
  const stored = await own.find('tasks', {
    // By deadline and id; `;` comes after `:`.
    where: { cluster, place: { gte: `${due} ${ids}:`, lt: `${due} ${ids};` } },
    orderBy: [['place', 'asc']],
  });
  const tasks = new Map(stored.map(({ id, task }) => [id as string, task as unknown as Task]));
  for (const write of view.writes()) {
    if (write.table !== 'tasks') continue;
    const { cluster: of, id, task } = write.kind === 'put' ? write.row : { ...write.key, task: undefined };
    if (of !== cluster || typeof id !== 'string' || !id.startsWith(`${ids}:`)) continue;
    if (task === undefined) tasks.delete(id);
    else tasks.set(id, task as unknown as Task);
  }
  return [...tasks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, task]) => task);
}
