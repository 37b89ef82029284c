import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
const SUFFIX = /_(zero|one|two|few|many|other)$/;

function keysOf(value: object, above = ''): string[] {
  return Object.entries(value).flatMap(([name, one]) =>
    typeof one === 'object' && one !== null ? keysOf(one, `${above}${name}.`) : [`${above}${name}`],
  );
}

function catalogue(language: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8'));
}

function textsOf(value: object): string[] {
  return Object.values(value).flatMap((one) =>
    typeof one === 'object' && one !== null ? textsOf(one) : [String(one)],
  );
}

const english = keysOf(catalogue('en'));
const englishTexts = textsOf(catalogue('en'));
const LANGUAGES = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));
const placesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe.each(LANGUAGES)('The words in %s', (language) => {
  const keys = keysOf(catalogue(language));

  it('have every key', () => {
    const plain = (all: readonly string[]) => [...new Set(all.map((key) => key.replace(SUFFIX, '')))].sort();
    expect(plain(keys)).toEqual(plain(english));
  });

  it('have every plural form of the language', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = [...new Set(english.filter((key) => SUFFIX.test(key)).map((key) => key.replace(SUFFIX, '')))];
    expect(plurals.length).toBeGreaterThan(10);
    const missing = plurals.flatMap((key) =>
      forms.map((form) => `${key}_${form}`).filter((one) => !keys.includes(one)),
    );
    expect(missing).toEqual([]);
  });

  it('name the same things in every text', () => {
    const texts = textsOf(catalogue(language));
    expect(texts.every((text) => !text.includes('!'))).toBe(true);
    const own = new Map(keys.map((key, at) => [key, placesIn(texts[at]!)]));
    const expected = new Map(english.map((key, at) => [key, placesIn(englishTexts[at]!)]));
    for (const [key, places] of own) {
      const like = expected.get(key) ?? expected.get(key.replace(SUFFIX, '_other'));
      expect([key, places]).toEqual([key, like]);
    }
  });
});
