import { Button, TextInput } from '@mantine/core';
import { useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useAnswer } from '../api/query-client.js';
import { RestatementRules } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { Page } from '../shell/Page.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import type { EntryRow } from './entry-rows.js';
import { EntryMessages } from './EntryMessages.js';
import { EntryTable } from './EntryTable.js';
import { focusCell } from './focus-cell.js';
import { blockOf, placePasted, type Pasted } from './paste.js';
import { UploadButton } from './UploadButton.js';
import { useEntry } from './use-entry.js';
import classes from './entry.module.css';

export interface EntryFormProps {
  readonly title: string;
  readonly picker: ReactNode;
  readonly actor: string;
  readonly rows: readonly EntryRow[];
  readonly previous: readonly string[];
  readonly hasEnded: boolean;
  /** When the values are due, and when the actor was reminded. */
  readonly deadline: string | undefined;
  readonly onStored: () => void;
}

/** The sheet with what is typed into it, until it is submitted. */
export function EntryForm({ title, picker, actor, rows, previous, hasEnded, deadline, onStored }: EntryFormProps) {
  const { t } = useWords();
  const { nameOf } = useFrame();
  const { cluster, period } = useTime();
  const needsApproval = useAnswer(RestatementRules, { cluster }).data?.restatementRules?.required === true;
  const [restating, setRestating] = useState<ReadonlySet<string>>(new Set());
  const entry = useEntry(actor, rows, () => {
    setRestating(new Set());
    onStored();
  });
  const { cells, ready, dispatch, submit, drafts, reason, setReason, needsReason } = entry;
  const [pasted, setPasted] = useState<Pasted>();
  const done = cells.filter(({ state }) => state === 'submitted' || state === 'draft').length;
  const owed = cells.filter(({ state }) => state !== 'locked').length;
  const canSubmit = ready.length > 0 && (!needsReason || reason.trim() !== '');
  const isOpen = (key: string) => restating.has(key) || rows.find((row) => row.key === key)?.lock === null;
  const send = (confirm: boolean) => {
    if (!canSubmit || submit.isPending) return;
    setPasted(undefined);
    submit.mutate(confirm);
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    const key = (event.target as HTMLElement).dataset['cell'];
    if (key === undefined || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const open = rows.filter((row) => isOpen(row.key));
    const result = placePasted(
      blockOf(text),
      open.map((row) => ({
        key: row.key,
        names: [row.measure.id, row.measure.label, `${row.measure.label} ${row.measure.unit}`],
      })),
      key,
    );
    dispatch({ kind: 'type', texts: Object.fromEntries(result.cells.map((cell) => [cell.key, cell.text])) });
    setPasted(result);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    const action = { Enter: 'submit', KeyZ: event.shiftKey ? 'redo' : 'undo' }[event.code];
    if (action === undefined) return;
    event.preventDefault();
    if (action === 'submit') send(false);
    else dispatch({ kind: action as 'undo' | 'redo' });
  };
  const restate = (key: string) => {
    setRestating(new Set([...restating, key]));
    focusCell(key);
  };
  return (
    <Page
      title={title}
      lead={[nameOf(actor), t('entry.progress', { done, count: owed }), deadline].filter(Boolean).join(' · ')}
      actions={
        <>
          {picker}
          <UploadButton names={new Map(rows.map(({ measure }) => [measure.id, measure.label]))} />
          {needsReason && (
            <TextInput
              size="xs"
              w={260}
              aria-label={t('entry.reason')}
              placeholder={t('entry.reason')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <Button size="xs" disabled={!canSubmit} loading={submit.isPending} onClick={() => send(false)}>
            {t('entry.submit', { count: ready.length })}
          </Button>
        </>
      }
    >
      <EntryMessages
        hasEnded={hasEnded}
        drafts={drafts}
        cells={cells}
        pasted={pasted}
        result={submit.data}
        error={submit.error}
        onConfirm={() => send(true)}
      />
      <div onPaste={onPaste} onKeyDown={onKeyDown}>
        <EntryTable
          cells={cells}
          period={period}
          previous={previous}
          isOpen={isOpen}
          needsApproval={needsApproval}
          faults={submit.data?.kind === 'refused' ? submit.data.refusal.faults : undefined}
          onRestate={restate}
          onType={(key, text) => dispatch({ kind: 'type', texts: { [key]: text } })}
          onNote={(key, note) => dispatch({ kind: 'note', key, note })}
        />
      </div>
      <p className={classes.hint}>{t('entry.keys')}</p>
    </Page>
  );
}
