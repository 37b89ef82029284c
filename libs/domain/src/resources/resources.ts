import type { DecimalText, Id, Labels, PeriodName } from '../words.js';

/** A need for a resource other than money, such as nurses or berths, in a period. */
export interface ResourceNeed {
  readonly id: Id;
  readonly labels: Labels;
  /** The kind of resource; needs of one kind have one unit. */
  readonly kind: Id;
  /** The objective of the strategy's map that it serves. */
  readonly objective: Id;
  /** The measure that it is to move. */
  readonly measure: Id;
  /** The initiative of the strategy that needs it, if it is one. */
  readonly initiative?: Id | undefined;
  readonly period: PeriodName;
  readonly amount: DecimalText;
}

/** How much of a kind of resource a strategy has in a period. */
export interface ResourceAvailability {
  readonly kind: Id;
  readonly period: PeriodName;
  readonly amount: DecimalText;
}

/** What a strategy needs besides money, and what it has. */
export interface ResourcesState {
  readonly needs: readonly ResourceNeed[];
  readonly available: readonly ResourceAvailability[];
}

export type ResourcesCommand =
  | { readonly type: 'SetResourceNeed'; readonly need: ResourceNeed }
  | { readonly type: 'DropResourceNeed'; readonly needId: Id; readonly reason: string }
  | ({ readonly type: 'SetResourceAvailability' } & ResourceAvailability);

export type ResourcesEvent =
  | { readonly type: 'ResourceNeedSet'; readonly data: { readonly need: ResourceNeed } }
  | { readonly type: 'ResourceNeedDropped'; readonly data: { readonly needId: Id; readonly reason: string } }
  | { readonly type: 'ResourceAvailabilitySet'; readonly data: ResourceAvailability };
