import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFrame } from '../shell/frame.js';
import { ReasonDialog } from '../shell/ReasonDialog.js';
import { useWords } from '../words/use-words.js';

export interface ExceptionDialogProps {
  /** The reporter; undefined while nothing is asked. */
  readonly actor: string | undefined;
  readonly onClose: () => void;
  readonly onSend: (exception: { readonly actorId: string; readonly until: string; readonly reason: string }) => void;
}

const DAYS = 3;

/** Lets a reporter submit after the lock, until the end of a day. */
export function ExceptionDialog({ actor, onClose, onSend }: ExceptionDialogProps) {
  const { t } = useWords();
  const { nameOf } = useFrame();
  const [until, setUntil] = useState(() => dayAfter(DAYS));
  return (
    <ReasonDialog
      opened={actor !== undefined}
      title={t('cycle.except')}
      lead={t('cycle.exceptHint', { name: actor === undefined ? '' : nameOf(actor) })}
      label={t('cycle.reason')}
      onClose={onClose}
      onSend={(reason) => actor && onSend({ actorId: actor, until: `${until}T23:59:59.999Z`, reason })}
    >
      <TextInput
        type="date"
        required
        label={t('cycle.until')}
        min={dayAfter(0)}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
    </ReasonDialog>
  );
}

function dayAfter(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
