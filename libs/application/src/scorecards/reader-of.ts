import { DEFAULT_DISCLOSURE, type PeriodName } from '@strata/domain';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { EvaluationVariant } from '../clusters/evaluation-variant.js';
import { seesFigures, type ClusterView } from '../clusters/cluster-view.js';
import type { Reader } from './disclosure.js';

/** A reader; two with the same key see the same of a scorecard. */
export interface KeyedReader extends Reader {
  readonly key: string;
}

/** True if the caller of a view sees the figures of every member. */
export function seesAllFigures(view: ClusterView): boolean {
  return view.structure.cluster.actors.every(({ id }) => seesFigures(view, id));
}

/**
 * The reader of a view's scorecards of a period. Members see scores of several others of closed evaluations of that period,
 * and as of now once all behind them have reported: between any two moments, the difference of two sums could be a single
 * report. Scenarios, previews, methods on trial and other compositions would give other scores from the same figures, so
 * that they could be told apart.
 */
export async function readerOf(
  reads: ClusterReads,
  view: ClusterView,
  { period, ...variant }: ReadVariant,
): Promise<KeyedReader> {
  const seesAll = seesAllFigures(view);
  const mayShow = !seesAll && showsScoresOf(view, variant);
  const isClosed = mayShow && (await isOfEvaluation(reads, view, period));
  const showsScores = mayShow && (isClosed || view.isNewest);
  const key = seesAll ? 'all' : JSON.stringify([showsScores, isClosed, grantsIn(view)]);
  return { key, seesAll, sees: (subject) => seesFigures(view, subject), showsScores, isMoving: !isClosed };
}

type ReadVariant = EvaluationVariant & { readonly period: PeriodName; readonly isComposed?: boolean };

function showsScoresOf(
  { structure }: ClusterView,
  { assumptions, onTrial, preview, isComposed }: Omit<ReadVariant, 'period'>,
): boolean {
  const { disclosure = DEFAULT_DISCLOSURE } = structure.cluster;
  const isVariant = isComposed === true || [assumptions, onTrial, preview].some((one) => one !== undefined);
  return disclosure === 'scores' && !isVariant;
}

/** The roles that the view's caller has in the cluster, on which depends whose figures it sees. */
function grantsIn({ caller, clusterId }: ClusterView): readonly string[] {
  if ('operator' in caller) return [];
  const own = caller.grants.filter(({ cluster }) => cluster === clusterId);
  return [...new Set(own.map((grant) => JSON.stringify(grant)))].sort();
}

/** True for the moment of an evaluation of the period that has been closed by now. */
async function isOfEvaluation(reads: ClusterReads, view: ClusterView, period: PeriodName): Promise<boolean> {
  const evaluations = await reads.evaluations(view.isNewest ? view : await reads.get(view.clusterId));
  return evaluations.some((one) => one.period === period && one.position === view.position);
}
