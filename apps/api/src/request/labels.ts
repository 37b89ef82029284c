import type { Labels, Language } from '@strata/domain';

/** A label in a language, or in English if it is missing. */
export function labelIn(labels: Labels, language: Language | null | undefined): string {
  return labels[language ?? 'en'] ?? labels.en;
}

/** The fields of types with labels. */
export const labelled = {
  label: (
    { labels }: { readonly labels: Labels },
    { language }: { readonly language?: Language | null | undefined },
  ): string => labelIn(labels, language),
};
