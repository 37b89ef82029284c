import type { EventHandlers } from '../define-decider.js';
import type { SegmentationEvent, SegmentationState } from './segmentation.js';

export const initialSegmentation: SegmentationState = { groups: [], services: [], cells: [] };

export const segmentationEvolve: EventHandlers<SegmentationState, SegmentationEvent> = {
  MarketSegmented: (_state, { groups, services, cells }) => ({ groups, services, cells }),
};
