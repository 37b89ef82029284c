import type { LabelsInput } from '../../generated/operations.js';
import { LANGUAGES } from '../../words/i18n.js';

/** A name in the languages in which it is given; empty texts are not. */
export type Names = Readonly<Record<(typeof LANGUAGES)[number], string>>;

/** The longest id. */
const MAX_ID = 40;

/** The texts of a name; of one that is about to be given without labels. */
export function namesOf(labels?: { readonly [K in keyof Names]: string | null }): Names {
  return { en: labels?.en ?? '', uk: labels?.uk ?? '', ru: labels?.ru ?? '' };
}

/** A name as mutations take it; undefined without a text in any language. */
export function labelsOf(names: Names): LabelsInput | undefined {
  const given = LANGUAGES.flatMap((language) => {
    const text = names[language].trim();
    return text === '' ? [] : [[language, text] as const];
  });
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

/** Letters of Russian and Ukrainian as they are written in ids. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

/** An id from a name, with a number if it is taken; empty without a letter or digit. */
export function idFrom(names: Names, taken: readonly string[]): string {
  const text = (names.en || names.uk || names.ru).toLowerCase();
  const latin = [...text.normalize('NFC')].map((letter) => LATIN[letter] ?? letter).join('');
  const stem = latin
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, MAX_ID);
  if (stem === '' || !taken.includes(stem)) return stem;
  let number = 2;
  while (taken.includes(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
