import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { post } from '../api/ask.js';
import { ConfirmSignIn } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import { RefusedText } from './RefusedText.js';
import { accept, type StepProps } from './sign-in-step.js';
import classes from './sign-in.module.css';
import { useSending } from './use-sending.js';

/** The second factor. */
export function CodeForm({ step, go }: StepProps<'code'>) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const { onSubmit, refused, isSending } = useSending(async () => {
    const input = { challenge: step.challenge, code: code.trim(), delivery: 'COOKIE' as const };
    const { confirmSignIn } = await post(ConfirmSignIn, { input });
    if (confirmSignIn?.__typename !== 'SignedIn') return confirmSignIn ?? undefined;
    accept(confirmSignIn, go);
    return undefined;
  });
  return (
    <form className={classes.form} onSubmit={onSubmit}>
      <TextInput
        label={t('signIn.code')}
        description={t('signIn.codeHint')}
        name="code"
        autoComplete="one-time-code"
        required
        withAsterisk={false}
        data-autofocus
        autoFocus
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <RefusedText of={refused} />
      <Button type="submit" loading={isSending} fullWidth>
        {t('signIn.confirm')}
      </Button>
      <Button variant="subtle" onClick={() => go({ kind: 'password', login: step.login })}>
        {t('signIn.again')}
      </Button>
    </form>
  );
}
