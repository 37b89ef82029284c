import { UnstyledButton } from '@mantine/core';
import type { ScoreRowFragment, Status } from '../generated/operations.js';
import { useGo } from '../shell/use-go.js';
import { Score } from '../status/Score.js';
import { StatusShape } from '../status/StatusShape.js';
import { useWords } from '../words/use-words.js';
import classes from './map.module.css';

export interface MapChipsProps {
  readonly top: ScoreRowFragment | undefined;
  readonly counts: readonly (readonly [Status, number])[];
  readonly chosen: Status | undefined;
  readonly onChoose: (status: Status | undefined) => void;
}

/** The score of the strategy, and how many objectives have each status; choosing one dims the others. */
export function MapChips({ top, counts, chosen, onChoose }: MapChipsProps) {
  const { t, percent } = useWords();
  const go = useGo();
  return (
    <div className={classes.chips} role="group" aria-label={t('scorecard.filter')}>
      {top && (
        <UnstyledButton
          className={classes.chip}
          aria-label={t('explain.open', {
            name: top.label,
            score: percent(top.score),
            status: t(`status.${top.status}`),
          })}
          onClick={() => go({ x: top.id })}
        >
          <Score of={top} size={15} />
        </UnstyledButton>
      )}
      {counts.map(([status, count]) => (
        <UnstyledButton
          key={status}
          className={classes.chip}
          aria-pressed={chosen === status}
          onClick={() => onChoose(chosen === status ? undefined : status)}
        >
          <StatusShape status={status} silent />
          <b>{count}</b> {t(`status.${status}`)}
        </UnstyledButton>
      ))}
    </div>
  );
}
