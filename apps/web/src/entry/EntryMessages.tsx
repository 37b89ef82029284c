import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fault } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { shortPosition } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import type { EntryCell } from './entry-cells.js';
import type { Pasted } from './paste.js';
import type { SubmissionResult } from './submit-cells.js';
import classes from './entry.module.css';

export interface EntryMessagesProps {
  readonly hasEnded: boolean;
  readonly cells: readonly EntryCell[];
  readonly pasted: Pasted | undefined;
  readonly result: SubmissionResult | undefined;
  readonly error: unknown;
  readonly onConfirm: () => void;
}

/** What was stored or refused, and what cannot be read; each with its row and its reason. */
export function EntryMessages({ hasEnded, cells, pasted, result, error, onConfirm }: EntryMessagesProps) {
  const { t } = useWords();
  const { cluster } = useTime();
  const unread = cells.filter(({ state }) => state === 'unreadable' || state === 'outside');
  const refused = pasted?.refused ?? [];
  const hasDraft = cells.some(({ state }) => state === 'draft');
  return (
    <>
      <div role="status" className={classes.status}>
        {!hasEnded && <p>{t('entry.notEnded')}</p>}
        {pasted && <p>{t('entry.pasted', { count: pasted.cells.length })}</p>}
        {hasDraft && <p>{t('entry.kept')}</p>}
        {result?.kind === 'stored' && !hasDraft && (
          <p className={classes.stored}>
            {t('entry.stored', { count: result.count, position: shortPosition(result.position) })}{' '}
            <Link to="/c/$cluster/scorecard" params={{ cluster }}>
              {t('entry.seeScores')}
            </Link>
          </p>
        )}
      </div>
      {(unread.length > 0 || refused.length > 0) && (
        <div className={classes.refused} role="alert">
          <h2>{t('entry.refused', { count: unread.length + refused.length })}</h2>
          <ul>
            {unread.map(({ row, text, state }) => (
              <li key={row.key}>{t(`entry.${state}`, { name: row.measure.label, text })}</li>
            ))}
            {refused.map(({ name, text, code }, at) => (
              <li key={at}>{t(`entry.${code}`, { name, text })}</li>
            ))}
          </ul>
        </div>
      )}
      {result?.kind === 'refused' && (
        <div className={classes.refused} role="alert">
          <h2>{result.refusal.message}</h2>
          {result.refusal.remedy !== null && <p>{result.refusal.remedy}</p>}
          {result.refusal.canConfirm && (
            <Button size="xs" variant="default" onClick={onConfirm}>
              {t('entry.confirm')}
            </Button>
          )}
        </div>
      )}
      {error !== null && <Fault error={error} />}
    </>
  );
}
