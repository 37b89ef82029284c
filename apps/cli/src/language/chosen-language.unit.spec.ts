import { describe, expect, it } from '@jest/globals';
import { chosenLanguage } from './chosen-language.js';

describe('chosenLanguage', () => {
  it.each([
    ['the option before the command', ['--language', 'uk', 'value'], 'ru_RU.UTF-8', 'uk'],
    ['the option after the command', ['value', '--language=ru'], undefined, 'ru'],
    ['the last option', ['--language', 'uk', '--language', 'ru'], undefined, 'ru'],
    ['the locale without an option', ['value'], 'uk_UA.UTF-8', 'uk'],
    ['the locale where the option names no language', ['--language', 'xx'], 'ru', 'ru'],
    ['English for another locale', ['value'], 'C', 'en'],
    ['English without a locale', [], undefined, 'en'],
    ['what follows -- as no option', ['comment', '--', '--language', 'uk'], undefined, 'en'],
  ])('takes %s', (_, args, locale, language) => {
    expect(chosenLanguage(args, locale)).toBe(language);
  });
});
