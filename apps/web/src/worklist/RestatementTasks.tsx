import { Button } from '@mantine/core';
import IconFileDiff from '@tabler/icons-react/icons/IconFileDiff';
import { Link } from '@tanstack/react-router';
import { useFrame } from '../shell/frame.js';
import { useWords } from '../words/use-words.js';
import type { WaitingRestatement } from './use-tasks.js';
import classes from './worklist.module.css';

/** Restatements that wait for the decision of the account; they have no deadline. */
export function RestatementTasks({ of }: { of: readonly WaitingRestatement[] }) {
  const { t, day } = useWords();
  const { id: cluster } = useFrame();
  if (of.length === 0) return null;
  return (
    <section aria-label={t('pages.restatements')} className={classes.group}>
      <h2>
        {t('pages.restatements')} <small>{of.length}</small>
      </h2>
      <ul>
        {of.map(({ id, reason, proposedBy, proposedAt }) => (
          <li key={id} className={classes.task}>
            <IconFileDiff size={17} stroke={1.75} className={classes.icon} />
            <div className={classes.what}>
              <p>{t('worklist.do.RESTATEMENT', { reason })}</p>
              <small>{t('restatements.proposed', { by: proposedBy, day: day(proposedAt) })}</small>
            </div>
            <span className={classes.due}>{t('worklist.noDue')}</span>
            <Button
              size="xs"
              component={Link}
              to="/c/$cluster/restatements"
              {...({ params: { cluster }, search: { n: id } } as object)}
              className={classes.action}
            >
              {t('worklist.go.DECIDE')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
