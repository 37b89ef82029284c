import type { ClusterState } from '../cluster/cluster.js';
import { clusterNotFound, notAMember } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision } from '../decider.js';
import { defineDecider } from '../define-decider.js';
import { sameData } from '../equality.js';
import { initialSegmentation, segmentationEvolve } from './segmentation.evolve.js';
import type { SegmentationCommand, SegmentationEvent, SegmentationState } from './segmentation.js';
import { matrixRefused } from './segmentation.rules.js';
import { segmentationCommandShape } from './segmentation.shape.js';

/** The state of other aggregates that the rules of a market segmentation need. */
export interface SegmentationContext {
  readonly cluster: ClusterState;
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
  { actorId, groups, services, cells }: SegmentationCommand,
  state: SegmentationState,
): Decision<SegmentationEvent> {
  const matrix = { groups, services, cells };
  if (sameData(matrix, state)) return accept();
  const refusal = matrixRefused(matrix);
  return refusal === undefined ? accept({ type: 'MarketSegmented', data: { actorId, ...matrix } }) : refuse(refusal);
}
