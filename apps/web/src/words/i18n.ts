import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../generated/operations.js';

export const LANGUAGES = ['en', 'uk', 'ru'] as const;
/** The languages by their own names. */
export const LANGUAGE_NAMES = { en: 'English', uk: 'Українська', ru: 'Русский' } as const;
export type LanguageCode = (typeof LANGUAGES)[number];

/** Where the chosen language is kept. */
const KEPT = 'strata.language';

const CATALOGUES: Readonly<Record<LanguageCode, () => Promise<{ readonly default: object }>>> = {
  en: () => import('./en.json'),
  uk: () => import('./uk.json'),
  ru: () => import('./ru.json'),
};

function isLanguage(text: string | null | undefined): text is LanguageCode {
  return LANGUAGES.some((language) => language === text);
}

/** The language that was chosen, otherwise the first of the browser's that there is a catalogue of. */
function firstLanguage(): LanguageCode {
  const kept = localStorage.getItem(KEPT);
  if (isLanguage(kept)) return kept;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

async function load(language: LanguageCode): Promise<void> {
  const { default: catalogue } = await CATALOGUES[language]();
  i18next.addResourceBundle(language, 'translation', catalogue);
  document.documentElement.lang = language;
}

/** Loads the words of the first language. */
export async function startWords(): Promise<void> {
  const language = firstLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await load(language);
}

export async function chooseLanguage(language: LanguageCode): Promise<void> {
  localStorage.setItem(KEPT, language);
  await load(language);
  await i18next.changeLanguage(language);
}

/** The language as queries take it. */
export function languageOf(code: string): Language {
  return isLanguage(code) ? (code.toUpperCase() as Language) : 'EN';
}
