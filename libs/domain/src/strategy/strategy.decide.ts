import { isEnded, strategyEnded, strategyNotFound } from '../cascade/placement.js';
import { clusterNotFound } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Refusal } from '../decider.js';
import { defineDecider, type CommandHandlers } from '../define-decider.js';
import { sameData } from '../equality.js';
import { editMap } from './edit-map.js';
import { linkHandlers } from './link.decide.js';
import { objectiveHandlers } from './objective.decide.js';
import { entryOf, perspectiveNotFound, type StrategyContext } from './strategy.context.js';
import { initialStrategy, strategyEvolve } from './strategy.evolve.js';
import type { MapEdit, StrategyCommand, StrategyEvent, StrategyState } from './strategy.js';
import { strategyCommandShape } from './strategy.shape.js';

const edits: CommandHandlers<StrategyState, MapEdit, StrategyEvent, StrategyContext> = {
  ...objectiveHandlers,
  ...linkHandlers,
  WeighPerspective: ({ perspective }, state, { cluster }) => {
    const known = state.perspectiveWeights.find((other) => other.perspective === perspective.perspective);
    if (sameData(known, perspective)) return accept();
    const refusal = perspectiveNotFound(perspective.perspective, cluster);
    return refusal === undefined ? accept({ type: 'PerspectiveWeighed', data: { perspective } }) : refuse(refusal);
  },
  SetMapRollUp: ({ rollUp }, state) =>
    sameData(rollUp, state.rollUp) ? accept() : accept({ type: 'MapRollUpSet', data: { rollUp } }),
};

const decide: CommandHandlers<StrategyState, StrategyCommand, StrategyEvent, StrategyContext> = {
  ...edits,
  EditMap: (command, state, context) => editMap(command, state, context, edits),
};

/** The map of one strategy: objectives, their measures, links within the map and links to the parent's objectives. */
export const strategyDecider: Decider<StrategyState, StrategyCommand, StrategyEvent, StrategyContext> = defineDecider({
  initial: initialStrategy,
  shape: strategyCommandShape,
  guard: notEditable,
  decide,
  evolve: strategyEvolve,
});

function notEditable(_command: StrategyCommand, _state: StrategyState, context: StrategyContext): Refusal | undefined {
  if (!context.cluster.exists) return clusterNotFound;
  const entry = entryOf(context);
  if (entry === undefined) return strategyNotFound(context.strategyId);
  return isEnded(entry) ? strategyEnded(entry) : undefined;
}
