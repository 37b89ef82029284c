import { Button, Textarea } from '@mantine/core';
import { useRouteContext } from '@tanstack/react-router';
import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { draftOf, keepDraft, type DraftKey } from './drafts.js';
import { typedMention, withMention, type TypedMention } from './mentions.js';
import { MentionList, useMentionable, type Mentionable } from './MentionList.js';
import classes from './comments.module.css';

export interface CommentFormProps {
  readonly about: string;
  /** Under what the text is kept while the panel is closed. */
  readonly draft: string;
  readonly label: string;
  readonly button: string;
  readonly isPending: boolean;
  /** Sends the text; `onDone` is called once it is stored. */
  readonly onSend: (text: string, onDone: () => void) => void;
  readonly onCancel?: () => void;
}

const MAX_TEXT = 2_000;

/** A field for a comment, with a list of the accounts that it can mention. */
export function CommentForm({ about, draft, label, button, isPending, onSend, onCancel }: CommentFormProps) {
  const { t } = useWords();
  const { cluster } = useTime();
  const { me } = useRouteContext({ from: '__root__' });
  const key: DraftKey = { login: me.login, cluster, of: draft };
  const [text, setText] = useState(() => draftOf(key));
  const change = (next: string) => {
    keepDraft(key, next);
    setText(next);
  };
  const send = () => {
    const sent = text.trim();
    if (sent === '' || isPending) return;
    onSend(sent, () => {
      // What was typed since is the next comment.
      if (draftOf(key).trim() === sent) change('');
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <MentioningField about={about} label={label} text={text} onChange={change} onSend={send} />
      <div className={classes.actions}>
        <Button type="submit" size="xs" disabled={text.trim() === ''} loading={isPending}>
          {button}
        </Button>
        {onCancel && (
          <Button variant="default" size="xs" onClick={onCancel}>
            {t('shell.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

interface MentioningFieldProps {
  readonly about: string;
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onSend: () => void;
}

function MentioningField({ about, label, text, onChange, onSend }: MentioningFieldProps) {
  const { t } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const [mention, setMention] = useState<TypedMention | undefined>(undefined);
  const [active, setActive] = useState(0);
  const found = useMentionable(about, mention?.typed);
  const isOpen = mention !== undefined && found.length > 0;
  const look = () => {
    const { value = '', selectionEnd = 0 } = field.current ?? {};
    setMention(typedMention(value, selectionEnd));
    setActive(0);
  };
  const choose = ({ login }: Mentionable) => {
    const input = field.current;
    if (input === null || mention === undefined) return;
    const next = withMention(text, input.selectionEnd, { mention, login });
    onChange(next.text);
    setMention(undefined);
    // The caret is set once the field has its new text.
    requestAnimationFrame(() => {
      input.focus();
      input.setSelectionRange(next.caret, next.caret);
    });
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setActive((at) => (at + 1) % found.length),
    ArrowUp: () => setActive((at) => (at + found.length - 1) % found.length),
    Enter: () => choose(found[active]!),
    Tab: () => choose(found[active]!),
    Escape: () => setMention(undefined),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = isOpen && !event.ctrlKey && !event.metaKey ? keys[event.key] : undefined;
    if (act !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      act();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
    }
  };
  return (
    <>
      <Textarea
        ref={field}
        label={label}
        description={t('comments.hint')}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={MAX_TEXT}
        value={text}
        aria-autocomplete="list"
        {...(isOpen && { 'aria-controls': list, 'aria-activedescendant': `${list}-${active}` })}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          look();
        }}
        onClick={look}
        onBlur={() => setMention(undefined)}
        onKeyDown={onKeyDown}
      />
      {isOpen && <MentionList id={list} found={found} active={active} onChoose={choose} />}
    </>
  );
}
