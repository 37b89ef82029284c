import { useFrame } from '../shell/frame.js';
import { useWords } from '../words/use-words.js';
import type { TaskListProps } from './OwnTaskGroups.js';
import { TaskRow } from './TaskRow.js';
import { byActor } from './tasks.js';
import classes from './worklist.module.css';

/** Who has what: the tasks of everybody by actor, the cluster among them. */
export function EverybodysTasks({ tasks, strategyName }: TaskListProps) {
  const { t } = useWords();
  const { nameOf } = useFrame();
  return byActor(tasks).map(({ name, tasks: own }) => {
    const late = own.filter(({ overdue }) => overdue).length;
    return (
      <section
        key={name}
        aria-label={nameOf(name)}
        className={classes.group}
        data-group={late > 0 ? 'late' : undefined}
      >
        <h2>
          {nameOf(name)}{' '}
          <small>
            {t('worklist.tasks', { count: own.length })}
            {late > 0 && `, ${t('worklist.late', { count: late })}`}
          </small>
        </h2>
        <ul>
          {own.map((task) => (
            <TaskRow key={task.id} task={task} strategyName={strategyName} isGrouped />
          ))}
        </ul>
      </section>
    );
  });
}
