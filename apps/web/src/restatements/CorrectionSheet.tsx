import { Tooltip } from '@mantine/core';
import IconLock from '@tabler/icons-react/icons/IconLock';
import { useEffect, useId, useRef, useState, type ClipboardEvent } from 'react';
import { blockOf, placePasted, type Pasted } from '../entry/paste.js';
import { decimalMarkOf } from '../entry/read-typed.js';
import { useFrame } from '../shell/frame.js';
import { useWords } from '../words/use-words.js';
import {
  faultOf,
  inputOf,
  plainText,
  type ReportedRow,
  type TypedCorrection,
  type TypedCorrections,
} from './corrections.js';
import classes from './restatements.module.css';

export interface CorrectionSheetProps {
  readonly rows: readonly ReportedRow[];
  readonly typed: TypedCorrections;
  /** The value that the page was opened for. */
  readonly focused: string | undefined;
  readonly onType: (one: TypedCorrection) => void;
}

/** The reported values of a member and a period, each with a field for what it becomes. */
export function CorrectionSheet({ rows, typed, focused, onType }: CorrectionSheetProps) {
  const { t } = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (focused !== undefined)
      body.current?.querySelector<HTMLElement>(`[data-value="${CSS.escape(focused)}"]`)?.focus();
  }, [focused]);
  const [pasted, setPasted] = useState<Pasted>();
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    const from = (event.target as HTMLElement).dataset['row'];
    if (from === undefined || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const result = placePasted(blockOf(text), rows.map(placeOf), from);
    for (const cell of result.cells) {
      const row = rows.find(({ key }) => key === cell.key)!;
      onType({ row, note: typed[row.key]?.note ?? '', text: cell.text });
    }
    setPasted(result);
  };
  return (
    <>
      {pasted && <WhatWasPasted of={pasted} />}
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('restatements.sheet')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('measures.name')}</th>
              <th scope="col" className={classes.right}>
                {t('restatements.was')}
              </th>
              <th scope="col">{t('restatements.becomes')}</th>
              <th scope="col">{t('entry.note')}</th>
            </tr>
          </thead>
          <tbody ref={body} onPaste={onPaste}>
            {rows.map((row) => (
              <CorrectionRow
                key={row.key}
                of={typed[row.key] ?? { row, text: '', note: '' }}
                onType={(change) => onType({ ...(typed[row.key] ?? { text: '', note: '' }), row, ...change })}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** A row as a pasted block is matched with it. */
function placeOf({ key, measure: { id, label, unit } }: ReportedRow) {
  return { key, names: [id, label, `${label} ${unit}`] };
}

/** How many values a block had, and which of its rows have no place. */
function WhatWasPasted({ of: { cells, refused } }: { of: Pasted }) {
  const { t } = useWords();
  return (
    <div role="status" className={classes.pasted}>
      <p>{t('entry.pasted', { count: cells.length })}</p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ name, text, code }, at) => (
            <li key={at}>{t(`entry.${code}`, { name, text })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface CorrectionRowProps {
  readonly of: TypedCorrection;
  readonly onType: (change: Partial<Pick<TypedCorrection, 'text' | 'note'>>) => void;
}

function CorrectionRow({ of, onType }: CorrectionRowProps) {
  const { t, code, period, ...words } = useWords();
  const { nameOf } = useFrame();
  const described = useId();
  const { row, text, note } = of;
  const { measure, subject, value, lock } = row;
  const name = measure.label;
  const fault = text.trim() === '' ? undefined : faultOf(of, decimalMarkOf(code));
  const was = plainText(
    { number: null, yesNo: null, text: null, notApplicable: null, ...inputOf(value) },
    measure.decimals,
    {
      t,
      number: words.number,
    },
  );
  return (
    <tr>
      <th scope="row">
        {name} <small>{measure.unit}</small>
        {subject.includes('/') && <small className={classes.part}>{nameOf(subject)}</small>}
      </th>
      <td className={classes.right}>
        {lock === null ? (
          was
        ) : (
          <Tooltip label={lock.message} multiline maw={320}>
            <span>
              <IconLock size={12} /> {was}
            </span>
          </Tooltip>
        )}
      </td>
      <td>
        <input
          className={classes.input}
          data-value={`${measure.id} ${subject}`}
          data-row={row.key}
          value={text}
          inputMode={measure.valueType === 'NUMBER' ? 'decimal' : 'text'}
          aria-label={t('restatements.field', { name, period: period(row.period), was })}
          aria-invalid={fault !== undefined}
          aria-describedby={described}
          onChange={(event) => onType({ text: event.currentTarget.value })}
        />
        <span id={described} className={classes.fault}>
          {fault !== undefined && t(`restatements.fault.${fault}`)}
        </span>
      </td>
      <td>
        <input
          className={classes.input}
          value={note}
          maxLength={1_000}
          aria-label={t('entry.noteOf', { name })}
          onChange={(event) => onType({ note: event.currentTarget.value })}
        />
      </td>
    </tr>
  );
}
