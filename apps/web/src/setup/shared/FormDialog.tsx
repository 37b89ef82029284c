import { Button, Modal } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { CommandResult } from '../../api/use-command.js';
import { Outcome } from '../../shell/Outcome.js';
import pageClasses from '../../shell/page.module.css';
import { useWords } from '../../words/use-words.js';
import classes from './setup.module.css';

export interface FormDialogProps {
  /** Also the words of the button. */
  readonly title: string;
  readonly lead?: string | undefined;
  readonly isReady: boolean;
  readonly children?: ReactNode;
  /** Sends the command; the dialog closes once it is carried out, and stays with what was typed if it is not. */
  readonly onSend: () => Promise<CommandResult>;
  readonly onClose: () => void;
}

/** Asks for what a command needs that takes effect at once. */
export function FormDialog({ title, lead, isReady, children, onSend, onClose }: FormDialogProps) {
  const { t } = useWords();
  const [isPending, setPending] = useState(false);
  const [failed, setFailed] = useState<{ readonly data?: CommandResult; readonly error?: unknown }>({});
  const send = async () => {
    setPending(true);
    setFailed({});
    try {
      const data = await onSend();
      if (data.kind === 'done') onClose();
      else setFailed({ data });
    } catch (error) {
      setFailed({ error });
    } finally {
      setPending(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !isPending) void send();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form className={pageClasses.dialog} onSubmit={submit}>
        {lead !== undefined && <p className={classes.hint}>{lead}</p>}
        {children}
        <Outcome of={{ data: failed.data, error: failed.error }} done={() => ''} />
        <div className={pageClasses.buttons}>
          <Button variant="default" size="xs" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" size="xs" disabled={!isReady} loading={isPending}>
            {title}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
