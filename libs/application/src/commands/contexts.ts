import {
  accountDecider,
  accountStream,
  cascadeDecider,
  cascadeStream,
  clusterDecider,
  clusterStream,
  decideRecordValues,
  measureDecider,
  measureStream,
  reportDecider,
  reportStream,
  strategyDecider,
  strategyStream,
  type ClusterState,
  type Decider,
  type DomainEvent,
  type Id,
  type MeasureCommand,
  type MeasureState,
  type RecordValues,
  type ReportCommand,
  type ReportContext,
  type ReportEvent,
  type ReportState,
  type StrategyCommand,
} from '@strata/domain';
import type { AddressedCommand } from './addressed-command.js';
import type { StateCache } from './state-cache.js';

/** A command's stream, decider and context, made ready to decide. */
export interface Target {
  readonly stream: string;
  readonly decider: Decider<unknown, unknown, DomainEvent, unknown>;
  readonly context: unknown;
}

type AnyDecider = Target['decider'];

/** Reports also take `RecordValues`, which submits and restates in one. */
const reportWithRecording: Decider<ReportState, ReportCommand | RecordValues, ReportEvent, ReportContext> = {
  initial: reportDecider.initial,
  evolve: (state, event) => reportDecider.evolve(state, event),
  decide: (command, state, context) =>
    command.type === 'RecordValues'
      ? decideRecordValues(command, state, context)
      : reportDecider.decide(command, state, context),
};

async function clusterState(cache: StateCache, clusterId: Id): Promise<ClusterState> {
  return (await cache.load(clusterStream(clusterId), clusterDecider)).state;
}

async function measureStates(
  cache: StateCache,
  clusterId: Id,
  ids: Iterable<Id>,
): Promise<ReadonlyMap<Id, MeasureState>> {
  const found = new Map<Id, MeasureState>();
  for (const id of new Set(ids)) {
    const { state } = await cache.load(measureStream(clusterId, id), measureDecider);
    if (state.exists) found.set(id, state);
  }
  return found;
}

function measuresOfStrategyCommand(command: StrategyCommand): readonly Id[] {
  return command.type === 'PlaceMeasure' ? [command.measure.measure] : [];
}

function measuresOfMeasureCommand(command: MeasureCommand): readonly Id[] {
  if (command.type !== 'DefineMeasure' && command.type !== 'ReviseMeasure') return [];
  const weight = command.definition.aggregation?.weightMeasure;
  return weight === undefined ? [] : [weight];
}

async function strategyTarget(
  cache: StateCache,
  addressed: Extract<AddressedCommand, { aggregate: 'strategy' }>,
): Promise<Target> {
  const { clusterId, strategyId, command } = addressed;
  const cascade = (await cache.load(cascadeStream(clusterId), cascadeDecider)).state;
  const parent = cascade.strategies.find((entry) => entry.id === strategyId)?.parent;
  const parentMap =
    parent === undefined ? undefined : (await cache.load(strategyStream(clusterId, parent), strategyDecider)).state;
  return {
    stream: strategyStream(clusterId, strategyId),
    decider: strategyDecider as unknown as AnyDecider,
    context: {
      cluster: await clusterState(cache, clusterId),
      cascade,
      strategyId,
      parentMap,
      measures: await measureStates(cache, clusterId, measuresOfStrategyCommand(command)),
    },
  };
}

/** Finds the stream and decider of a command and loads what its rules must know of other aggregates. */
export async function targetOf(cache: StateCache, addressed: AddressedCommand): Promise<Target> {
  switch (addressed.aggregate) {
    case 'cluster':
      return {
        stream: clusterStream(addressed.clusterId),
        decider: clusterDecider as unknown as AnyDecider,
        context: undefined,
      };
    case 'cascade':
      return {
        stream: cascadeStream(addressed.clusterId),
        decider: cascadeDecider as unknown as AnyDecider,
        context: { cluster: await clusterState(cache, addressed.clusterId) },
      };
    case 'strategy':
      return strategyTarget(cache, addressed);
    case 'measure':
      return {
        stream: measureStream(addressed.clusterId, addressed.measureId),
        decider: measureDecider as unknown as AnyDecider,
        context: {
          cluster: await clusterState(cache, addressed.clusterId),
          measures: await measureStates(cache, addressed.clusterId, measuresOfMeasureCommand(addressed.command)),
        },
      };
    case 'report':
      return {
        stream: reportStream(addressed.clusterId, addressed.command.actorId, addressed.command.period),
        decider: reportWithRecording as unknown as AnyDecider,
        context: {
          cluster: await clusterState(cache, addressed.clusterId),
          measures: await measureStates(
            cache,
            addressed.clusterId,
            addressed.command.values.map((value) => value.measure),
          ),
        },
      };
    case 'account':
      return {
        stream: accountStream(addressed.login),
        decider: accountDecider as unknown as AnyDecider,
        context: undefined,
      };
  }
}
