import type { Status } from '../generated/operations.js';
import { StatusShape, statusText } from '../status/StatusShape.js';
import { useWords } from '../words/use-words.js';
import { stateOf, type Milestone, type MilestoneState } from './initiative.js';
import classes from './plans.module.css';

const STATUS: Readonly<Record<MilestoneState, Status>> = {
  reached: 'GREEN',
  reachedLate: 'AMBER',
  overdue: 'RED',
  due: 'GREY',
};

/** The milestones of an initiative, and how they stand on a day. */
export function Milestones({ of, day: today }: { of: readonly Milestone[]; day: string | undefined }) {
  const { t, day } = useWords();
  if (of.length === 0) return <p className={classes.muted}>{t('plans.noMilestones')}</p>;
  return (
    <ol className={classes.milestones} aria-label={t('plans.milestones')}>
      {of.map((milestone) => {
        const state = stateOf(milestone, today);
        const texts = {
          due: day(milestone.due),
          reached: milestone.reachedOn === null ? '' : day(milestone.reachedOn),
        };
        return (
          <li key={milestone.id}>
            <StatusShape status={STATUS[state]} size={13} silent />
            <span>{milestone.label}</span>
            <small className={statusText(STATUS[state])}>{t(`plans.milestone.${state}`, texts)}</small>
          </li>
        );
      })}
    </ol>
  );
}
