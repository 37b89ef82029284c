import { useState, type FormEvent } from 'react';
import { AskError } from '../api/ask.js';
import { useWords } from '../words/use-words.js';
import type { Refused } from './sign-in-step.js';

/** Sends a form once at a time and keeps why it was refused. */
export function useSending(send: () => Promise<Refused | undefined>) {
  const { t } = useWords();
  const [refused, setRefused] = useState<Refused>();
  const [isSending, setSending] = useState(false);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setRefused(undefined);
    send()
      .then(setRefused)
      .catch((error: unknown) => {
        const known = error instanceof AskError && error.message !== '';
        setRefused(known ? { message: error.message, remedy: error.remedy } : { message: t('state.offline') });
      })
      .finally(() => setSending(false));
  };
  return { onSubmit, refused, isSending };
}
