import { UnstyledButton } from '@mantine/core';
import IconLock from '@tabler/icons-react/icons/IconLock';
import IconLockOpen from '@tabler/icons-react/icons/IconLockOpen';
import IconRosetteDiscountCheck from '@tabler/icons-react/icons/IconRosetteDiscountCheck';
import { useFrame } from '../shell/frame.js';
import { useTime } from '../shell/use-time.js';
import { stepped } from '../time/periods.js';
import { useWords } from '../words/use-words.js';
import classes from './cycle.module.css';

export interface PeriodStripProps {
  readonly cycles: readonly { readonly period: string; readonly status: 'OPEN' | 'LOCKED' }[];
}

const ICONS = { OPEN: IconLockOpen, LOCKED: IconLock } as const;
/** The most cycles that are shown. */
const SHOWN = 12;

/** The latest cycles with their states, and the period that can be opened next. */
export function PeriodStrip({ cycles }: PeriodStripProps) {
  const { t, period: periodText } = useWords();
  const { evaluations, calendar, entryPeriod } = useFrame();
  const { period, go } = useTime();
  const last = cycles.at(-1)?.period;
  const next = last === undefined ? entryPeriod : stepped(last, 1, calendar);
  const shown = [...cycles.slice(-SHOWN), ...(next === undefined ? [] : [{ period: next, status: undefined }])];
  return (
    <nav className={classes.strip} aria-label={t('cycle.periods')}>
      {shown.map(({ period: one, status }) => {
        const isClosed = evaluations.some((evaluation) => evaluation.period === one && !evaluation.withdrawnBecause);
        const Icon = isClosed ? IconRosetteDiscountCheck : status && ICONS[status];
        return (
          <UnstyledButton
            key={one}
            className={classes.period}
            aria-current={one === period ? 'true' : undefined}
            onClick={() => go({ p: one })}
          >
            {Icon && <Icon size={15} />}
            <b>{periodText(one, 'short')}</b>
            <span>{t(`cycle.status.${isClosed ? 'CLOSED' : (status ?? 'NONE')}`)}</span>
          </UnstyledButton>
        );
      })}
    </nav>
  );
}
