import { Button, Modal, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useWords } from '../words/use-words.js';
import classes from './page.module.css';

export interface ReasonDialogProps {
  readonly opened: boolean;
  /** Also the words of the button. */
  readonly title: string;
  readonly lead: string;
  /** What the text is that has to be given; undefined if none has. */
  readonly label: string | undefined;
  /** What is asked for besides. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
  readonly onSend: (text: string) => void;
}

/** Asks for the reason of a command, or whether it is meant. */
export function ReasonDialog({ opened, title, lead, label, children, onClose, onSend }: ReasonDialogProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend(text.trim());
    setText('');
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form className={classes.dialog} onSubmit={send}>
        <p>{lead}</p>
        {children}
        {label !== undefined && (
          <Textarea
            label={label}
            required
            autosize
            minRows={2}
            maxLength={2_000}
            data-autofocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        <div className={classes.buttons}>
          <Button variant="default" size="xs" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" size="xs" disabled={label !== undefined && text.trim() === ''}>
            {title}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
