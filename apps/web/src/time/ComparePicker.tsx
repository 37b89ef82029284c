import { Popover, UnstyledButton } from '@mantine/core';
import IconArrowsDiff from '@tabler/icons-react/icons/IconArrowsDiff';
import { lastDay } from '@strata/domain';
import { useState } from 'react';
import type { Frame } from '../shell/frame.js';
import type { PageTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { MomentChoices } from './MomentChoices.js';
import { momentText } from './moment.js';
import { useMomentName } from './use-moment-name.js';
import classes from './time-bar.module.css';

/** What the page is compared with: another period, or another moment. */
export function ComparePicker({ frame, time }: { frame: Frame; time: PageTime }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const name = useMomentName(frame);
  const { comparison } = time;
  const pick = (vs: string | undefined) => {
    setOpen(false);
    time.go({ vs });
  };
  const label =
    comparison === undefined
      ? t('time.compare')
      : typeof comparison === 'string'
        ? t(`time.vs.${comparison}`)
        : t('time.vs.moment', { moment: name(comparison) });
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={comparison === undefined ? classes.control : classes.compared}
          data-time="compare"
          aria-label={label}
          onClick={() => setOpen(!isOpen)}
        >
          <IconArrowsDiff size={15} />
          <span className={classes.text}>{label}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={t('time.compareTitle')}>
        <h2>{t('time.compareTitle')}</h2>
        <div className={classes.choices}>
          {(['off', 'prev', 'year'] as const).map((one) => (
            <UnstyledButton
              key={one}
              className={classes.choice}
              aria-pressed={(comparison ?? 'off') === one}
              onClick={() => pick(one === 'off' ? undefined : one)}
            >
              {t(`time.vs.${one}`)}
            </UnstyledButton>
          ))}
        </div>
        <MomentChoices
          frame={frame}
          chosen={typeof comparison === 'object' ? comparison : undefined}
          endOfPeriod={lastDay(time.period, frame.calendar)}
          onPick={(moment) => pick(momentText(moment))}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
