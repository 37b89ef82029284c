import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../generated/operations.js';
import * as format from './format.js';
import { languageOf } from './i18n.js';

/** The words and the figures of the chosen language. */
export interface Words {
  readonly t: TFunction;
  /** Such as uk. */
  readonly code: string;
  /** As queries take it. */
  readonly language: Language;
  number(text: string | number, decimals?: number): string;
  signed(value: number, decimals?: number): string;
  percent(score: number | null | undefined, decimals?: number): string;
  day(moment: string, style?: 'short' | 'long'): string;
  instant(moment: string): string;
  /** Such as "tomorrow" or "3 days ago". */
  inDays(days: number): string;
  period(name: string, style?: 'long' | 'short'): string;
}

export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const code = i18n.language;
  return useMemo(
    () => ({
      t,
      code,
      language: languageOf(code),
      number: (text, decimals) => format.numberText(text, code, decimals),
      signed: (value, decimals) => format.signedText(value, code, decimals),
      percent: (score, decimals) => format.percentText(score, code, decimals),
      day: (moment, style) => format.dayText(moment, code, style),
      instant: (moment) => format.instantText(moment, code),
      inDays: (days) => format.daysText(days, code),
      period: (name, style) => format.periodText(name, code, style),
    }),
    [t, code],
  );
}
