import {
  cascadeDecider,
  clusterDecider,
  fold,
  measureDecider,
  strategyDecider,
  type Decision,
  type DomainEvent,
  type MeasureState,
  type Refusal,
  type StrategyState,
  type AddressedCommand,
} from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';

/** A planned command that the rules refuse. */
export interface RefusedStep {
  readonly step: AddressedCommand;
  readonly refusal: Refusal;
}

interface Picture {
  cluster: ClusterStructure['cluster'];
  cascade: ClusterStructure['cascade'];
  readonly maps: Map<string, StrategyState>;
  readonly measures: Map<string, MeasureState>;
}

type AnyDecider = {
  decide(command: never, state: never, context: never): Decision<DomainEvent>;
  evolve(state: never, event: never): unknown;
};

interface Step {
  readonly decider: AnyDecider;
  readonly state: unknown;
  readonly context: unknown;
  keep(state: unknown): void;
}

function strategyStep(picture: Picture, strategyId: string): Step {
  const parent = picture.cascade.strategies.find((entry) => entry.id === strategyId)?.parent;
  const { cluster, cascade, maps, measures } = picture;
  const children = cascade.strategies.filter((entry) => entry.parent === strategyId);
  return {
    decider: strategyDecider as unknown as AnyDecider,
    state: maps.get(strategyId) ?? strategyDecider.initial,
    context: {
      cluster,
      cascade,
      strategyId,
      measures,
      childMaps: new Map(children.map(({ id }) => [id, maps.get(id) ?? strategyDecider.initial])),
      ...(parent === undefined ? {} : { parentMap: maps.get(parent) ?? strategyDecider.initial }),
    },
    keep: (state) => void maps.set(strategyId, state as StrategyState),
  };
}

function stepOf(picture: Picture, command: AddressedCommand): Step | undefined {
  const { cluster, cascade, measures } = picture;
  switch (command.aggregate) {
    case 'cluster':
      return {
        decider: clusterDecider as unknown as AnyDecider,
        state: cluster,
        context: undefined,
        keep: (state) => void (picture.cluster = state as Picture['cluster']),
      };
    case 'cascade':
      return {
        decider: cascadeDecider as unknown as AnyDecider,
        state: cascade,
        context: { cluster },
        keep: (state) => void (picture.cascade = state as Picture['cascade']),
      };
    case 'strategy':
      return strategyStep(picture, command.strategyId);
    case 'measure':
      return {
        decider: measureDecider as unknown as AnyDecider,
        state: measures.get(command.measureId) ?? measureDecider.initial,
        context: { cluster, measures },
        keep: (state) => void measures.set(command.measureId, state as MeasureState),
      };
    default:
      return undefined;
  }
}

/** Plays a plan through the rules on a copy of the structure; the first refusal, or undefined if all would be done. */
export function rehearsePlan(
  plan: readonly AddressedCommand[],
  structure: ClusterStructure | undefined,
): RefusedStep | undefined {
  const picture: Picture = {
    cluster: structure?.cluster ?? clusterDecider.initial,
    cascade: structure?.cascade ?? cascadeDecider.initial,
    maps: new Map(structure?.maps),
    measures: new Map(structure?.measures),
  };
  for (const command of plan) {
    const step = stepOf(picture, command);
    if (!step) continue;
    const decision = step.decider.decide(command.command as never, step.state as never, step.context as never);
    if (decision.kind === 'refused') return { step: command, refusal: decision.refusal };
    step.keep(fold(step.decider as never, step.state, decision.events));
  }
  return undefined;
}
