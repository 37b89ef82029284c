import type { Language } from '@strata/domain';
import { shippedFolder } from '@strata/runtime';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Translator } from './translator.js';

/** A file of `config/languages`: the translations of English templates. */
export type CatalogueFile = Readonly<Record<string, Readonly<Record<Exclude<Language, 'en'>, string>>>>;

/** The translator with all that the catalogue in `config/languages` has. */
export function translatorInto(language: Exclude<Language, 'en'>): Translator {
  const folder = shippedFolder('languages');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Translator(
    language,
    files.flatMap((name) => entriesIn(join(folder, name), language)),
  );
}

function entriesIn(file: string, language: Exclude<Language, 'en'>): (readonly [string, string])[] {
  const texts = JSON.parse(readFileSync(file, 'utf8')) as CatalogueFile;
  return Object.entries(texts).map(([english, translations]) => [english, translations[language]] as const);
}
