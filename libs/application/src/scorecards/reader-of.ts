import { DEFAULT_DISCLOSURE } from '@strata/domain';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import type { EvaluationVariant } from '../clusters/evaluation-variant.js';
import { seesFigures, type ClusterView } from '../clusters/cluster-view.js';
import type { Reader } from './disclosure.js';

/** A reader; two with the same key see the same of a scorecard. */
export interface KeyedReader extends Reader {
  readonly key: string;
}

/**
 * The reader of a view's scorecards. Members see scores of several others as of now and of closed evaluations: between
 * any two moments, the difference of two sums could be a single report. Scenarios, previews, methods on trial and other
 * compositions would give other scores from the same figures, so that they could be told apart.
 */
export async function readerOf(
  reads: ClusterReads,
  view: ClusterView,
  { assumptions, onTrial, preview, isComposed = false }: EvaluationVariant & { readonly isComposed?: boolean } = {},
): Promise<KeyedReader> {
  const { actors, disclosure = DEFAULT_DISCLOSURE } = view.structure.cluster;
  const own = actors.filter(({ id }) => seesFigures(view, id));
  const seesAll = own.length === actors.length;
  const isVariant = isComposed || [assumptions, onTrial, preview].some((one) => one !== undefined);
  const showsScores = disclosure === 'scores' && !isVariant && !seesAll && (await isPublished(reads, view));
  const isMember = own.length > 0;
  const key = seesAll ? 'all' : JSON.stringify([showsScores, isMember, grantsIn(view)]);
  return { key, seesAll, sees: (subject) => seesFigures(view, subject), isMember, showsScores };
}

/** The roles that the view's caller has in the cluster, on which depends whose figures it sees. */
function grantsIn({ caller, clusterId }: ClusterView): readonly string[] {
  if ('operator' in caller) return [];
  const own = caller.grants.filter(({ cluster }) => cluster === clusterId);
  return [...new Set(own.map((grant) => JSON.stringify(grant)))].sort();
}

/** True for the newest state, and for the moment of an evaluation that has been closed by now. */
async function isPublished(reads: ClusterReads, view: ClusterView): Promise<boolean> {
  if (view.isNewest) return true;
  const evaluations = await reads.evaluations(await reads.get(view.clusterId));
  return evaluations.some(({ position }) => position === view.position);
}
