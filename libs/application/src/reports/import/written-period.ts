import {
  firstDay,
  lastDay,
  parsePeriod,
  periodContaining,
  type FiscalCalendar,
  type Frequency,
  type PeriodName,
} from '@strata/domain';

/** The months in English, Russian and Ukrainian, nominative and genitive; abbreviations are their beginnings. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'январь', 'января', 'січень', 'січня'],
  ['february', 'февраль', 'февраля', 'лютий', 'лютого'],
  ['march', 'март', 'марта', 'березень', 'березня'],
  ['april', 'апрель', 'апреля', 'квітень', 'квітня'],
  ['may', 'май', 'мая', 'травень', 'травня'],
  ['june', 'июнь', 'июня', 'червень', 'червня'],
  ['july', 'июль', 'июля', 'липень', 'липня'],
  ['august', 'август', 'августа', 'серпень', 'серпня'],
  ['september', 'сентябрь', 'сентября', 'вересень', 'вересня'],
  ['october', 'октябрь', 'октября', 'жовтень', 'жовтня'],
  ['november', 'ноябрь', 'ноября', 'листопад', 'листопада'],
  ['december', 'декабрь', 'декабря', 'грудень', 'грудня'],
];

const SHORTEST_ABBREVIATION = 3;

/** A period as people write it: by its name, or as a date within it. */
export type WrittenPeriod =
  | { readonly kind: 'period'; readonly name: PeriodName; readonly frequency: Frequency }
  | { readonly kind: 'date'; readonly date: string };

type Groups = Readonly<Record<string, string | undefined>>;

const ROMAN: readonly string[] = ['i', 'ii', 'iii', 'iv'];
const WORDS: readonly (readonly string[])[] = [
  ['first', 'первый', 'первое', 'перший', 'перше'],
  ['second', 'второй', 'второе', 'другий', 'друге'],
  ['third', 'третий', 'третій'],
  ['fourth', 'четвертый', 'четвёртый', 'четвертий'],
];

/** Roman numerals are also typed with the Ukrainian letter і. */
const NUMBER = `(?<n>[1-4]|[iі]v|[iі]{1,3}|${WORDS.flat().join('|')})(?:-?(?:st|nd|rd|th|й|ий|ый|е|ое))?`;
const QUARTER = 'q|quarter|кв|квартал|кварталу|квартала';
const HALF = 'h|half|half-year|полугодие|полугодия|півріччя|пол|п/г|п/р|пів';
const YEAR = '(?<y>\\d{4})';
const GAP = "[\\s./'’,-]*";

const patternsOf = (word: string): readonly RegExp[] => [
  new RegExp(`^${NUMBER}${GAP}(?:${word})${GAP}${YEAR}$`, 'u'),
  new RegExp(`^(?:${word})${GAP}${NUMBER}${GAP}${YEAR}$`, 'u'),
  new RegExp(`^${YEAR}${GAP}(?:${word})${GAP}${NUMBER}$`, 'u'),
  new RegExp(`^${YEAR}${GAP}${NUMBER}${GAP}(?:${word})$`, 'u'),
];

type Reader = (groups: Groups) => WrittenPeriod | undefined;

const byMonth: Reader = ({ y, m }) => named(`${y}-${m!.padStart(2, '0')}`);
const byMonthName: Reader = ({ y, name }) => {
  const month = monthNamed(name!);
  return month === undefined ? undefined : named(`${y}-${String(month).padStart(2, '0')}`);
};
const byDate: Reader = ({ y, m, d }) => ({ kind: 'date', date: `${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}` });
const numbered =
  (letter: 'Q' | 'H'): Reader =>
  ({ y, n }) =>
    named(`${y}-${letter}${numberOf(n!)}`);

const FORMS: readonly (readonly [readonly RegExp[], Reader])[] = [
  [[/^(?:fy\s?)?(?<y>\d{4})$/u], ({ y }) => named(y!)],
  [[/^(?<y>\d{4})[-./](?<m>\d{1,2})$/u, /^(?<m>\d{1,2})[-./](?<y>\d{4})$/u], byMonth],
  [[/^(?<y>\d{4})[-./](?<m>\d{1,2})[-./](?<d>\d{1,2})(?:[t ]00:00(?::00(?:\.0+)?)?z?)?$/u], byDate],
  [[/^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})$/u], byDate],
  [[/^(?<name>\p{L}{3,})\.?[\s,./-]*(?<y>\d{4})$/u, /^(?<y>\d{4})[\s,./-]*(?<name>\p{L}{3,})\.?$/u], byMonthName],
  [patternsOf(QUARTER), numbered('Q')],
  [patternsOf(HALF), numbered('H')],
];

/** "2026 г.", "2026 року": the word for "year" after a year. */
const YEAR_WORD = /(?<=\d{4})\s?(?:г|год|года|р|рік|року)\.?$/u;

/**
 * Reads a period as people write it in English, Russian and Ukrainian: `2026-11`, `11.2026`, `Nov 2026`,
 * `листопад 2026`, `4 квартал 2026 р.`, `H2 2026`, or a date. Undefined for anything else, such as a two-digit year.
 */
export function readPeriod(text: string): WrittenPeriod | undefined {
  const exact = named(text);
  if (exact) return exact;
  const plain = text.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/gu, ' ').replace(YEAR_WORD, '');
  for (const [patterns, read] of FORMS) {
    for (const pattern of patterns) {
      const groups = pattern.exec(plain)?.groups;
      const period = groups && read(groups);
      if (period) return period;
    }
  }
  return undefined;
}

/** Fits a written period to a measure's frequency: a date stands for the period that it begins or ends. */
export function fitPeriod(
  written: WrittenPeriod,
  frequency: Frequency,
  calendar: FiscalCalendar,
): PeriodName | undefined {
  if (written.kind === 'period') return written.frequency === frequency ? written.name : undefined;
  try {
    const name = periodContaining(written.date, frequency, calendar);
    return [firstDay(name, calendar), lastDay(name, calendar)].includes(written.date) ? name : undefined;
  } catch {
    return undefined;
  }
}

function named(name: string): WrittenPeriod | undefined {
  const period = parsePeriod(name);
  return period && { kind: 'period', name: period.name, frequency: period.frequency };
}

function monthNamed(word: string): number | undefined {
  const months = MONTHS.flatMap((forms, index) =>
    forms.some((form) => form === word || (word.length >= SHORTEST_ABBREVIATION && form.startsWith(word)))
      ? [index + 1]
      : [],
  );
  return months.length === 1 ? months[0] : undefined;
}

function numberOf(text: string): number {
  const roman = ROMAN.indexOf(text.replaceAll('і', 'i'));
  if (roman >= 0) return roman + 1;
  const word = WORDS.findIndex((forms) => forms.includes(text));
  return word >= 0 ? word + 1 : Number(text);
}
