import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useAnswer } from '../api/query-client.js';
import { useCommand, type CommandSender } from '../api/use-command.js';
import {
  Mailbox,
  SetNoticeSettings,
  type SetNoticeSettingsInput,
  type MailboxPartsFragment,
  type NoticeLanguage,
} from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { Outcome } from '../shell/Outcome.js';
import { Answered } from '../shell/states.js';
import { LANGUAGE_NAMES, LANGUAGES } from '../words/i18n.js';
import { useWords } from '../words/use-words.js';
import { Deliveries } from './Deliveries.js';
import { formOf, settingsIn, type SettingsForm } from './settings-form.js';
import classes from './notices.module.css';

/** By which channels notices are sent, and when. */
export function MailboxSettings() {
  const { id: cluster } = useFrame();
  const { t, language } = useWords();
  const answer = useAnswer(Mailbox, { cluster });
  // It outlives the form, which begins anew with what is stored.
  const save = useCommand(SetNoticeSettings);
  return (
    <Answered of={answer}>
      {({ mailbox }) =>
        mailbox && (
          <>
            <Settings key={JSON.stringify(mailbox.settings)} of={mailbox} language={language} save={save} />
            <Outcome of={save} done={() => t('notices.saved')} />
            <Deliveries of={mailbox.deliveries} />
          </>
        )
      }
    </Answered>
  );
}

interface SettingsProps {
  readonly of: MailboxPartsFragment;
  readonly language: NoticeLanguage;
  readonly save: CommandSender<SetNoticeSettingsInput>;
}

function Settings({ of, language, save }: SettingsProps) {
  const { t } = useWords();
  const { id: cluster, calendar } = useFrame();
  const [form, change] = useState<SettingsForm>(() => formOf(of.settings, language));
  const set = (part: Partial<SettingsForm>) => change({ ...form, ...part });
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ cluster, ...settingsIn(form) });
  };
  return (
    <form className={classes.form} onSubmit={send}>
      <p className={classes.muted}>{t('notices.settingsHint', { zone: calendar.timeZone })}</p>
      <NativeSelect
        size="xs"
        label={t('notices.language')}
        value={form.language}
        onChange={(event) => set({ language: event.currentTarget.value as NoticeLanguage })}
        data={LANGUAGES.map((code) => ({ value: code.toUpperCase(), label: LANGUAGE_NAMES[code] }))}
      />
      <TextInput
        size="xs"
        type="email"
        autoComplete="email"
        label={t('notices.email')}
        description={t('notices.emailHint')}
        value={form.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        type="url"
        label={t('notices.webhook')}
        description={t('notices.webhookHint')}
        value={form.webhook}
        onChange={(event) => set({ webhook: event.currentTarget.value })}
      />
      {of.secret !== null && (
        <TextInput
          size="xs"
          readOnly
          label={t('notices.secret')}
          description={t('notices.secretHint')}
          value={of.secret}
        />
      )}
      <Checkbox
        size="xs"
        label={t('notices.digest')}
        checked={form.hasDigest}
        onChange={(event) => set({ hasDigest: event.currentTarget.checked })}
      />
      {form.hasDigest && (
        <TextInput
          size="xs"
          type="time"
          required
          label={t('notices.digestAt')}
          value={form.digestAt}
          onChange={(event) => set({ digestAt: event.currentTarget.value })}
        />
      )}
      <Checkbox
        size="xs"
        label={t('notices.quiet')}
        checked={form.hasQuiet}
        onChange={(event) => set({ hasQuiet: event.currentTarget.checked })}
      />
      {form.hasQuiet && (
        <div className={classes.pair}>
          {(['quietFrom', 'quietTo'] as const).map((name) => (
            <TextInput
              key={name}
              size="xs"
              type="time"
              required
              label={t(`notices.${name}`)}
              value={form[name]}
              onChange={(event) => set({ [name]: event.currentTarget.value })}
            />
          ))}
        </div>
      )}
      <Button size="xs" type="submit" loading={save.isPending}>
        {t('notices.save')}
      </Button>
    </form>
  );
}
