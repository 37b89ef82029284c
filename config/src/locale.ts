/** The locale in which programs speak to the user, such as `uk_UA.UTF-8`, by the rules of POSIX. */
export function localeOfMessages(env: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  return [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((locale) => locale !== undefined && locale !== '');
}
