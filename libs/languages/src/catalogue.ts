import { StrataError, type Language } from '@strata/domain';
import { findShippedFolder } from '@strata/config';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Translator } from './translator.js';

const FOLDER = 'languages';

/** A file of `config/languages`: the translations of English templates. */
type CatalogueFile = Readonly<Record<string, Readonly<Record<Exclude<Language, 'en'>, string>>>>;

/** The translator with all that the catalogue in `config/languages` has. */
export function translatorInto(language: Exclude<Language, 'en'>): Translator {
  const folder = catalogueFolder();
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Translator(
    language,
    files.flatMap((name) => entriesIn(join(folder, name), language)),
  );
}

function catalogueFolder(): string {
  const folder = findShippedFolder(FOLDER);
  if (folder !== undefined) return folder;
  throw new StrataError('SHIPPED_DATA_MISSING', `The folder config/${FOLDER} is missing.`, {
    remedy: 'Run the program from a full checkout or image.',
  });
}

function entriesIn(file: string, language: Exclude<Language, 'en'>): (readonly [string, string])[] {
  const texts = JSON.parse(readFileSync(file, 'utf8')) as CatalogueFile;
  return Object.entries(texts).map(([english, translations]) => [english, translations[language]] as const);
}
