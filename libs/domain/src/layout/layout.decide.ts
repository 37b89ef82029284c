import { z } from 'zod';
import { orderRefused } from '../arrange.js';
import type { CascadeState } from '../cascade/cascade.js';
import { findStrategy, isEnded, strategyEnded, strategyNotFound } from '../cascade/placement.js';
import { LIMIT_BOUNDS } from '../cluster/cluster.shape.js';
import type { ClusterState } from '../cluster/cluster.js';
import { clusterNotFound } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Refusal } from '../decider.js';
import { defineDecider } from '../define-decider.js';
import type { Shape } from '../shape-check.js';
import { idShape } from '../shapes.js';
import type { StrategyMap } from '../strategy/strategy.js';
import type { Id } from '../words.js';
import type { CardPlace, LayoutEvent, LayoutState, PlaceCards } from './layout.js';

/** The state of other aggregates that the rules of a layout need. */
export interface LayoutContext {
  readonly cluster: ClusterState;
  readonly cascade: CascadeState;
  readonly strategyId: Id;
  /** The working copy of the map. */
  readonly map: Pick<StrategyMap, 'objectives'>;
}

/** The farthest that a card can be put from the corner of its band, in units of the canvas. */
const MAX_DISTANCE = 100_000;

const distance = z.number().min(-MAX_DISTANCE).max(MAX_DISTANCE);
const place = z.strictObject({ objective: idShape, x: distance, y: distance });
const shape: Shape<PlaceCards> = z.object({
  type: z.literal('PlaceCards'),
  places: z.array(place).max(LIMIT_BOUNDS.objectivesPerMap),
  free: z.array(idShape).max(LIMIT_BOUNDS.objectivesPerMap).optional(),
});

const initial: LayoutState = { places: [] };

/** Where the cards of a map stand. */
export const layoutDecider: Decider<LayoutState, PlaceCards, LayoutEvent, LayoutContext> = defineDecider({
  initial,
  shape,
  guard: notEditable,
  decide: {
    PlaceCards: ({ places, free = [] }, state, { map }) => {
      const refusal = orderRefused(
        places.map(({ objective }) => objective),
        map.objectives.map(({ id }) => id),
        { kind: 'objective', code: 'OBJECTIVE_NOT_FOUND' },
      );
      if (refusal !== undefined) return refuse(refusal);
      const known = new Map(state.places.map((one) => [one.objective, one]));
      const moved = places.filter((one) => !isSame(known.get(one.objective), one));
      const freed = [...new Set(free)].filter(
        (id) => known.has(id) && places.every(({ objective }) => objective !== id),
      );
      if (moved.length + freed.length === 0) return accept();
      return accept({ type: 'CardsPlaced', data: { places: moved, ...(freed.length > 0 && { free: freed }) } });
    },
  },
  evolve: {
    CardsPlaced: ({ places }, { places: moved, free = [] }) => {
      const replaced = new Set([...moved.map(({ objective }) => objective), ...free]);
      return { places: [...places.filter(({ objective }) => !replaced.has(objective)), ...moved] };
    },
  },
});

function isSame(known: CardPlace | undefined, { x, y }: CardPlace): boolean {
  return known !== undefined && known.x === x && known.y === y;
}

function notEditable(_command: PlaceCards, _state: LayoutState, context: LayoutContext): Refusal | undefined {
  if (!context.cluster.exists) return clusterNotFound;
  const entry = findStrategy(context.cascade, context.strategyId);
  if (entry === undefined) return strategyNotFound(context.strategyId);
  return isEnded(entry) ? strategyEnded(entry) : undefined;
}
