import { chiSquarePValue } from './significance.js';

/** One expert's weights, in the order of the panel's factors. */
export interface ExpertWeights {
  readonly expert: string;
  readonly weights: readonly number[];
}

export interface ExpertPanel {
  readonly factors: readonly string[];
  readonly experts: readonly ExpertWeights[];
}

/** Kendall's W over the experts' rankings, or why there is none. */
export type Agreement =
  | {
      readonly kind: 'agreement';
      /** 0 (no agreement) to 1 (identical rankings), corrected for ties. */
      readonly w: number;
      readonly chiSquare: number;
      readonly degreesOfFreedom: number;
      /** Probability of at least this agreement by chance (chi-square approximation; rough below 7 factors). */
      readonly p: number;
    }
  | { readonly kind: 'none'; readonly reason: 'TOO_FEW_EXPERTS' | 'TOO_FEW_FACTORS' | 'ALL_TIED' };

export interface PanelResult {
  readonly meanWeights: readonly number[];
  readonly agreement: Agreement;
}

/** The mean weight of each factor and the agreement of the experts on the ranking of the factors. */
export function panelResult({ factors, experts }: ExpertPanel): PanelResult {
  const meanWeights = factors.map((_, at) =>
    experts.reduce((sum, { weights }) => sum + weights[at]! / experts.length, 0),
  );
  return { meanWeights, agreement: kendallW(experts.map(({ weights }) => weights)) };
}

/**
 * Kendall's coefficient of concordance of m raters (rows) over n items, with mid-ranks and correction for ties:
 * W = 12·S / (m²(n³ − n) − m·ΣT), T = Σ(t³ − t) over each rater's ties. Chi-square = m(n − 1)W with n − 1 degrees of
 * freedom.
 */
export function kendallW(ratings: readonly (readonly number[])[]): Agreement {
  const m = ratings.length;
  const n = ratings[0]?.length ?? 0;
  if (m < 2) return { kind: 'none', reason: 'TOO_FEW_EXPERTS' };
  if (n < 2) return { kind: 'none', reason: 'TOO_FEW_FACTORS' };
  const ranked = ratings.map(ranksOf);
  const sums = ranked[0]!.ranks.map((_, item) => ranked.reduce((sum, { ranks }) => sum + ranks[item]!, 0));
  const mean = (m * (n + 1)) / 2;
  const s = sums.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const ties = ranked.reduce((sum, one) => sum + one.ties, 0);
  const most = m * m * (n ** 3 - n) - m * ties;
  if (most <= 0) return { kind: 'none', reason: 'ALL_TIED' };
  const w = Math.min(1, (12 * s) / most);
  const chiSquare = m * (n - 1) * w;
  return { kind: 'agreement', w, chiSquare, degreesOfFreedom: n - 1, p: chiSquarePValue(chiSquare, n - 1) };
}

/** Ranks from 1 with the mean rank for equal values, and Σ(t³ − t) over groups of t equal ones. */
function ranksOf(values: readonly number[]): { readonly ranks: readonly number[]; readonly ties: number } {
  const order = values.map((_, at) => at).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length);
  let ties = 0;
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end += 1;
    for (const at of order.slice(start, end)) ranks[at] = (start + 1 + end) / 2;
    ties += (end - start) ** 3 - (end - start);
    start = end;
  }
  return { ranks, ties };
}
