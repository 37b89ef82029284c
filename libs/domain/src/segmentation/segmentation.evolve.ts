import type { EventHandlers } from '../define-decider.js';
import { changeFrom } from '../effective.js';
import { matrixOf } from './segmentation-in-force.js';
import type { SegmentationEvent, SegmentationState } from './segmentation.js';

export const initialSegmentation: SegmentationState = { groups: [], services: [], cells: [] };

export const segmentationEvolve: EventHandlers<SegmentationState, SegmentationEvent> = {
  MarketSegmented: (state, { groups, services, cells, from }) => {
    const { latest, entries } = changeFrom(matrixOf(state), from, { groups, services, cells });
    return { ...latest, ...(entries && { matrices: entries }) };
  },
};
