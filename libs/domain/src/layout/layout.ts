import type { Id } from '../words.js';

/** Where a card stands on the canvas, in units of the canvas. */
export interface CardPlace {
  readonly objective: Id;
  /** Its left edge, from the left edge of the bands. */
  readonly x: number;
  /** Its top edge, from the top edge of its band. */
  readonly y: number;
}

/** Where the cards of a strategy's map were put. It is no part of the map: it moves no score and needs no revision. */
export interface LayoutState {
  readonly places: readonly CardPlace[];
}

/** Puts cards somewhere, or (`free`) leaves them to the automatic layout again. */
export interface PlaceCards {
  readonly type: 'PlaceCards';
  readonly places: readonly CardPlace[];
  readonly free?: readonly Id[] | undefined;
}

export type LayoutEvent = {
  readonly type: 'CardsPlaced';
  readonly data: { readonly places: readonly CardPlace[]; readonly free?: readonly Id[] | undefined };
};
