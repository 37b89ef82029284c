import { LANGUAGES, type Language } from '@strata/domain';

/** The language of `--language` wherever it stands, otherwise the one of the user's locale, otherwise English. */
export function chosenLanguage(args: readonly string[], locale: string | undefined): Language {
  return optionIn(args) ?? known(locale) ?? 'en';
}

function optionIn(args: readonly string[]): Language | undefined {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  const at = options.lastIndexOf('--language');
  const joined = options.findLast((arg) => arg.startsWith('--language='));
  const value = joined?.slice('--language='.length) ?? (at === -1 ? undefined : options[at + 1]);
  return LANGUAGES.find((language) => language === value);
}

/** `uk` of `uk_UA.UTF-8`; nothing for a locale in another language, such as `C`. */
function known(locale: string | undefined): Language | undefined {
  const [code] = (locale ?? '').split(/[_.@-]/);
  return LANGUAGES.find((language) => language === code);
}
