import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { post } from '../api/ask.js';
import { SignIn } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import { RefusedText } from './RefusedText.js';
import { accept, type StepProps } from './sign-in-step.js';
import classes from './sign-in.module.css';
import { useSending } from './use-sending.js';

export function PasswordForm({ step, go }: StepProps<'password'>) {
  const { t } = useWords();
  const [login, setLogin] = useState(step.login);
  const [password, setPassword] = useState('');
  const { onSubmit, refused, isSending } = useSending(async () => {
    const { signIn } = await post(SignIn, { input: { login, password, delivery: 'COOKIE' } });
    if (signIn === null) return undefined;
    if (signIn.__typename === 'SignedIn') accept(signIn, go);
    else if (signIn.__typename === 'SecondFactorRequired') go({ kind: 'code', login, challenge: signIn.challenge });
    else return signIn;
    return undefined;
  });
  return (
    <form className={classes.form} onSubmit={onSubmit}>
      {step.notice !== undefined && <p className={classes.notice}>{step.notice}</p>}
      <TextInput
        label={t('signIn.login')}
        name="login"
        autoComplete="username"
        required
        withAsterisk={false}
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('signIn.password')}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      />
      <RefusedText of={refused} />
      <Button type="submit" loading={isSending} fullWidth>
        {t('signIn.send')}
      </Button>
    </form>
  );
}
