import { useState } from 'react';
import { chooseLanguage, LANGUAGES } from '../words/i18n.js';
import { useWords } from '../words/use-words.js';
import { CodeForm } from './CodeForm.js';
import { EnrolForm } from './EnrolForm.js';
import { NewPasswordForm } from './NewPasswordForm.js';
import { PasswordForm } from './PasswordForm.js';
import type { SignInStep } from './sign-in-step.js';
import classes from './sign-in.module.css';

/** Signing in: the password, then what else the account needs. */
export function SignIn({ login = '' }: { login?: string }) {
  const [step, go] = useState<SignInStep>({ kind: 'password', login });
  switch (step.kind) {
    case 'password':
      return <PasswordForm step={step} go={go} />;
    case 'code':
      return <CodeForm step={step} go={go} />;
    case 'new-password':
      return <NewPasswordForm step={step} go={go} />;
    case 'enrol':
      return <EnrolForm step={step} go={go} />;
  }
}

/** The page of those who are not signed in. */
export function SignInPage() {
  const { t, code } = useWords();
  return (
    <main className={classes.page}>
      <section className={classes.card}>
        <p className={classes.brand}>Strata</p>
        <h1>{t('signIn.title')}</h1>
        <p className={classes.lead}>{t('signIn.lead')}</p>
        <SignIn />
      </section>
      <div className={classes.languages} role="group" aria-label={t('shell.language')}>
        {LANGUAGES.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={code === language}
            onClick={() => void chooseLanguage(language)}
          >
            {language.toUpperCase()}
          </button>
        ))}
      </div>
    </main>
  );
}
