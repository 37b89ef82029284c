import { UnstyledButton } from '@mantine/core';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import { useId, type ReactNode } from 'react';
import type { Frame } from '../shell/frame.js';
import { useWords } from '../words/use-words.js';
import type { Moment } from './moment.js';
import classes from './time-bar.module.css';

export interface MomentChoicesProps {
  readonly frame: Frame;
  readonly chosen: Moment | undefined;
  readonly withNow?: boolean;
  readonly endOfPeriod: string;
  readonly onPick: (moment: Moment) => void;
}

/** Now, the end of the period, each closed evaluation, or a day. */
export function MomentChoices({ frame, chosen, withNow = false, endOfPeriod, onPick }: MomentChoicesProps) {
  const { t, day } = useWords();
  const field = useId();
  const today = new Date().toISOString().slice(0, 10);
  const isDay = (text: string) => chosen?.kind === 'day' && chosen.day === text;
  return (
    <div className={classes.choices}>
      {withNow && (
        <Choice on={chosen?.kind === 'now'} onClick={() => onPick({ kind: 'now' })}>
          {t('time.now')}
        </Choice>
      )}
      {endOfPeriod < today && (
        <Choice on={isDay(endOfPeriod)} onClick={() => onPick({ kind: 'day', day: endOfPeriod })}>
          {t('time.endOfPeriod')}
          <small>{day(endOfPeriod)}</small>
        </Choice>
      )}
      {frame.evaluations.map(({ id, closed }) => (
        <Choice
          key={id}
          on={chosen?.kind === 'evaluation' && chosen.id === id}
          onClick={() => onPick({ kind: 'evaluation', id })}
        >
          {t('time.evaluation', { id })}
          {closed && <small>{day(closed.knownAt)}</small>}
        </Choice>
      ))}
      <div className={classes.day}>
        <label htmlFor={field}>{t('time.aDay')}</label>
        <input
          id={field}
          type="date"
          max={today}
          value={chosen?.kind === 'day' ? chosen.day : ''}
          onChange={(event) => event.target.value !== '' && onPick({ kind: 'day', day: event.target.value })}
        />
      </div>
    </div>
  );
}

function Choice({ on = false, onClick, children }: { on?: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <UnstyledButton className={classes.choice} aria-pressed={on} onClick={onClick}>
      <span>{children}</span>
      {on && <IconCheck size={15} />}
    </UnstyledButton>
  );
}
