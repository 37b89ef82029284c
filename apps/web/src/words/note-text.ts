import { ERASED, UNREADABLE } from '@strata/domain';
import type { TFunction } from 'i18next';

/** A text that somebody entered, or what stands for one about a person who was erased. */
export function noteText(text: string, t: TFunction): string {
  if (text === ERASED) return t('personal.erased');
  return text === UNREADABLE ? t('personal.unreadable') : text;
}
