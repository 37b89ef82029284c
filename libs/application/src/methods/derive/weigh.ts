import { weightsOf, type FactorFinding, type PanelResult } from '@strata/engine';
import type { DeriveMethodRequest } from './derived-method.js';

/** Assigns weights to the selected factors: the panel's means if there is a panel, otherwise the coefficients. */
export function weigh(
  findings: readonly FactorFinding[],
  { experts, weighting = 'coefficient' }: DeriveMethodRequest,
  panel: PanelResult | undefined,
): readonly (FactorFinding & { readonly weight?: number })[] {
  const means = new Map(experts?.panel.factors.map((factor, at) => [factor, panel?.meanWeights[at] ?? 0]));
  const selected = findings.filter((finding) => finding.kept);
  const raw = selected.map(({ factor, correlation }) => {
    if (panel) return means.get(factor) ?? 0;
    return correlation.kind === 'coefficient' ? correlation.r : 0;
  });
  const weights = weightsOf(raw, weighting);
  const byFactor = new Map(selected.map(({ factor }, at) => [factor, weights[at]!]));
  return findings.map((finding) => (finding.kept ? { ...finding, weight: byFactor.get(finding.factor)! } : finding));
}
