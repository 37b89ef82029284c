import { parsePeriod } from '@strata/domain';

/** Locales of numbers and dates: days before months in all three languages. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', ru: 'ru-RU', uk: 'uk-UA' };

function localeOf(language: string): string {
  return LOCALES[language] ?? 'en-GB';
}

/** A number that is not there. */
export const NOTHING = '–';

/** An exact decimal as people of a language write it. */
export function numberText(text: string | number, language: string, decimals?: number): string {
  const digits = decimals ?? 12;
  return new Intl.NumberFormat(localeOf(language), {
    maximumFractionDigits: digits,
    minimumFractionDigits: decimals === undefined ? 0 : Math.min(decimals, 3),
  }).format(Number(text));
}

/** A difference with its sign. */
export function signedText(value: number, language: string, decimals = 1): string {
  return new Intl.NumberFormat(localeOf(language), {
    maximumFractionDigits: decimals,
    signDisplay: 'exceptZero',
  })
    .format(value)
    .replace('-', '−');
}

/** A score from 0 to 1 as a percentage. */
export function percentText(score: number | null | undefined, language: string, decimals = 1): string {
  if (score === null || score === undefined) return NOTHING;
  return new Intl.NumberFormat(localeOf(language), {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(score);
}

/** A calendar day, or the day of an instant (UTC). */
export function dayText(moment: string, language: string, style: 'short' | 'long' = 'short'): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: style,
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(moment));
}

/** An instant to the minute (UTC). */
export function instantText(moment: string, language: string): string {
  const time = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(moment));
  return `${time} UTC`;
}

/** A number of days from today, such as "tomorrow" or "3 days ago". */
export function daysText(days: number, language: string): string {
  return new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(days, 'day');
}

/** A period by name: a month with its name; others as year with their number. */
export function periodText(name: string, language: string, style: 'long' | 'short' = 'long'): string {
  const period = parsePeriod(name);
  if (period === undefined) return name;
  if (period.frequency === 'year') return String(period.year);
  if (period.frequency !== 'month') {
    const letter = name.slice(5, 6);
    return `${PARTS[language]?.[letter] ?? letter}${period.index} ${period.year}`;
  }
  return new Intl.DateTimeFormat(localeOf(language), { month: style, year: 'numeric', timeZone: 'UTC' }).format(
    new Date(Date.UTC(period.year, period.index - 1, 1)),
  );
}

/** Letters of quarters and half-years. */
const PARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { Q: 'Q', H: 'H' },
  ru: { Q: 'кв. ', H: 'полуг. ' },
  uk: { Q: 'кв. ', H: 'півр. ' },
};
