import { Menu, UnstyledButton } from '@mantine/core';
import IconChevronLeft from '@tabler/icons-react/icons/IconChevronLeft';
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight';
import IconSelector from '@tabler/icons-react/icons/IconSelector';
import { parsePeriod, type Frequency } from '@strata/domain';
import type { Frame } from '../shell/frame.js';
import { useWords } from '../words/use-words.js';
import { offered, stepped, yearOf } from './periods.js';
import classes from './time-bar.module.css';

const FREQUENCIES: readonly Frequency[] = ['month', 'quarter', 'half-year', 'year'];

export interface PeriodPickerProps {
  readonly frame: Frame;
  readonly period: string;
  readonly onPick: (period: string) => void;
}

/** Periods by fiscal year, with arrows to the one before and after. */
export function PeriodPicker({ frame, period, onPick }: PeriodPickerProps) {
  const { t, period: periodText } = useWords();
  const closed = new Set(frame.evaluations.map((one) => one.period));
  const step = (steps: number) => {
    const next = stepped(period, steps, frame.calendar);
    if (next !== undefined) onPick(next);
  };
  const title = (frequency: Frequency, year: string) =>
    frequency === 'year' ? t('time.years') : t('time.fiscalYear', { year });
  return (
    <div className={classes.group} role="group" aria-label={t('time.period')}>
      <UnstyledButton className={classes.step} aria-label={t('time.before')} onClick={() => step(-1)}>
        <IconChevronLeft size={15} />
      </UnstyledButton>
      <Menu withInitialFocusPlaceholder={false} position="bottom-start" width={240}>
        <Menu.Target>
          <UnstyledButton className={classes.middle} data-time="period">
            <span className="hidden">{t('time.period')}: </span>
            {periodText(period)}
            <IconSelector size={14} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown className={classes.list}>
          {FREQUENCIES.flatMap((frequency) => groupsOf(frame, frequency)).map(({ year, frequency, periods }) => (
            <div key={`${frequency}${year}`} role="group" aria-label={title(frequency, year)}>
              <Menu.Label aria-hidden>{title(frequency, year)}</Menu.Label>
              {periods.map((one) => (
                <Menu.Item key={one} onClick={() => onPick(one)} data-selected={one === period || undefined}>
                  {periodText(one)}
                  {closed.has(one) && <span className={classes.seal}>{t('time.closed')}</span>}
                </Menu.Item>
              ))}
            </div>
          ))}
        </Menu.Dropdown>
      </Menu>
      <UnstyledButton className={classes.step} aria-label={t('time.after')} onClick={() => step(1)}>
        <IconChevronRight size={15} />
      </UnstyledButton>
    </div>
  );
}

interface Group {
  readonly year: string;
  readonly frequency: Frequency;
  readonly periods: string[];
}

/** The offered periods of a frequency by fiscal year, newest first. */
function groupsOf({ periods, calendar }: Frame, frequency: Frequency): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const period of offered(periods[frequency], calendar)) {
    const year = parsePeriod(period)?.frequency === 'year' ? '' : yearOf(period, calendar);
    const group = groups.get(year) ?? { year, frequency, periods: [] };
    groups.set(year, group);
    group.periods.push(period);
  }
  return [...groups.values()];
}
