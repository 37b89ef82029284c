import { LANGUAGES, parsePeriod, type Language, type PeriodName, type SnapshotNode, type Status } from '@strata/domain';
import { acceptedLanguage } from '../../language/accepted-language.js';

/** What the public pages say in one language. */
export interface PageWords {
  readonly scorecard: string;
  readonly map: string;
  readonly name: string;
  readonly score: string;
  readonly status: string;
  readonly actual: string;
  readonly target: string;
  readonly data: string;
  readonly coverage: (share: string) => string;
  readonly asOf: (day: string) => string;
  readonly evaluation: (id: string) => string;
  readonly published: (day: string) => string;
  readonly position: (position: string) => string;
  readonly content: string;
  readonly hash: string;
  readonly seal: (number: number, size: number) => string;
  readonly hashMeaning: string;
  readonly onlyStatus: string;
  readonly onlyScores: string;
  readonly withdrawn: string;
  readonly withdrawnOn: (day: string) => string;
  readonly unknown: string;
  readonly unknownRemedy: string;
  readonly unavailable: string;
  readonly unavailableRemedy: string;
  readonly languages: string;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly states: Readonly<Record<SnapshotNode['state'], string>>;
}

const en: PageWords = {
  scorecard: 'Scorecard',
  map: 'Strategy map',
  name: 'Name',
  score: 'Score',
  status: 'Status',
  actual: 'Actual',
  target: 'Target',
  data: 'Data',
  coverage: (share) => `${share} has data`,
  asOf: (day) => `as known on ${day}`,
  evaluation: (id) => `closed evaluation ${id}`,
  published: (day) => `Published on ${day}`,
  position: (position) => `Position ${position}`,
  content: 'Content as JSON',
  hash: 'SHA-256',
  seal: (number, size) => `Root of seal ${number} over the first ${size} events`,
  hashMeaning:
    'The SHA-256 is that of the content as JSON, byte for byte. Whoever keeps it can tell whether this page still shows what it showed. The root of the seal stands for everything that was recorded before.',
  onlyStatus: 'Statuses alone are published.',
  onlyScores: 'Scores to which too few members contribute are not published.',
  withdrawn: 'This page was withdrawn',
  withdrawnOn: (day) => `Its publisher withdrew it on ${day}.`,
  unknown: 'There is no such page',
  unknownRemedy: 'Check the address.',
  unavailable: 'This page is not available now',
  unavailableRemedy: 'Try again later.',
  languages: 'Languages',
  statuses: { blue: 'Ahead', green: 'On target', amber: 'At risk', red: 'Off target', grey: 'No data' },
  states: { 'not-started': 'not begun', open: 'period open', provisional: 'provisional', complete: 'complete' },
};

const uk: PageWords = {
  scorecard: 'Картка показників',
  map: 'Карта стратегії',
  name: 'Назва',
  score: 'Оцінка',
  status: 'Статус',
  actual: 'Факт',
  target: 'Ціль',
  data: 'Дані',
  coverage: (share) => `дані: ${share}`,
  asOf: (day) => `станом на ${day}`,
  evaluation: (id) => `закрите оцінювання ${id}`,
  published: (day) => `Опубліковано ${day}`,
  position: (position) => `Позиція ${position}`,
  content: 'Зміст у JSON',
  hash: 'SHA-256',
  seal: (number, size) => `Корінь печатки ${number} над першими подіями, їх ${size}`,
  hashMeaning:
    'SHA-256 обчислено зі змісту в JSON, байт за байтом. Хто його зберіг, може перевірити, чи показує сторінка те саме, що й раніше. Корінь печатки засвідчує все, що записано до неї.',
  onlyStatus: 'Опубліковано лише статуси.',
  onlyScores: 'Оцінки, за якими стоїть замало учасників, не публікуються.',
  withdrawn: 'Цю сторінку відкликано',
  withdrawnOn: (day) => `Той, хто її опублікував, відкликав її ${day}.`,
  unknown: 'Такої сторінки немає',
  unknownRemedy: 'Перевірте адресу.',
  unavailable: 'Ця сторінка зараз недоступна',
  unavailableRemedy: 'Спробуйте пізніше.',
  languages: 'Мови',
  statuses: {
    blue: 'Випереджає',
    green: 'Виконується',
    amber: 'Під загрозою',
    red: 'Не виконується',
    grey: 'Немає даних',
  },
  states: { 'not-started': 'не почався', open: 'період триває', provisional: 'попередньо', complete: 'повні дані' },
};

const ru: PageWords = {
  scorecard: 'Карта показателей',
  map: 'Карта стратегии',
  name: 'Название',
  score: 'Оценка',
  status: 'Статус',
  actual: 'Факт',
  target: 'Цель',
  data: 'Данные',
  coverage: (share) => `данные: ${share}`,
  asOf: (day) => `по состоянию на ${day}`,
  evaluation: (id) => `закрытое оценивание ${id}`,
  published: (day) => `Опубликовано ${day}`,
  position: (position) => `Позиция ${position}`,
  content: 'Содержание в JSON',
  hash: 'SHA-256',
  seal: (number, size) => `Корень печати ${number} над первыми событиями, их ${size}`,
  hashMeaning:
    'SHA-256 вычислен по содержанию в JSON, байт за байтом. Кто его сохранил, может проверить, показывает ли страница то же, что и раньше. Корень печати удостоверяет всё, что записано до неё.',
  onlyStatus: 'Опубликованы только статусы.',
  onlyScores: 'Оценки, за которыми стоит слишком мало участников, не публикуются.',
  withdrawn: 'Эта страница отозвана',
  withdrawnOn: (day) => `Тот, кто её опубликовал, отозвал её ${day}.`,
  unknown: 'Такой страницы нет',
  unknownRemedy: 'Проверьте адрес.',
  unavailable: 'Эта страница сейчас недоступна',
  unavailableRemedy: 'Попробуйте позже.',
  languages: 'Языки',
  statuses: {
    blue: 'Опережает',
    green: 'Выполняется',
    amber: 'Под угрозой',
    red: 'Не выполняется',
    grey: 'Нет данных',
  },
  states: { 'not-started': 'не начался', open: 'период идёт', provisional: 'предварительно', complete: 'данные полны' },
};

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { en, uk, ru };

/** The languages of the pages with their own names. */
export const PAGE_LANGUAGES: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['uk', 'Українська'],
  ['ru', 'Русский'],
];

/** The language that is asked for, or else the one that the browser prefers. */
export function pageLanguage(asked: string | undefined, accepted: string | undefined): Language {
  return LANGUAGES.find((language) => language === asked) ?? acceptedLanguage(accepted);
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU', uk: 'uk-UA' };
const PARTS: Readonly<Record<Language, { readonly quarter: string; readonly 'half-year': string }>> = {
  en: { quarter: 'Q', 'half-year': 'H' },
  ru: { quarter: 'кв. ', 'half-year': 'полуг. ' },
  uk: { quarter: 'кв. ', 'half-year': 'півр. ' },
};

/** Making a formatter takes far longer than using it. */
function formats<T>(make: (locale: string) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(LOCALES[language]);
    made.set(language, known);
    return known;
  };
}

const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const MONTH = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const dayFormat = formats((locale) => new Intl.DateTimeFormat(locale, DAY));
const monthFormat = formats((locale) => new Intl.DateTimeFormat(locale, MONTH));
const percentFormat = formats(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
);
const figureFormat = formats((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }));

/** The day of an instant (UTC). */
export function dayText(instant: string, language: Language): string {
  return dayFormat(language).format(new Date(instant));
}

/** A share or a score in whole percent. */
export function percentText(share: number, language: Language): string {
  return percentFormat(language).format(share);
}

/** A figure as people of a language write it. */
export function figureText(text: string, language: Language): string {
  const value = Number(text);
  return Number.isFinite(value) && text.trim() !== '' ? figureFormat(language).format(value) : text;
}

/** A period by name. */
export function periodText(name: PeriodName, language: Language): string {
  const period = parsePeriod(name);
  if (period === undefined || period.frequency === 'year') return name;
  if (period.frequency !== 'month') return `${PARTS[language][period.frequency]}${period.index} ${period.year}`;
  return monthFormat(language).format(new Date(Date.UTC(period.year, period.index - 1, 1)));
}
