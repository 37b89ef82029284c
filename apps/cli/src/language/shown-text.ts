import { ERASED, UNREADABLE } from '@strata/domain';
import { phrase } from './phrase.js';

/** A text that somebody entered, or what stands for one that was erased. */
export function shownText(text: string): string {
  if (text === ERASED) return phrase`[erased]`;
  return text === UNREADABLE ? phrase`[unreadable]` : text;
}
