import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { post } from '../api/ask.js';
import { SetPassword } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import { RefusedText } from './RefusedText.js';
import type { StepProps } from './sign-in-step.js';
import classes from './sign-in.module.css';
import { useSending } from './use-sending.js';

/** A password that somebody else set has to be changed. */
export function NewPasswordForm({ step, go }: StepProps<'new-password'>) {
  const { t } = useWords();
  const [currentPassword, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const { onSubmit, refused, isSending } = useSending(async () => {
    const input = { login: step.login, password, currentPassword };
    const { setPassword: result } = await post(SetPassword, { input }, { token: step.token });
    if (result === null) return undefined;
    if (result.__typename === 'PasswordSet') {
      go({ kind: 'password', login: step.login, notice: t('signIn.passwordSet') });
      return undefined;
    }
    const fields = result.__typename === 'InvalidInput' ? result.fields.map(({ message }) => message) : [];
    return { message: [result.message, ...fields].join(' '), remedy: result.remedy };
  });
  const shown = { 'aria-label': t('signIn.showPassword') };
  return (
    <form className={classes.form} onSubmit={onSubmit}>
      <p className={classes.notice}>{t('signIn.mustChange')}</p>
      <PasswordInput
        label={t('signIn.currentPassword')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={currentPassword}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        visibilityToggleButtonProps={shown}
      />
      <PasswordInput
        label={t('signIn.newPassword')}
        description={t('signIn.newPasswordHint')}
        autoComplete="new-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={shown}
      />
      <RefusedText of={refused} />
      <Button type="submit" loading={isSending} fullWidth>
        {t('signIn.setPassword')}
      </Button>
    </form>
  );
}
