import type { TaskPartsFragment } from '../generated/operations.js';

export type Task = TaskPartsFragment;

/** How soon a task is due. */
export type Urgency = 'late' | 'today' | 'week' | 'later' | 'open';

const URGENCIES: readonly Urgency[] = ['late', 'today', 'week', 'later', 'open'];
/** The time zone of calendars without one. */
export const UTC = 'UTC';
const WEEK = 7;
const DAY = 86_400_000;

/** A calendar, as far as days begin by it. */
interface Clock {
  readonly now: Date;
  /** Such as Europe/Kyiv. */
  readonly timeZone: string;
}

/** The number of midnights in the time zone from now to a moment; negative for the past. */
export function daysUntil(moment: string, { now, timeZone }: Clock): number {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return Math.round((Date.parse(format.format(new Date(moment))) - Date.parse(format.format(now))) / DAY);
}

export function urgencyOf({ due, overdue }: Pick<Task, 'due' | 'overdue'>, clock: Clock): Urgency {
  if (overdue || (due !== null && Date.parse(due) < clock.now.getTime())) return 'late';
  if (due === null) return 'open';
  const days = daysUntil(due, clock);
  if (days <= 0) return 'today';
  return days <= WEEK ? 'week' : 'later';
}

export interface TaskGroup<Name extends string = string> {
  readonly name: Name;
  readonly tasks: readonly Task[];
}

/** The tasks by how soon they are due, the late ones first; what nobody has to do by a day comes last. */
export function byUrgency(tasks: readonly Task[], clock: Clock): readonly TaskGroup<Urgency>[] {
  return URGENCIES.map((name) => ({ name, tasks: tasks.filter((task) => urgencyOf(task, clock) === name) })).filter(
    (group) => group.tasks.length > 0,
  );
}

/** The tasks by whom they are for: an actor with its parts, or the cluster. Those with what is late come first. */
export function byActor(tasks: readonly Task[]): readonly TaskGroup[] {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const actor = actorOf(task.subject);
    groups.set(actor, [...(groups.get(actor) ?? []), task]);
  }
  const lateIn = ({ tasks: own }: TaskGroup) => own.filter(({ overdue }) => overdue).length;
  return [...groups].map(([name, own]) => ({ name, tasks: own })).sort((a, b) => lateIn(b) - lateIn(a));
}

/** The actor that a subject is, or is a part of. */
export function actorOf(subject: string): string {
  return subject.split('/')[0]!;
}
