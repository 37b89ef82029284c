import { Button, Modal, NativeSelect, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { RehearsedChangeInput } from '../../generated/operations.js';
import { useFrame } from '../../shell/frame.js';
import { Fault } from '../../shell/states.js';
import pageClasses from '../../shell/page.module.css';
import { stepped } from '../../time/periods.js';
import { useWords } from '../../words/use-words.js';
import { MovedScores } from './MovedScores.js';
import { useRehearsal, type Dated, type Rehearsing } from './rehearse.js';
import classes from './setup.module.css';

export interface DatedDialogProps {
  readonly title: string;
  readonly lead?: string;
  /** The day that it is about, if that cannot be chosen. */
  readonly startsOn?: string;
  /** What is asked for besides the time. */
  readonly children?: ReactNode;
  /** The change as it would be sent; undefined while something is missing. */
  readonly change: ((dated: Dated) => RehearsedChangeInput) | undefined;
  readonly onSend: (dated: Dated) => void;
  readonly onClose: () => void;
}

const MONTHS_AHEAD = 12;
const MONTHS_BACK = 36;

/** Asks for a change that holds from a period on, and shows the scores that it would move before it is sent. */
export function DatedDialog({ title, onClose, ...form }: DatedDialogProps) {
  const { t } = useWords();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <DatedForm {...form} title={title} onClose={onClose} />
    </Modal>
  );
}

function DatedForm({ title, lead, startsOn, children, change, onSend, onClose }: DatedDialogProps) {
  const { t } = useWords();
  const [from, setFrom] = useState('');
  const [reason, setReason] = useState('');
  const rehearsing = useRehearsal(change, from === '' ? {} : { from });
  const { result, isRetroactive } = rehearsing;
  const isReady = result?.outcome === 'DONE' && (!isRetroactive || reason.trim() !== '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    onSend({
      ...(from === '' ? {} : { from }),
      ...(isRetroactive ? { retroactive: { reason: reason.trim() } } : {}),
    });
  };
  return (
    <form className={pageClasses.dialog} onSubmit={send}>
      {lead !== undefined && <p className={classes.hint}>{lead}</p>}
      {children}
      {startsOn === undefined && <FromField from={from} onChange={setFrom} />}
      <div aria-live="polite">
        <Foreseen of={rehearsing} />
      </div>
      {isRetroactive && (
        <Textarea
          label={t('setup.retroactiveReason')}
          description={t('setup.retroactiveHint')}
          required
          autosize
          minRows={2}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div className={pageClasses.buttons}>
        <Button variant="default" size="xs" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
        <Button type="submit" size="xs" disabled={!isReady}>
          {title}
        </Button>
      </div>
    </form>
  );
}

/** The first period for which a change holds. */
function FromField({ from, onChange }: { from: string; onChange: (from: string) => void }) {
  const { t, period } = useWords();
  const { calendar, entryPeriod } = useFrame();
  const months = monthsAround(entryPeriod, calendar);
  return (
    <NativeSelect
      size="xs"
      label={t('setup.from')}
      value={from}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: t('setup.fromOpen') }, ...months.map((value) => ({ value, label: period(value) }))]}
    />
  );
}

/** Months that a change can begin with, the latest first. */
function monthsAround(near: string, calendar: ReturnType<typeof useFrame>['calendar']): readonly string[] {
  const month = /^\d{4}-\d{2}$/.test(near) ? near : new Date().toISOString().slice(0, 7);
  const found: string[] = [];
  for (let steps = MONTHS_AHEAD; steps >= -MONTHS_BACK; steps -= 1) {
    const one = stepped(month, steps, calendar);
    if (one !== undefined) found.push(one);
  }
  return found;
}

/** What the change would do, or why it would be refused. */
function Foreseen({ of: { isPending, error, result } }: { of: Rehearsing }) {
  const { t } = useWords();
  if (error) return <Fault error={error} />;
  if (isPending) return <p className={classes.hint}>{t('setup.rehearsing')}</p>;
  if (result === undefined) return null;
  if (result.outcome === 'UNCHANGED') return <p className={classes.hint}>{t('setup.unchanged')}</p>;
  if (result.refusal !== null) {
    return (
      <p className={classes.refusal} role="alert">
        {result.refusal.message} {result.refusal.remedy}
      </p>
    );
  }
  return <MovedScores of={result.moved} />;
}
