import { useFrame } from '../shell/frame.js';
import { useWords } from '../words/use-words.js';
import { TaskRow } from './TaskRow.js';
import { byUrgency, UTC, type Task } from './tasks.js';
import classes from './worklist.module.css';

export interface TaskListProps {
  readonly tasks: readonly Task[];
  readonly strategyName: (strategy: string) => string;
}

/** The tasks of the account by how soon they are due. */
export function OwnTaskGroups({ tasks, strategyName }: TaskListProps) {
  const { t } = useWords();
  const { calendar } = useFrame();
  const groups = byUrgency(tasks, { now: new Date(), timeZone: calendar.timeZone ?? UTC });
  return groups.map(({ name, tasks: own }) => (
    <section key={name} aria-label={t(`worklist.group.${name}`)} className={classes.group} data-group={name}>
      <h2>
        {t(`worklist.group.${name}`)} <small>{own.length}</small>
      </h2>
      <ul>
        {own.map((task) => (
          <TaskRow key={task.id} task={task} strategyName={strategyName} />
        ))}
      </ul>
    </section>
  ));
}
