import type { MailboxPartsFragment, NoticeLanguage, SetNoticeSettingsInput } from '../generated/operations.js';

/** The settings as they stand in a form: what is switched off keeps a time to begin with. */
export interface SettingsForm {
  readonly language: NoticeLanguage;
  readonly email: string;
  readonly webhook: string;
  readonly hasDigest: boolean;
  readonly digestAt: string;
  readonly hasQuiet: boolean;
  readonly quietFrom: string;
  readonly quietTo: string;
}

const TIMES = { digestAt: '08:00', quietFrom: '20:00', quietTo: '07:30' };

export function formOf(settings: MailboxPartsFragment['settings'], language: NoticeLanguage): SettingsForm {
  if (settings === null) return { language, email: '', webhook: '', hasDigest: false, hasQuiet: false, ...TIMES };
  const { digestAt, quiet } = settings;
  return {
    language: settings.language,
    email: settings.email ?? '',
    webhook: settings.webhook ?? '',
    hasDigest: digestAt !== null,
    hasQuiet: quiet !== null,
    ...TIMES,
    ...(digestAt !== null && { digestAt }),
    ...(quiet !== null && { quietFrom: quiet.from, quietTo: quiet.to }),
  };
}

/** What a form says; empty fields and what is switched off are left out. */
export function settingsIn(form: SettingsForm): Omit<SetNoticeSettingsInput, 'cluster'> {
  const { language, hasDigest, digestAt, hasQuiet, quietFrom: from, quietTo: to } = form;
  const [email, webhook] = [form.email.trim(), form.webhook.trim()];
  return {
    language,
    ...(email !== '' && { email }),
    ...(webhook !== '' && { webhook }),
    ...(hasDigest && { digestAt }),
    ...(hasQuiet && { quiet: { from, to } }),
  };
}
