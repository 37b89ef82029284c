import { UnstyledButton } from '@mantine/core';
import IconLock from '@tabler/icons-react/icons/IconLock';
import { useId, type KeyboardEvent } from 'react';
import { mainFigureOf } from '../measure/targets-in-force.js';
import { useFrame } from '../shell/frame.js';
import { StatusShape } from '../status/StatusShape.js';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import { textOf, type EntryCell } from './entry-cells.js';
import type { EntryValue } from './entry-rows.js';
import { focusBeside } from './focus-cell.js';
import classes from './entry.module.css';

const POLARITY = { HIGHER: '↑', LOWER: '↓', CLOSER: '↕' } as const;

export interface EntryTableRowProps {
  readonly cell: EntryCell;
  readonly period: string;
  /** What the server found wrong with single values. */
  readonly faults: ReadonlyMap<string, string> | undefined;
  readonly isOpen: (key: string) => boolean;
  readonly onRestate: (key: string) => void;
  readonly onType: (key: string, text: string) => void;
  readonly onNote: (key: string, note: string) => void;
}

/** A measure with its field. */
export function EntryTableRow(props: EntryTableRowProps) {
  const { cell, onNote } = props;
  const { t, number, signed } = useWords();
  const { nameOf } = useFrame();
  const { row, status, variance, note } = cell;
  const { measure, subject } = row;
  const target = mainFigureOf(row.figures, measure.scoring.kind);
  const isPart = subject.includes('/');
  return (
    <tr>
      <th scope="row">
        <span className={classes.polarity} role="img" aria-label={t(`polarity.${measure.polarity}`)}>
          {POLARITY[measure.polarity]}
        </span>
        {measure.label} <small>{measure.unit}</small>
        {isPart && <small className={classes.part}>{nameOf(subject)}</small>}
      </th>
      {row.previous.map((value, at) => (
        <td key={at} className={classes.locked}>
          <Locked value={value} decimals={measure.decimals} />
        </td>
      ))}
      <td className={classes.right}>{target === undefined ? NOTHING : number(target, measure.decimals)}</td>
      <td className={classes.field}>
        <Field {...props} />
      </td>
      <td>
        {variance !== undefined && <span className={classes.variance}>{signed(variance, measure.decimals)}</span>}{' '}
        {status !== undefined && <StatusShape status={status} />}
      </td>
      <td>
        <input
          className={classes.note}
          value={note}
          maxLength={1_000}
          aria-label={t('entry.noteOf', { name: measure.label })}
          onChange={(event) => onNote(row.key, event.currentTarget.value)}
        />
      </td>
    </tr>
  );
}

function Locked({ value, decimals }: { value: EntryValue | undefined; decimals: number }) {
  const { number } = useWords();
  if (value === undefined) return NOTHING;
  return (
    <>
      <IconLock size={12} /> {value.kind === 'NUMBER' ? number(value.number ?? '', decimals) : textOf(value)}
    </>
  );
}

function Field({ cell, period, faults, isOpen, onRestate, onType }: EntryTableRowProps) {
  const { t, number, day, period: periodText } = useWords();
  const described = useId();
  const { row, text, state } = cell;
  const { measure, value } = row;
  if (!isOpen(row.key) && value !== undefined && state === 'submitted') {
    return (
      <UnstyledButton
        className={classes.submitted}
        title={t('entry.submitted', { by: value.by, day: day(value.knownAt) })}
        aria-label={t('entry.restate', { name: measure.label, value: textOf(value) })}
        onClick={() => onRestate(row.key)}
      >
        <IconLock size={13} /> {value.kind === 'NUMBER' ? number(value.number ?? '', measure.decimals) : textOf(value)}
      </UnstyledButton>
    );
  }
  const fault = faults?.get(row.key);
  const isWrong = fault !== undefined || state === 'unreadable' || state === 'outside';
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const down = event.code === 'ArrowDown' || (event.code === 'Enter' && !event.shiftKey);
    const up = event.code === 'ArrowUp' || (event.code === 'Enter' && event.shiftKey);
    if (event.ctrlKey || event.metaKey) return;
    if (down || up) {
      event.preventDefault();
      focusBeside(event.currentTarget, down ? 1 : -1);
    } else if (event.code === 'Escape') onType(row.key, '');
    else if (event.altKey && event.code === 'KeyN') {
      event.preventDefault();
      onType(row.key, 'n/a');
    }
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
        placeholder={value === undefined ? '' : textOf(value)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onType(row.key, event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span id={described} className={fault === undefined ? 'hidden' : classes.fault}>
        {fault ?? (isWrong ? t(`entry.${state}`, { name: measure.label, text }) : '')}
      </span>
    </>
  );
}
