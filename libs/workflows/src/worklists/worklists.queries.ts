import type { Id, Subject } from '@strata/domain';
import type { TableReader } from '@strata/read-store';
import { taskPlace, type Task, type TaskRole } from './task.js';
import type { OpenedCycle } from './task-sources.js';
import type { SourceRow, TaskRow } from './worklists.js';

/** Whose tasks: of a role for everybody, for an actor with its parts, or for one part alone. */
export interface Audience {
  readonly role: TaskRole;
  readonly actor?: Subject | undefined;
  readonly part?: Subject | undefined;
}

/** A page of open tasks, after a place; `audiences` undefined: of everybody. */
export interface TaskPage {
  readonly cluster: Id;
  readonly audiences: readonly Audience[] | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Open tasks in the order of their places. */
export async function findTasks(
  reader: TableReader,
  { cluster, audiences, after = '', limit }: TaskPage,
): Promise<readonly Task[]> {
  const find = async (more: Readonly<Record<string, string>>) =>
    (await reader.find('tasks', {
      where: { cluster, ...more, place: { gt: after } },
      orderBy: [['place', 'asc']],
      limit,
    })) as readonly TaskRow[];
  if (audiences === undefined) return (await find({})).map(taskOf);
  const found = await Promise.all(
    audiences.map(({ role, actor, part }) =>
      find({ role, ...(actor !== undefined && { actor }), ...(part !== undefined && { subject: part }) }),
    ),
  );
  // Somebody with a role for an actor and for a part of it would see the tasks of the part twice.
  const byId = new Map(found.flat().map((row) => [row.id, taskOf(row)]));
  return inOrder([...byId.values()]).slice(0, limit);
}

/** The reporting cycles of a cluster, by period. */
export async function findOpenedCycles(reader: TableReader, cluster: Id): Promise<readonly OpenedCycle[]> {
  const rows = (await reader.find('sources', {
    where: { cluster, kind: 'cycle' },
    orderBy: [['key', 'asc']],
  })) as readonly SourceRow[];
  return rows.map(({ state }) => state as unknown as OpenedCycle);
}

/** Tasks in the order of worklists. */
export function inOrder(tasks: readonly Task[]): readonly Task[] {
  return tasks
    .map((task) => ({ task, place: taskPlace(task) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ task }) => task);
}

function taskOf({ task }: TaskRow): Task {
  return task as unknown as Task;
}
