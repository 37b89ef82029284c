import {
  cascadeDecider,
  clusterDecider,
  fold,
  lastRound,
  measureDecider,
  sameData,
  strategyDecider,
  type AddressedCommand,
  type AgreementState,
  type CascadeCommand,
  type CascadeContext,
  type DateText,
  type DomainEvent,
  type Decider,
  type MeasureState,
  type Refusal,
  type StrategyCommand,
  type StrategyMap,
  type StrategyState,
} from '@strata/domain';
import { revisionKey, type ClusterStructure } from '@strata/engine';

/** The structure after a plan, up to a command that the rules refuse. */
export interface RehearsedPlan {
  readonly structure: ClusterStructure;
  readonly events: readonly DomainEvent[];
  readonly refused?: { readonly step: AddressedCommand; readonly refusal: Refusal } | undefined;
}

/** What the rules need besides the structure. */
export interface RehearsalFacts {
  readonly lockedUpTo: DateText | undefined;
  /** The agreements on strategies that may be put in force as they are. */
  readonly settled?: ReadonlyMap<string, AgreementState> | undefined;
}

/** A copy of the structure, to which the plan is applied. */
interface WorkingCopy {
  cluster: ClusterStructure['cluster'];
  cascade: ClusterStructure['cascade'];
  readonly maps: Map<string, StrategyState>;
  readonly measures: Map<string, MeasureState>;
  readonly revisions: Map<string, StrategyMap>;
  readonly facts: RehearsalFacts;
  /** The maps before the plan. */
  readonly before: ReadonlyMap<string, StrategyState>;
  readonly events: DomainEvent[];
}

interface Step<State, Command, Context> {
  readonly command: Command;
  readonly state: State;
  readonly context: Context;
  save(state: State): void;
  readonly events: DomainEvent[];
}

/** Decides a command and saves the new state; returns the refusal, if there is one. */
function run<State, Command, Event extends DomainEvent, Context>(
  decider: Decider<State, Command, Event, Context>,
  { command, state, context, save, events }: Step<State, Command, Context>,
): Refusal | undefined {
  const decision = decider.decide(command, state, context);
  if (decision.kind === 'refused') return decision.refusal;
  save(fold(decider, state, decision.events));
  events.push(...decision.events);
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
    events: copy.events,
    save: (state) => void maps.set(strategyId, state),
  });
}

function runStep(copy: WorkingCopy, addressed: AddressedCommand): Refusal | undefined {
  const { cluster, cascade, measures, events } = copy;
  const { lockedUpTo } = copy.facts;
  switch (addressed.aggregate) {
    case 'cluster':
      return run(clusterDecider, {
        command: addressed.command,
        state: cluster,
        context: { lockedUpTo },
        events,
        save: (state) => void (copy.cluster = state),
      });
    case 'cascade':
      return run(cascadeDecider, {
        command: addressed.command,
        state: cascade,
        context: {
          cluster,
          lockedUpTo,
          map: mapToPut(copy, addressed.command),
          agreement: copy.facts.settled?.get(addressed.command.strategyId),
        },
        events,
        save: (state) => void (copy.cascade = state),
      });
    case 'strategy':
      return runStrategy(copy, addressed.strategyId, addressed.command);
    case 'measure':
      return run(measureDecider, {
        command: addressed.command,
        state: measures.get(addressed.measureId) ?? measureDecider.initial,
        context: { cluster, measures, lockedUpTo },
        events,
        save: (state) => void measures.set(addressed.measureId, state),
      });
    default:
      return undefined;
  }
}

/** The map that a command puts in force; its revision is one that already is in force, or else a new one. */
function mapToPut(copy: WorkingCopy, command: CascadeCommand): CascadeContext['map'] {
  const { cascade, maps, revisions } = copy;
  if (command.type === 'AcceptContribution' || command.type === 'DeclineContribution') {
    return { state: maps.get(command.contribution.strategy) ?? strategyDecider.initial, revision: -1 };
  }
  const { strategyId } = command;
  const state = maps.get(strategyId) ?? strategyDecider.initial;
  const entry = cascade.strategies.find(({ id }) => id === strategyId);
  const known = entry?.revisions?.find(
    ({ value }) => value !== null && sameData(revisions.get(revisionKey(strategyId, value)), state),
  )?.value;
  const revision = known ?? agreedRevision(copy, strategyId) ?? FIRST_REHEARSED + revisions.size;
  revisions.set(revisionKey(strategyId, revision), state);
  return { state, revision };
}

/** The revision of a map that is settled by an agreement, unless the plan changes it. */
function agreedRevision({ facts, before, maps }: WorkingCopy, strategyId: string): number | undefined {
  const agreement = facts.settled?.get(strategyId);
  return agreement && before.get(strategyId) === maps.get(strategyId) ? lastRound(agreement)?.mapRevision : undefined;
}

/** Beyond every revision of a stream. */
const FIRST_REHEARSED = 1_000_000_000;

/** Runs a plan through the rules on a copy of the structure, up to the first refusal. */
export function rehearsePlan(
  plan: readonly AddressedCommand[],
  structure: ClusterStructure | undefined,
  facts: RehearsalFacts,
): RehearsedPlan {
  const copy = workingCopy(structure, facts);
  for (const step of plan) {
    const refusal = runStep(copy, step);
    if (refusal) return { structure: copy, events: copy.events, refused: { step, refusal } };
  }
  return { structure: copy, events: copy.events };
}

function workingCopy(structure: ClusterStructure | undefined, facts: RehearsalFacts): WorkingCopy {
  return {
    cluster: structure?.cluster ?? clusterDecider.initial,
    cascade: structure?.cascade ?? cascadeDecider.initial,
    maps: new Map(structure?.maps),
    measures: new Map(structure?.measures),
    revisions: new Map(structure?.revisions),
    facts,
    before: new Map(structure?.maps),
    events: [],
  };
}
