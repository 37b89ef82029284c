import { Button, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import pageClasses from '../../shell/page.module.css';
import { useWords } from '../../words/use-words.js';
import classes from './setup.module.css';

export interface FormDialogProps {
  /** Also the words of the button. */
  readonly title: string;
  readonly lead?: string | undefined;
  readonly isReady: boolean;
  readonly children?: ReactNode;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** Asks for what a command needs that takes effect at once. */
export function FormDialog({ title, lead, isReady, children, onSend, onClose }: FormDialogProps) {
  const { t } = useWords();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onSend();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form className={pageClasses.dialog} onSubmit={send}>
        {lead !== undefined && <p className={classes.hint}>{lead}</p>}
        {children}
        <div className={pageClasses.buttons}>
          <Button variant="default" size="xs" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" size="xs" disabled={!isReady}>
            {title}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
