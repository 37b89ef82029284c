import { CloseButton, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../api/use-command.js';
import { decimalMarkOf } from '../entry/read-typed.js';
import { ProposeRestatement, type EvidenceInput } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { Outcome } from '../shell/Outcome.js';
import { ReasonButton } from '../shell/ReasonButton.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import {
  correctionsIn,
  faultOf,
  inputOf,
  plainText,
  type TypedCorrection,
  type TypedCorrections,
} from './corrections.js';
import { EvidenceFields } from './EvidenceFields.js';
import classes from './restatements.module.css';

export interface ProposeFooterProps {
  readonly typed: TypedCorrections;
  readonly onRemove: (key: string) => void;
  readonly onProposed: (id: string) => void;
}

/** What is proposed, of all members and periods, why, and with which evidence. */
export function ProposeFooter({ typed, onRemove, onProposed }: ProposeFooterProps) {
  const { t, code } = useWords();
  const { cluster, period } = useTime();
  const propose = useCommand(ProposeRestatement);
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState<EvidenceInput>({ sha256: '', address: '' });
  const hasEvidence = evidence.sha256.trim() !== '' || evidence.address.trim() !== '';
  // It stays the same if it is sent again, so that it acts once.
  const [restatementId] = useState(() => `${period}-${crypto.randomUUID().slice(0, 8)}`);
  const mark = decimalMarkOf(code);
  const chosen = Object.values(typed).filter(({ text }) => text.trim() !== '');
  const corrections = correctionsIn(chosen, mark);
  const send = () =>
    propose.mutate(
      { cluster, restatementId, reason: reason.trim(), corrections, ...(hasEvidence && { evidence }) },
      { onSuccess: ({ kind }) => kind === 'done' && onProposed(restatementId) },
    );
  const notReady = () => {
    if (corrections.length === 0) return t('restatements.chooseFirst');
    if (corrections.length < chosen.length) return t('restatements.unread');
    return reason.trim() === '' ? t('restatements.reasonMissing') : undefined;
  };
  return (
    <section className={classes.footer} aria-label={t('restatements.proposal')}>
      <h2>{t('restatements.proposal')}</h2>
      {chosen.length === 0 ? (
        <p className={classes.muted}>{t('restatements.chooseFirst')}</p>
      ) : (
        <ul className={classes.cart}>
          {chosen.map((one) => (
            <Chosen key={one.row.key} of={one} isWrong={faultOf(one, mark) !== undefined} onRemove={onRemove} />
          ))}
        </ul>
      )}
      <Textarea
        size="xs"
        required
        autosize
        minRows={2}
        maxLength={2_000}
        label={t('restatements.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <EvidenceFields evidence={evidence} onChange={setEvidence} />
      <Outcome of={propose} done={() => ''} />
      <p className={classes.muted}>{t('restatements.next')}</p>
      <ReasonButton reason={notReady()} loading={propose.isPending} onClick={send}>
        {t('restatements.propose', { count: corrections.length })}
      </ReasonButton>
    </section>
  );
}

interface ChosenProps {
  readonly of: TypedCorrection;
  readonly isWrong: boolean;
  readonly onRemove: (key: string) => void;
}

function Chosen({ of: { row, text }, isWrong, onRemove }: ChosenProps) {
  const words = useWords();
  const { t, period } = words;
  const { nameOf } = useFrame();
  const { measure, subject, value, key } = row;
  const empty = { number: null, yesNo: null, text: null, notApplicable: null };
  return (
    <li data-wrong={isWrong || undefined}>
      <span>
        {measure.label} · {nameOf(subject)} · {period(row.period)}:{' '}
        <s>{plainText({ ...empty, ...inputOf(value) }, measure.decimals, words)}</s> → <b>{text}</b>
      </span>
      <CloseButton
        size="sm"
        aria-label={t('restatements.remove', { name: measure.label, period: period(row.period) })}
        onClick={() => onRemove(key)}
      />
    </li>
  );
}
