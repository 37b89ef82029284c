import { Tooltip, UnstyledButton } from '@mantine/core';
import IconFileDiff from '@tabler/icons-react/icons/IconFileDiff';
import IconLock from '@tabler/icons-react/icons/IconLock';
import { Link } from '@tanstack/react-router';
import { useId, type KeyboardEvent } from 'react';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { shownText, textOf, type EntryCell } from './entry-cells.js';
import { canRestate, isPeriodLocked, type EntryRow, type EntryValue } from './entry-rows.js';
import { focusBeside } from './focus-cell.js';
import classes from './entry.module.css';

export interface EntryFieldProps {
  readonly cell: EntryCell;
  readonly period: string;
  /** What the server found wrong with single values. */
  readonly faults: ReadonlyMap<string, string> | undefined;
  readonly isOpen: (key: string) => boolean;
  /** Whether values of locked periods change by an approved restatement alone. */
  readonly needsApproval: boolean;
  readonly onRestate: (key: string) => void;
  readonly onType: (key: string, text: string) => void;
}

/** The field of a value, the submitted value, which can be restated, or why there is neither. */
export function EntryField(props: EntryFieldProps) {
  const { row, state } = props.cell;
  const isShown = state === 'submitted' || state === 'locked';
  if (row.lock === null || !isShown || props.isOpen(row.key)) return <Field {...props} />;
  if (row.value === undefined || !canRestate(row)) return <LockedCell {...props} />;
  if (!isPeriodLocked(row)) return <Submitted {...props} value={row.value} />;
  return (
    <span className={classes.closed}>
      {props.needsApproval ? <LockedCell {...props} /> : <Submitted {...props} value={row.value} />}
      <ProposeCorrection row={row} period={props.period} />
    </span>
  );
}

/** Leads to a restatement that somebody else approves. */
function ProposeCorrection({ row: { measure, subject }, period }: { row: EntryRow; period: string }) {
  const { t } = useWords();
  const { cluster } = useTime();
  const label = t('entry.correct', { name: measure.label });
  return (
    <Tooltip label={t('entry.correctHint')} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
      <Link
        className={classes.correct}
        to="/c/$cluster/restatements"
        params={{ cluster }}
        search={{ view: 'new', p: period, m: subject, n: `${measure.id} ${subject}` } as never}
        aria-label={label}
      >
        <IconFileDiff size={14} />
      </Link>
    </Tooltip>
  );
}

/** A value that cannot be written, with the reason. */
function LockedCell({ cell: { row } }: EntryFieldProps) {
  const { number } = useWords();
  const shown = shownText(row.value, row.measure.decimals, number);
  const why = reasonOf(row);
  return (
    <Tooltip label={why} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
      <UnstyledButton className={classes.submitted} aria-disabled aria-label={`${row.measure.label}: ${shown}. ${why}`}>
        <IconLock size={13} /> {shown}
      </UnstyledButton>
    </Tooltip>
  );
}

function Submitted({ cell: { row }, value, onRestate }: EntryFieldProps & { value: EntryValue }) {
  const { t, number } = useWords();
  const { measure } = row;
  return (
    <UnstyledButton
      className={classes.submitted}
      title={reasonOf(row)}
      aria-label={t('entry.restate', { name: measure.label, value: textOf(value) })}
      onClick={() => onRestate(row.key)}
    >
      <IconLock size={13} /> {shownText(value, measure.decimals, number)}
    </UnstyledButton>
  );
}

/** Why a value cannot be written, and what can be done about it. */
function reasonOf({ lock }: EntryRow): string {
  return lock === null ? '' : `${lock.message} ${lock.remedy}`;
}

/** What the keys of a field do besides typing; undefined for typing. */
function actionOf({
  code,
  altKey,
  shiftKey,
  ctrlKey,
  metaKey,
}: KeyboardEvent): 'down' | 'up' | 'clear' | 'none' | undefined {
  if (ctrlKey || metaKey) return undefined;
  if (altKey) return code === 'KeyN' ? 'none' : undefined;
  if (code === 'Enter') return shiftKey ? 'up' : 'down';
  return ({ ArrowDown: 'down', ArrowUp: 'up', Escape: 'clear' } as const)[code as 'ArrowDown'];
}

function Field({ cell, period, faults, onType }: EntryFieldProps) {
  const { t, period: periodText } = useWords();
  const described = useId();
  const { row, text, state } = cell;
  const { measure, value } = row;
  const fault = faults?.get(row.key);
  const isUnread = state === 'unreadable' || state === 'outside';
  const isWrong = fault !== undefined || isUnread;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const action = actionOf(event);
    if (action === undefined) return;
    event.preventDefault();
    if (action === 'down' || action === 'up') focusBeside(event.currentTarget, action === 'down' ? 1 : -1);
    else onType(row.key, action === 'none' ? 'n/a' : '');
  };
  return (
    <>
      <input
        className={classes.input}
        data-cell={row.key}
        data-state={isWrong ? 'wrong' : state}
        value={text}
        inputMode={measure.valueType === 'NUMBER' ? 'decimal' : 'text'}
        aria-label={t('entry.cell', { name: measure.label, period: periodText(period), unit: measure.unit })}
        aria-invalid={isWrong}
        aria-describedby={described}
        placeholder={value && textOf(value)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onType(row.key, event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span id={described} className={fault === undefined ? 'hidden' : classes.fault}>
        {isUnread ? t(`entry.${state}`, { name: measure.label, text }) : fault}
      </span>
    </>
  );
}
