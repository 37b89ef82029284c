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
  type Decider,
  type DomainEvent,
  type Id,
  type MeasureCommand,
  type RecordValues,
  type ReportCommand,
  type ReportContext,
  type ReportEvent,
  type ReportState,
  type StrategyCommand,
  type StrategyContext,
  type StrategyState,
} from '@strata/domain';
import type { AddressedCommand } from './addressed-command.js';
import { clusterState, computedBy, measureStates, type Surroundings } from './surroundings.js';
import { EVALUATION_DECIDERS, evaluationContextOf, evaluationStreamOf } from './evaluation-contexts.js';

type AnyDecider = Decider<unknown, unknown, DomainEvent, unknown>;

/** Reports also take `RecordValues`, which submits and restates in one. */
const reportWithRecording: Decider<ReportState, ReportCommand | RecordValues, ReportEvent, ReportContext> = {
  initial: reportDecider.initial,
  evolve: (state, event) => reportDecider.evolve(state, event),
  decide: (command, state, context) =>
    command.type === 'RecordValues'
      ? decideRecordValues(command, state, context)
      : reportDecider.decide(command, state, context),
};

/** The stream that a command is decided on. */
export function streamOf(addressed: AddressedCommand): string {
  switch (addressed.aggregate) {
    case 'cluster':
      return clusterStream(addressed.clusterId);
    case 'cascade':
      return cascadeStream(addressed.clusterId);
    case 'strategy':
      return strategyStream(addressed.clusterId, addressed.strategyId);
    case 'measure':
      return measureStream(addressed.clusterId, addressed.measureId);
    case 'report':
      return reportStream(addressed.clusterId, addressed.command.actorId, addressed.command.period);
    case 'account':
      return accountStream(addressed.login);
    default:
      return evaluationStreamOf(addressed);
  }
}

const DECIDERS: Readonly<Record<AddressedCommand['aggregate'], unknown>> = {
  cluster: clusterDecider,
  cascade: cascadeDecider,
  strategy: strategyDecider,
  measure: measureDecider,
  report: reportWithRecording,
  account: accountDecider,
  ...EVALUATION_DECIDERS,
};

/** The decider of a command. */
export function deciderOf({ aggregate }: AddressedCommand): AnyDecider {
  return DECIDERS[aggregate] as AnyDecider;
}

/** What a command's rules must know of other aggregates. */
export async function contextOf(addressed: AddressedCommand, around: Surroundings): Promise<unknown> {
  switch (addressed.aggregate) {
    case 'cluster':
    case 'account':
      return undefined;
    case 'cascade':
      return { cluster: await clusterState(around, addressed.clusterId) };
    case 'strategy':
      return strategyContext(around, addressed);
    case 'measure':
      return clusterAndMeasures(around, addressed.clusterId, measuresOfMeasureCommand(addressed.command));
    case 'report':
      return {
        ...(await clusterAndMeasures(around, addressed.clusterId, measuresOfReport(addressed.command))),
        computed: await computedBy(around, addressed.clusterId),
      };
    default:
      return evaluationContextOf(around, addressed);
  }
}

async function mapOf({ cache, freshness }: Surroundings, clusterId: Id, strategyId: Id): Promise<StrategyState> {
  return (await cache.load(strategyStream(clusterId, strategyId), strategyDecider, freshness)).state;
}

async function clusterAndMeasures(around: Surroundings, clusterId: Id, measures: Iterable<Id>): Promise<ReportContext> {
  return {
    cluster: await clusterState(around, clusterId),
    measures: await measureStates(around, clusterId, measures),
  };
}

function measuresOfStrategyCommand(command: StrategyCommand): readonly Id[] {
  return command.type === 'PlaceMeasure' ? [command.measure.measure] : [];
}

function measuresOfMeasureCommand(command: MeasureCommand): readonly Id[] {
  if (command.type !== 'DefineMeasure' && command.type !== 'ReviseMeasure') return [];
  const weight = command.definition.aggregation?.weightMeasure;
  return weight === undefined ? [] : [weight];
}

function measuresOfReport({ values }: ReportCommand | RecordValues): readonly Id[] {
  return values.map((value) => value.measure);
}

async function strategyContext(
  around: Surroundings,
  { clusterId, strategyId, command }: Extract<AddressedCommand, { aggregate: 'strategy' }>,
): Promise<StrategyContext> {
  const { cache, freshness } = around;
  const cascade = (await cache.load(cascadeStream(clusterId), cascadeDecider, freshness)).state;
  const parent = cascade.strategies.find((entry) => entry.id === strategyId)?.parent;
  const parentMap = parent === undefined ? undefined : await mapOf(around, clusterId, parent);
  const childMaps = new Map<Id, StrategyState>();
  if (command.type === 'DropObjective') {
    for (const { id } of cascade.strategies.filter((entry) => entry.parent === strategyId)) {
      childMaps.set(id, await mapOf(around, clusterId, id));
    }
  }
  return {
    cluster: await clusterState(around, clusterId),
    cascade,
    strategyId,
    childMaps,
    measures: await measureStates(around, clusterId, measuresOfStrategyCommand(command)),
    ...(parentMap === undefined ? {} : { parentMap }),
  };
}
