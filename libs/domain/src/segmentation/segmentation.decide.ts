import type { ClusterState } from '../cluster/cluster.js';
import { clusterNotFound, notAMember } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision } from '../decider.js';
import { defineDecider } from '../define-decider.js';
import { settingFrom } from '../effective.js';
import { decideFrom } from '../effective-start/effective-start.js';
import { sameData } from '../equality.js';
import type { DateText } from '../words.js';
import { matrixOf } from './segmentation-in-force.js';
import { initialSegmentation, segmentationEvolve } from './segmentation.evolve.js';
import type { SegmentationCommand, SegmentationEvent, SegmentationState } from './segmentation.js';
import { matrixRefused } from './segmentation.rules.js';
import { segmentationCommandShape } from './segmentation.shape.js';

/** The state of other aggregates that the rules of a market segmentation need. */
export interface SegmentationContext {
  readonly cluster: ClusterState;
  /** The last locked day of the cluster; undefined if nothing is locked. */
  readonly lockedUpTo?: DateText | undefined;
}

/** A member's market segmentation matrix; each command replaces it as a whole. */
export const segmentationDecider: Decider<
  SegmentationState,
  SegmentationCommand,
  SegmentationEvent,
  SegmentationContext
> = defineDecider({
  initial: initialSegmentation,
  shape: segmentationCommandShape,
  guard: ({ actorId }: SegmentationCommand, _state: SegmentationState, { cluster }: SegmentationContext) =>
    cluster.exists ? notAMember(cluster, actorId) : clusterNotFound,
  decide: { SegmentMarket: segment },
  evolve: segmentationEvolve,
});

function segment(
  command: SegmentationCommand,
  state: SegmentationState,
  { cluster, lockedUpTo }: SegmentationContext,
): Decision<SegmentationEvent> {
  const { actorId, groups, services, cells } = command;
  const matrix = { groups, services, cells };
  return decideFrom(command, { calendar: cluster.calendar, lockedUpTo }, (start) => {
    const known = settingFrom(matrixOf(state), start.from) ?? initialSegmentation;
    if (sameData(matrix, { groups: known.groups, services: known.services, cells: known.cells })) return accept();
    const refusal = matrixRefused(matrix);
    if (refusal !== undefined) return refuse(refusal);
    return accept({ type: 'MarketSegmented', data: { actorId, ...matrix, ...start } });
  });
}
