/** Languages of labels; English is required. */
export const LANGUAGES = ['en', 'ru', 'uk'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A name in up to three languages. */
export interface Labels {
  readonly en: string;
  readonly ru?: string;
  readonly uk?: string;
}

/** An exact decimal in canonical text: no exponent, no leading plus, no superfluous zeros before the point. */
export type DecimalText = string;

/** A calendar date, `YYYY-MM-DD`. */
export type DateText = string;

/** An instant, ISO 8601 UTC with milliseconds. */
export type InstantText = string;

/** A period by name: `2008` (fiscal year), `2008-H1`, `2008-Q3`, `2008-07` (calendar month). */
export type PeriodName = string;

/** An id within its cluster: a letter or digit, then up to 62 letters, digits, `_` or `-`. */
export type Id = string;

/**
 * What a value is about: the cluster itself (`@cluster`), an actor (`GR`), or a part of an actor
 * (`GR/budget`: a functional service or an organisational unit).
 */
export type Subject = string;

/** The subject that stands for the whole cluster. */
export const CLUSTER_SUBJECT: Subject = '@cluster';

/** One entry of an effective-dated setting; a null `from` means from the beginning. Entries are ordered by `from`. */
export interface Effective<T> {
  readonly from: DateText | null;
  readonly value: T;
}

/** An effective-dated setting. The entry for a period is the last one in force on the period's first day. */
export type EffectiveDated<T> = readonly Effective<T>[];

/** How often a measure is reported. */
export type Frequency = 'month' | 'quarter' | 'half-year' | 'year';

/** How a missing value affects the scores above it (methods §5). N/A is not missing; it is always left out. */
export type MissingPolicy =
  | { readonly kind: 'share-weight' }
  | { readonly kind: 'no-data' }
  | { readonly kind: 'zero' }
  | { readonly kind: 'carry-forward'; readonly periods: number };

/** How the scores of siblings combine into the score above them (methods §5). */
export type RollUp = 'weighted-mean' | 'worst' | 'best' | 'majority' | 'count';
