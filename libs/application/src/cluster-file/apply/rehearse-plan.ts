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

/** A copy of the structure, to which the plan is applied. */
interface WorkingCopy {
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
  save(state: unknown): void;
}

function strategyStep(copy: WorkingCopy, strategyId: string): Step {
  const parent = copy.cascade.strategies.find((entry) => entry.id === strategyId)?.parent;
  const { cluster, cascade, maps, measures } = copy;
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
    save: (state) => void maps.set(strategyId, state as StrategyState),
  };
}

function stepOf(copy: WorkingCopy, command: AddressedCommand): Step | undefined {
  const { cluster, cascade, measures } = copy;
  switch (command.aggregate) {
    case 'cluster':
      return {
        decider: clusterDecider as unknown as AnyDecider,
        state: cluster,
        context: undefined,
        save: (state) => void (copy.cluster = state as WorkingCopy['cluster']),
      };
    case 'cascade':
      return {
        decider: cascadeDecider as unknown as AnyDecider,
        state: cascade,
        context: { cluster },
        save: (state) => void (copy.cascade = state as WorkingCopy['cascade']),
      };
    case 'strategy':
      return strategyStep(copy, command.strategyId);
    case 'measure':
      return {
        decider: measureDecider as unknown as AnyDecider,
        state: measures.get(command.measureId) ?? measureDecider.initial,
        context: { cluster, measures },
        save: (state) => void measures.set(command.measureId, state as MeasureState),
      };
    default:
      return undefined;
  }
}

/** Runs a plan through the rules on a copy of the structure; returns the first refusal, or undefined if there is none. */
export function rehearsePlan(
  plan: readonly AddressedCommand[],
  structure: ClusterStructure | undefined,
): RefusedStep | undefined {
  const copy: WorkingCopy = {
    cluster: structure?.cluster ?? clusterDecider.initial,
    cascade: structure?.cascade ?? cascadeDecider.initial,
    maps: new Map(structure?.maps),
    measures: new Map(structure?.measures),
  };
  for (const command of plan) {
    const step = stepOf(copy, command);
    if (!step) continue;
    const decision = step.decider.decide(command.command as never, step.state as never, step.context as never);
    if (decision.kind === 'refused') return { step: command, refusal: decision.refusal };
    step.save(fold(step.decider as never, step.state, decision.events));
  }
  return undefined;
}
