import {
  cascadeDecider,
  clusterDecider,
  fold,
  measureDecider,
  strategyDecider,
  type AddressedCommand,
  type Decider,
  type MeasureState,
  type Refusal,
  type StrategyCommand,
  type StrategyState,
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

interface Step<State, Command, Context> {
  readonly command: Command;
  readonly state: State;
  readonly context: Context;
  save(state: State): void;
}

/** Decides a command and saves the new state; returns the refusal, if there is one. */
function run<State, Command, Event, Context>(
  decider: Decider<State, Command, Event, Context>,
  { command, state, context, save }: Step<State, Command, Context>,
): Refusal | undefined {
  const decision = decider.decide(command, state, context);
  if (decision.kind === 'refused') return decision.refusal;
  save(fold(decider, state, decision.events));
  return undefined;
}

function runStrategy(copy: WorkingCopy, strategyId: string, command: StrategyCommand): Refusal | undefined {
  const { cluster, cascade, maps, measures } = copy;
  const mapOf = (id: string): StrategyState => maps.get(id) ?? strategyDecider.initial;
  const parent = cascade.strategies.find((entry) => entry.id === strategyId)?.parent;
  const children = cascade.strategies.filter((entry) => entry.parent === strategyId);
  return run(strategyDecider, {
    command,
    state: mapOf(strategyId),
    context: {
      cluster,
      cascade,
      strategyId,
      measures,
      childMaps: new Map(children.map(({ id }) => [id, mapOf(id)])),
      parentMap: parent === undefined ? undefined : mapOf(parent),
    },
    save: (state) => void maps.set(strategyId, state),
  });
}

function runStep(copy: WorkingCopy, addressed: AddressedCommand): Refusal | undefined {
  const { cluster, cascade, measures } = copy;
  switch (addressed.aggregate) {
    case 'cluster':
      return run(clusterDecider, {
        command: addressed.command,
        state: cluster,
        context: undefined,
        save: (state) => void (copy.cluster = state),
      });
    case 'cascade':
      return run(cascadeDecider, {
        command: addressed.command,
        state: cascade,
        context: { cluster },
        save: (state) => void (copy.cascade = state),
      });
    case 'strategy':
      return runStrategy(copy, addressed.strategyId, addressed.command);
    case 'measure':
      return run(measureDecider, {
        command: addressed.command,
        state: measures.get(addressed.measureId) ?? measureDecider.initial,
        context: { cluster, measures },
        save: (state) => void measures.set(addressed.measureId, state),
      });
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
  for (const step of plan) {
    const refusal = runStep(copy, step);
    if (refusal) return { step, refusal };
  }
  return undefined;
}
