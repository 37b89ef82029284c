import { useAnswer } from '../api/query-client.js';
import { OwnTasks } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import classes from './shell.module.css';

/** How many tasks the account has, and whether one of them is late. */
export function OwnTaskCount({ cluster }: { cluster: string }) {
  const { t } = useWords();
  const { data } = useAnswer(OwnTasks, { cluster });
  const { nodes = [], pageInfo } = data?.worklist ?? {};
  const late = nodes.filter(({ overdue }) => overdue).length;
  if (nodes.length === 0) return null;
  const count = `${nodes.length}${pageInfo?.hasNextPage ? '+' : ''}`;
  return (
    <small className={classes.count} data-late={late > 0 || undefined}>
      {count}
      {late > 0 && <span className="hidden">{t('shell.late', { count: late })}</span>}
    </small>
  );
}
