import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { post } from '../api/ask.js';
import { BeginSecondFactor, ConfirmSecondFactor } from '../generated/operations.js';
import { useWords } from '../words/use-words.js';
import { RefusedText } from './RefusedText.js';
import type { StepProps } from './sign-in-step.js';
import classes from './sign-in.module.css';
import { useSending } from './use-sending.js';

/** An account that needs a second factor enrols one. */
export function EnrolForm({ step, go }: StepProps<'enrol'>) {
  const { t } = useWords();
  const [begun, setBegun] = useState<{ readonly secret: string; readonly uri: string }>();
  const [code, setCode] = useState('');
  const [recovery, setRecovery] = useState<readonly string[]>();
  useEffect(() => {
    let current = true;
    void post(BeginSecondFactor, {}, { token: step.token }).then(({ beginSecondFactor: result }) => {
      if (current && result?.__typename === 'SecondFactorBegun') setBegun(result);
    });
    return () => {
      current = false;
    };
  }, [step.token]);
  const { onSubmit, refused, isSending } = useSending(async () => {
    const { confirmSecondFactor: result } = await post(
      ConfirmSecondFactor,
      { input: { code: code.trim() } },
      { token: step.token },
    );
    if (result?.__typename !== 'SecondFactorConfirmed') return result ?? undefined;
    setRecovery(result.recoveryCodes);
    return undefined;
  });
  if (recovery !== undefined) {
    return (
      <div className={classes.form}>
        <p className={classes.notice}>{t('signIn.recovery')}</p>
        <ul className={classes.codes}>
          {recovery.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <Button onClick={() => go({ kind: 'password', login: step.login, notice: t('signIn.enrolled') })}>
          {t('signIn.again')}
        </Button>
      </div>
    );
  }
  return (
    <form className={classes.form} onSubmit={onSubmit}>
      <p className={classes.notice}>{t('signIn.enrol')}</p>
      {begun && (
        <p>
          <a href={begun.uri}>{t('signIn.openApp')}</a>
          <code className={classes.secret}>{begun.secret}</code>
        </p>
      )}
      <TextInput
        label={t('signIn.code')}
        autoComplete="one-time-code"
        required
        withAsterisk={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <RefusedText of={refused} />
      <Button type="submit" loading={isSending} fullWidth>
        {t('signIn.confirm')}
      </Button>
    </form>
  );
}
