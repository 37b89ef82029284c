import type { Language } from './localized.js';

/** The units of inputs and formulas, with their names. */
const UNITS = {
  index: { en: 'index', ru: 'индекс', uk: 'індекс' },
  points: { en: 'points', ru: 'баллы', uk: 'бали' },
  'segment-snw': { en: 'segment S, N or W', ru: 'сегмент S, N или W', uk: 'сегмент S, N або W' },
  'score-0-6': { en: 'score from 0 to 6', ru: 'оценка от 0 до 6', uk: 'оцінка від 0 до 6' },
  score: { en: 'score', ru: 'оценка', uk: 'оцінка' },
  ratio: { en: 'ratio', ru: 'отношение', uk: 'відношення' },
  coefficient: { en: 'coefficient', ru: 'коэффициент', uk: 'коефіцієнт' },
  share: { en: 'share', ru: 'доля', uk: 'частка' },
  percent: { en: 'percent', ru: 'проценты', uk: 'відсотки' },
  currency: { en: 'currency units', ru: 'денежные единицы', uk: 'грошові одиниці' },
  'currency-per-capita': {
    en: 'currency units per inhabitant',
    ru: 'денежные единицы на душу населения',
    uk: 'грошові одиниці на душу населення',
  },
  people: { en: 'people', ru: 'человек', uk: 'осіб' },
  'per-1000-workers': { en: 'per 1,000 workers', ru: 'на 1000 работающих', uk: 'на 1000 працівників' },
  years: { en: 'years', ru: 'лет', uk: 'років' },
  'area-per-capita': { en: 'area per inhabitant', ru: 'площадь на одного человека', uk: 'площа на одну особу' },
  energy: { en: 'units of energy', ru: 'единицы энергии', uk: 'одиниці енергії' },
  'thousand-tonnes': { en: 'thousand tonnes', ru: 'тыс. тонн', uk: 'тис. тонн' },
  capacity: { en: 'units of capacity', ru: 'единицы мощности', uk: 'одиниці потужності' },
  'as-measured': { en: 'as measured', ru: 'в единицах показателя', uk: 'в одиницях показника' },
  text: { en: 'text', ru: 'текст', uk: 'текст' },
  'true-or-false': { en: 'true or false', ru: 'да или нет', uk: 'так або ні' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type UnitCode = keyof typeof UNITS;

export const unitCodes = Object.keys(UNITS) as [UnitCode, ...UnitCode[]];

/** Name of a unit in a language. */
export function unitLabel(unit: UnitCode, language: Language): string {
  return UNITS[unit][language];
}
