import { CLUSTER_SUBJECT, StrataError, type PeriodName } from '@strata/domain';
import { isErrorValue, methodsInForce, runMethod, type BoundMethod, type Value } from '@strata/engine';
import type { ClusterReads, ClusterSnapshot } from '../clusters/cluster-reads.js';

/** The method that computes portraits. */
const PORTRAIT_METHOD = 'snw-portrait';

const PARTS = ['learning', 'customers', 'processes', 'finance'] as const;
type Part = (typeof PARTS)[number];
export type PortraitSegments = Readonly<Record<Part, string | null>>;

/** The SNW portrait of a member or of the cluster, or the reason why there is none. */
export interface SnwPortrait {
  readonly subject: string;
  /** Learning and development, customers, internal processes, finance; null if a segment is missing. */
  readonly segments: PortraitSegments;
  /** Such as `SNSS`. */
  readonly portrait: string | null;
  readonly points: number | null;
  /** The strategic direction for these points. */
  readonly direction: string | null;
  readonly match: string | null;
  readonly reason?: string | undefined;
}

/** The portraits of the members of a cluster, and that of the cluster from their means (methods.md 4h, 4i). */
export interface SnwPortraits {
  readonly period: PeriodName;
  readonly position: string;
  readonly members: readonly SnwPortrait[];
  readonly cluster: SnwPortrait;
}

type Read = (name: string) => Value | undefined;

function textOf(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function portraitOf(subject: string, read: Read): SnwPortrait {
  const segments = Object.fromEntries(PARTS.map((part) => [part, textOf(read(part))])) as PortraitSegments;
  const points = read('points');
  const error = [...PARTS, 'points'].map(read).find((value) => isErrorValue(value));
  return {
    subject,
    segments,
    portrait: textOf(read('portrait')),
    points: typeof points === 'number' ? points : null,
    direction: textOf(read('direction')),
    match: textOf(read('match')),
    reason: isErrorValue(error) ? error.message : undefined,
  };
}

const POINTS: ReadonlyMap<string | null, number> = new Map([
  ['S', 3],
  ['N', 2],
  ['W', 1],
]);

/** The segment of the members' mean points: S from 2.5, N from 1.5, otherwise W; members without a segment are left out. */
function segmentOfCluster(members: readonly SnwPortrait[], part: Part): string | null {
  const points = members.map(({ segments }) => POINTS.get(segments[part])).filter((one) => one !== undefined);
  if (points.length === 0) return null;
  // Compared without division, so that a mean exactly on a limit belongs to the upper segment.
  const doubled = 2 * points.reduce((sum, one) => sum + one, 0);
  if (doubled >= 5 * points.length) return 'S';
  return doubled >= 3 * points.length ? 'N' : 'W';
}

function portraitOfCluster(members: readonly SnwPortrait[], { definition }: BoundMethod): SnwPortrait {
  const segments = Object.fromEntries(PARTS.map((part) => [part, segmentOfCluster(members, part)])) as PortraitSegments;
  const result = runMethod(definition, segments);
  if ('errors' in result) {
    const reason = `No member has a segment for ${PARTS.filter((part) => segments[part] === null).join(', ')}.`;
    return { subject: CLUSTER_SUBJECT, segments, portrait: null, points: null, direction: null, match: null, reason };
  }
  const outputs = result.outputs as Readonly<Record<string, Value>>;
  return portraitOf(CLUSTER_SUBJECT, (name) => outputs[name] ?? segments[name as Part] ?? undefined);
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
  const bound = methodsInForce(await queries.methods(view)).get(PORTRAIT_METHOD);
  if (!bound) {
    throw new StrataError(
      'METHOD_NOT_IN_FORCE',
      `The method "${PORTRAIT_METHOD}" is not bound and adopted in the cluster "${view.clusterId}".`,
      {
        remedy: `Register the method "${PORTRAIT_METHOD}", bind it and adopt a version.`,
      },
    );
  }
  const members: SnwPortrait[] = [];
  for (const { id, status } of view.structure.cluster.actors) {
    if (status !== 'member') continue;
    const evaluation = await queries.evaluateMethod(view, bound, { subject: id, period });
    members.push(portraitOf(id, (name) => evaluation.output(name)));
  }
  return { period, position: view.position, members, cluster: portraitOfCluster(members, bound) };
}
