import type { AskedStart, EffectiveStart } from '../effective-start/start.js';
import type { DecimalText, EffectiveDated, Id, Labels } from '../words.js';

/** One cell of a member's market segmentation matrix: a customer group and a service. */
export interface SegmentationCell {
  readonly group: Id;
  readonly service: Id;
  /** Share of the member's sales, percent, 0 to 100. */
  readonly share: DecimalText;
  readonly demand: 'growing' | 'stable' | 'falling';
  readonly advantage?: string;
  readonly weakness?: string;
  /** Whether the member targets this group with this service. */
  readonly target: boolean;
}

export interface SegmentationAxis {
  readonly id: Id;
  readonly labels: Labels;
}

/** A market segmentation matrix, from which a member's customers segment is derived. */
export interface SegmentationMatrix {
  readonly groups: readonly SegmentationAxis[];
  readonly services: readonly SegmentationAxis[];
  readonly cells: readonly SegmentationCell[];
}

/** A member's latest matrix. */
export interface SegmentationState extends SegmentationMatrix {
  /** Its matrices over time, once one holds from a period on. */
  readonly matrices?: EffectiveDated<SegmentationMatrix>;
}

export type SegmentationCommand = {
  readonly type: 'SegmentMarket';
  readonly actorId: Id;
} & SegmentationMatrix &
  AskedStart;

export type SegmentationEvent = {
  readonly type: 'MarketSegmented';
  readonly data: { readonly actorId: Id } & SegmentationMatrix & EffectiveStart;
};
