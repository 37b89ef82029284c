import type { BranchState, PeriodName } from '@strata/domain';
import type { ClusterReads, ClusterSnapshot } from '../clusters/cluster-reads.js';
import type { ClusterView } from '../clusters/cluster-view.js';
import type { EvaluationVariant } from '../clusters/evaluation-variant.js';
import { requireNode } from '../scenarios/require-node.js';
import { chosenPeriods } from '../scenarios/chosen-periods.js';
import type { Disclosable } from '../scorecards/disclosure.js';
import { aggregatesIn } from '../scorecards/member-figures.js';
import { readerOf } from '../scorecards/reader-of.js';
import { comparedCards, type BranchDifference, type BranchIncomparable } from './branch-differences.js';
import { laidOver, type ChangeNotApplied } from './lay-over.js';

/** What to compare a branch by. */
export interface BranchQuestion {
  /** At least one; one that is named twice counts once. */
  readonly periods: readonly PeriodName[];
  /** A node of the scorecard, such as `strategy:S`; by default all that the branch changes. */
  readonly node?: string | undefined;
}

/** A branch compared with what was known at its origin. */
export interface BranchComparison {
  readonly branch: BranchState;
  /** The cluster at the origin, without the branch. */
  readonly view: ClusterView;
  readonly periods: readonly PeriodName[];
  /** The greatest differences first, whatever their sign. */
  readonly differences: readonly BranchDifference[];
  /** What changes, but has no score on one side. */
  readonly incomparable: readonly BranchIncomparable[];
  /** Changes for which the cluster had no place at the origin. */
  readonly notApplied: readonly ChangeNotApplied[];
  /** Nodes, over all periods, that are not compared because the reader may not see all that is behind them. */
  readonly hidden: number;
}

/**
 * Evaluates the cluster at the origin of a branch with and without its changes. `view` is that of the origin, `now` tells
 * the methods that are registered by now. Throws `NO_PERIODS`, `COMPARISON_TOO_LARGE`, `UNKNOWN_NODE`, and the reason of
 * the signal if that is aborted.
 */
export async function compareBranch(
  reads: ClusterReads,
  { branch, view, now }: { readonly branch: BranchState; readonly view: ClusterView; readonly now: ClusterSnapshot },
  question: BranchQuestion,
  signal?: AbortSignal,
): Promise<BranchComparison> {
  const periods = chosenPeriods(question.periods);
  const { structure } = view;
  const under = { structure, methods: await reads.methods(view) };
  const { assumptions, notApplied, ...over } = laidOver(under, branch.changes, await reads.methods(now));
  const after: ClusterSnapshot = { ...view, structure: over.structure, rehearsed: { methods: over.methods } };
  const differences: BranchDifference[] = [];
  const incomparable: BranchIncomparable[] = [];
  const nodes = new Set<string>();
  let hidden = 0;
  for (const period of periods) {
    const was = await disclosableCard(reads, view, period, { signal });
    const is = await disclosableCard(reads, after, period, { assumptions, signal });
    for (const { id } of [...was.nodes, ...is.nodes]) nodes.add(id);
    const reader = await readerOf(reads, view, { period, assumptions });
    const compared = await reads.turns.run(comparedCards(period, [was, is], reader));
    differences.push(...compared.differences);
    incomparable.push(...compared.incomparable);
    hidden += compared.hidden;
  }
  if (question.node !== undefined) requireNode(question.node, nodes);
  const isAsked = ({ node }: { readonly node: string }): boolean => node === (question.node ?? node);
  const size = ({ difference }: BranchDifference): number => Math.abs(difference);
  return {
    branch,
    view,
    periods,
    differences: differences.filter(isAsked).sort((a, b) => size(b) - size(a)),
    incomparable: incomparable.filter(isAsked),
    notApplied,
    hidden,
  };
}

async function disclosableCard(
  reads: ClusterReads,
  view: ClusterSnapshot,
  period: PeriodName,
  variant: EvaluationVariant,
): Promise<Disclosable> {
  const { scorecard, structure, evaluator } = await reads.scorecard(view, period, variant);
  const { nodes } = scorecard;
  return { nodes, aggregates: await reads.turns.run(aggregatesIn({ nodes, structure, values: evaluator.values })) };
}
