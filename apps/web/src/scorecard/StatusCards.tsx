import { UnstyledButton } from '@mantine/core';
import type { Status } from '../generated/operations.js';
import { StatusShape } from '../status/StatusShape.js';
import { useWords } from '../words/use-words.js';
import classes from './scorecard.module.css';

export interface StatusCardsProps {
  readonly counts: readonly (readonly [Status, number])[];
  readonly chosen: Status | undefined;
  readonly onChoose: (status: Status | undefined) => void;
}

/** How many objectives and measures have each status; choosing one shows these alone. */
export function StatusCards({ counts, chosen, onChoose }: StatusCardsProps) {
  const { t } = useWords();
  return (
    <div className={classes.cards} role="group" aria-label={t('scorecard.filter')}>
      {counts.map(([status, count]) => (
        <UnstyledButton
          key={status}
          className={classes.card}
          aria-pressed={status === chosen}
          onClick={() => onChoose(status === chosen ? undefined : status)}
        >
          <StatusShape status={status} size={18} silent />
          <b>{count}</b>
          <span>{t(`status.${status}`)}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}
