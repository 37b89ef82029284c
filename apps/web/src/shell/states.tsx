import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { AskError, hasCode } from '../api/ask.js';
import { useWords } from '../words/use-words.js';
import classes from './states.module.css';

/** One sentence why there is nothing, and what can be done. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}

/** Why a panel has no content: a sentence, the remedy, the request, and a second try. */
export function Fault({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { t } = useWords();
  const { message, remedy, requestId } = partsOf(error);
  return (
    <div className={classes.fault} role="alert">
      <h2>{message === '' ? t(hasCode(error, 'OFFLINE') ? 'state.offline' : 'state.fault') : message}</h2>
      {remedy !== undefined && <p>{remedy}</p>}
      {requestId !== undefined && (
        <p className={classes.request}>
          {t('state.request')} <code>{requestId}</code>
        </p>
      )}
      {onRetry && (
        <Button variant="default" size="xs" onClick={onRetry}>
          {t('state.retry')}
        </Button>
      )}
    </div>
  );
}

function partsOf(error: unknown): Pick<AskError, 'message' | 'remedy' | 'requestId'> {
  return error instanceof AskError ? error : { message: '', remedy: undefined, requestId: undefined };
}

/** The layout of what is coming. */
export function Waiting({ rows = 8 }: { rows?: number }) {
  const { t } = useWords();
  return (
    <div className={classes.waiting} role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={row === 0 ? 56 : 26} radius={6} />
      ))}
    </div>
  );
}

/** The content once the answer is there; until then its layout, and a sentence if it does not come. */
export function Answered<Answer>({
  of: { data, error, refetch },
  waiting,
  children,
}: {
  of: { readonly data: Answer | undefined; readonly error: unknown; readonly refetch: () => unknown };
  waiting?: ReactNode;
  children: (answer: Answer) => ReactNode;
}) {
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return waiting ?? <Waiting />;
  return children(data);
}
