import type { Localized } from './localized.js';
import type { MethodDefinition } from './method-schema.js';

/** What the text results of a method mean, by result; none for versions that do not say so. */
export function resultTexts({ texts = [] }: MethodDefinition): ReadonlyMap<string, Localized> {
  return new Map(texts.map(({ value, label }) => [value, label]));
}
