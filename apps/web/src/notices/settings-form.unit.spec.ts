import { describe, expect, it } from '@jest/globals';
import { formOf, settingsIn } from './settings-form.js';

describe('The form of how notices are sent', () => {
  it('is empty for a mailbox without settings, in the language of the pages', () => {
    const form = formOf(null, 'UK');
    expect(form).toMatchObject({ language: 'UK', email: '', hasDigest: false, hasQuiet: false });
    expect(settingsIn(form)).toEqual({ language: 'UK' });
  });

  it('says what it was filled with, without spaces around', () => {
    const settings = {
      language: 'RU',
      email: 'ann@example.org',
      webhook: null,
      digestAt: '06:15',
      quiet: { from: '22:00', to: '06:00' },
    } as const;
    const form = formOf(settings, 'EN');
    expect(settingsIn({ ...form, webhook: ' https://example.org/hook ' })).toEqual({
      language: 'RU',
      email: 'ann@example.org',
      webhook: 'https://example.org/hook',
      digestAt: '06:15',
      quiet: { from: '22:00', to: '06:00' },
    });
  });

  it('switches off what is not chosen, whatever time it shows', () => {
    const form = { ...formOf(null, 'EN'), hasDigest: false, digestAt: '09:00', hasQuiet: true };
    expect(settingsIn(form)).toEqual({ language: 'EN', quiet: { from: '20:00', to: '07:30' } });
  });
});
