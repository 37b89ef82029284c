import { CLUSTER_SUBJECT, StrataError, type Id, type PeriodName } from '@strata/domain';
import { methodsInForce, type BoundMethods } from '@strata/engine';
import type { ClusterReads, ClusterSnapshot } from '../clusters/cluster-reads.js';
import { evaluateMethod } from '../clusters/evaluate-method.js';
import {
  portraitCounts,
  portraitOf,
  portraitOfCluster,
  segmentsBy,
  segmentsOfMembers,
  textOf,
  type PortraitCount,
  type PortraitSegments,
  type SnwPortrait,
} from './snw-portrait.js';

/** The method that computes portraits. */
const PORTRAIT_METHOD = 'snw-portrait';
/** The method that joins the members' segments to the environment of the cluster. */
const ENVIRONMENT_METHOD = 'environment-analysis';

/** The portraits of the members of a cluster, and that of the cluster from their means (methods.md 4h, 4i). */
export interface SnwPortraits {
  readonly period: PeriodName;
  readonly position: string;
  readonly members: readonly SnwPortrait[];
  readonly cluster: SnwPortrait;
  /** For each letter of the cluster's portrait, the number of members behind it. */
  readonly counts: readonly PortraitCount[];
}

/** A period of a cluster with its methods in force. */
interface Portrayed {
  readonly queries: ClusterReads;
  readonly view: ClusterSnapshot;
  readonly methods: BoundMethods;
  readonly period: PeriodName;
}

/**
 * The SNW portraits of a period as known in the view. Throws `METHOD_NOT_IN_FORCE` if the cluster has not bound and
 * adopted the method.
 */
export async function snwPortraits(
  queries: ClusterReads,
  view: ClusterSnapshot,
  period: PeriodName,
): Promise<SnwPortraits> {
  const methods = methodsInForce(await queries.methods(view));
  const bound = methods.get(PORTRAIT_METHOD);
  if (!bound) throw notInForce(view.clusterId);
  const members: SnwPortrait[] = [];
  for (const { id, status } of view.structure.cluster.actors) {
    if (status !== 'member') continue;
    const evaluation = await evaluateMethod(queries, view, { method: bound.id, subject: id, period });
    members.push(portraitOf(id, bound.definition, (name) => evaluation.output(name)));
  }
  const segments = (await analysedSegments({ queries, view, methods, period })) ?? segmentsOfMembers(members);
  const cluster = portraitOfCluster(segments, bound.definition);
  return { period, position: view.position, members, cluster, counts: portraitCounts(members) };
}

/** The segments that the cluster's environment analysis comes to, so that there is one portrait; undefined without it. */
async function analysedSegments({ queries, view, methods, period }: Portrayed): Promise<PortraitSegments | undefined> {
  const analysis = methods.get(ENVIRONMENT_METHOD);
  if (analysis?.binding.scope !== 'cluster') return undefined;
  const evaluation = await evaluateMethod(queries, view, { method: analysis.id, subject: CLUSTER_SUBJECT, period });
  return segmentsBy((part) => textOf(evaluation.output(`segments.${part}`)));
}

function notInForce(cluster: Id): StrataError {
  const message = `The method "${PORTRAIT_METHOD}" is not bound and adopted in the cluster "${cluster}".`;
  return new StrataError('METHOD_NOT_IN_FORCE', message, {
    remedy: `Register the method "${PORTRAIT_METHOD}", bind it and adopt a version.`,
  });
}
