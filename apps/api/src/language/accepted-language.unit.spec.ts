import { describe, expect, it } from '@jest/globals';
import { acceptedLanguage } from './accepted-language.js';

describe('acceptedLanguage', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['uk', 'uk'],
    ['uk-UA,uk;q=0.9,en;q=0.8', 'uk'],
    ['de-DE, ru;q=0.7, en;q=0.3', 'ru'],
    ['fr, de;q=0.5', 'en'],
    ['ru;q=0, uk;q=0.1', 'uk'],
    ['uk;q=broken', 'en'],
    ['uk,'.repeat(1_000), 'en'],
  ])('takes from %j the language %s', (header, language) => {
    expect(acceptedLanguage(header)).toBe(language);
  });
});
