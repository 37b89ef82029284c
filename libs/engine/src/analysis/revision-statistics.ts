import { mean, sampleStandardDeviation } from 'simple-statistics';
import { meanPValue } from './significance.js';

/** What the revisions of a measure amount to, as statistical offices publish it. A revision is the latest figure minus the first. */
export interface RevisionStatistics {
  /** The number of figures that could have been revised. */
  readonly count: number;
  /** The number of those that were. */
  readonly revised: number;
  /** The mean revision: the bias of first figures. Null without any figure. */
  readonly mean: number | null;
  /** The mean of the sizes of revisions. */
  readonly meanAbsolute: number | null;
  /**
   * Student's t of the mean and its two-sided p-value: small if the revisions have a direction. Null for less than two
   * figures, or if all revisions are equal.
   */
  readonly bias: { readonly t: number; readonly p: number } | null;
}

/** The statistics of revisions, of which 0 is one that left a figure as it was. */
export function revisionStatistics(revisions: readonly number[]): RevisionStatistics {
  const count = revisions.length;
  const revised = revisions.filter((revision) => revision !== 0).length;
  if (count === 0) return { count, revised, mean: null, meanAbsolute: null, bias: null };
  const average = mean([...revisions]);
  return {
    count,
    revised,
    mean: average,
    meanAbsolute: mean(revisions.map(Math.abs)),
    bias: biasOf(revisions, average),
  };
}

function biasOf(revisions: readonly number[], average: number): RevisionStatistics['bias'] {
  const n = revisions.length;
  const spread = n < 2 ? 0 : sampleStandardDeviation([...revisions]);
  if (spread === 0) return null;
  const t = (average / spread) * Math.sqrt(n);
  return { t, p: meanPValue(t, n) };
}
