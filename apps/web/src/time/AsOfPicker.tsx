import { Popover, SegmentedControl, UnstyledButton } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown';
import IconClockHour4 from '@tabler/icons-react/icons/IconClockHour4';
import { lastDay } from '@strata/domain';
import { useState } from 'react';
import type { Frame } from '../shell/frame.js';
import type { PageTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { MomentChoices } from './MomentChoices.js';
import { momentText, type Moment } from './moment.js';
import { useMomentName } from './use-moment-name.js';
import classes from './time-bar.module.css';

/** The moment that the page is shown as of. */
export function AsOfPicker({ frame, time }: { frame: Frame; time: PageTime }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const name = useMomentName(frame);
  const pick = (moment: Moment) => {
    setOpen(false);
    time.go({ at: momentText(moment), ...(moment.kind === 'now' ? { axis: undefined } : {}) });
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={time.isPast ? classes.past : classes.control}
          data-time="as-of"
          aria-label={t('time.asOf', { moment: name(time.moment) })}
          onClick={() => setOpen(!isOpen)}
        >
          <IconClockHour4 size={15} />
          <span className={classes.text}>{t('time.asOf', { moment: name(time.moment) })}</span>
          <IconChevronDown size={14} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={t('time.asOfTitle')}>
        <h2>{t('time.asOfTitle')}</h2>
        <MomentChoices
          frame={frame}
          chosen={time.moment}
          withNow
          endOfPeriod={lastDay(time.period, frame.calendar)}
          onPick={pick}
        />
        {time.moment.kind === 'day' && (
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={t('time.axis')}
            value={time.axis ?? 'known'}
            onChange={(axis) => time.go({ axis: axis === 'recorded' ? 'recorded' : undefined })}
            data={[
              { value: 'known', label: t('time.known') },
              { value: 'recorded', label: t('time.recorded') },
            ]}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
