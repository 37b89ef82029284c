import type { AccountStore } from '@strata/account-store';
import { openMemoryAccountStore } from '@strata/account-store/conformance';
import type { Id, InstantText, MeasureDefinition, Position, ReportedValue, AddressedCommand } from '@strata/domain';
import type { EventStore } from '@strata/event-store';
import { InMemoryEventStore, InMemoryLog } from '@strata/event-store/conformance';
import { historyProjection } from '@strata/read-models';
import type { ReadStore } from '@strata/read-store';
import { memoryDisk, openMemoryReadStore } from '@strata/read-store/conformance';
import { ProjectionRunner } from '../../projections/projection-runner.js';
import { PersonKeys } from '../../personal/person-keys.js';
import { PersonalTexts } from '../../personal/personal-texts.js';
import { ClusterReads } from '../../clusters/cluster-reads.js';
import type { Outcome } from '../command-envelope.js';
import { CommandRunner } from '../command-runner.js';
import { uuidOf } from '../event-ids.js';
import { shippedWorkflow } from './shipped-workflow.js';

const labels = { en: 'Sample' };

const definition: MeasureDefinition = {
  labels,
  unit: '%',
  decimals: 1,
  valueType: 'number',
  polarity: 'higher',
  frequency: 'year',
  scoring: { kind: 'goal-red-flag' },
  aggregation: { time: 'last', organisation: 'none' },
  accumulate: 'period',
};

/** The moment at which a test system's clock starts. */
export const START = Date.parse('2020-06-01T00:00:00.000Z');

/** Everything that commands and queries need, in memory, with its own clock. */
export interface TestSystem {
  readonly log: InMemoryLog;
  readonly events: EventStore;
  readonly reads: ReadStore;
  readonly accountStore: AccountStore;
  readonly queries: ClusterReads;
  /** A runner like that of another process. */
  newRunner(options?: { readonly trustFor?: number; readonly events?: EventStore }): CommandRunner;
  readonly commands: CommandRunner;
  now: number;
  catchUp(): Promise<Position>;
  /** Sends a command under an id derived from a text (by default the next number). */
  send(addressed: AddressedCommand, id?: string, knownAt?: InstantText): Promise<Outcome>;
}

export async function newTestSystem(): Promise<TestSystem> {
  const log = new InMemoryLog();
  const clock = { now: START };
  const events = new InMemoryEventStore({ log, clock: () => clock.now });
  const reads = await openMemoryReadStore({ disk: memoryDisk(), clock: () => clock.now });
  await reads.open(historyProjection.definition);
  const accountStore = await openMemoryAccountStore();
  const keys = new PersonKeys({ store: accountStore.persons, secretBox: undefined, now: () => clock.now });
  const personal = new PersonalTexts(keys);
  const queries = new ClusterReads({ store: reads, clock: { now: () => clock.now }, personal, waitFor: 50 });
  let running: Promise<Position> | undefined;
  const catchUp = (): Promise<Position> => {
    running ??= new ProjectionRunner({ events, store: reads, projection: historyProjection, owner: 'test' })
      .catchUp()
      .finally(() => (running = undefined));
    return running;
  };
  let sent = 0;
  const newRunner: TestSystem['newRunner'] = (options = {}) =>
    new CommandRunner({
      events: options.events ?? events,
      clock: { now: () => clock.now },
      personal,
      trustFor: options.trustFor ?? Infinity,
      loadGrace: 0,
      workflowText: shippedWorkflow,
    });
  const commands = newRunner();
  return {
    log,
    events,
    reads,
    accountStore,
    queries,
    commands,
    newRunner,
    catchUp,
    get now() {
      return clock.now;
    },
    set now(milliseconds) {
      clock.now = milliseconds;
    },
    send: (addressed, id = `command ${(sent += 1)}`, knownAt = undefined) =>
      commands.execute(addressed, {
        by: 'test',
        commandId: uuidOf(id),
        ...(knownAt === undefined ? {} : { knownAt }),
      }),
  };
}

export const CLUSTER: Id = 'alps';

export function found(historyFrom?: InstantText): AddressedCommand {
  const command = {
    type: 'FoundCluster',
    clusterId: CLUSTER,
    labels,
    ...(historyFrom === undefined ? {} : { historyFrom }),
  } as const;
  return { aggregate: 'cluster', clusterId: CLUSTER, command };
}

export function rename(en: string): AddressedCommand {
  return { aggregate: 'cluster', clusterId: CLUSTER, command: { type: 'RenameCluster', labels: { en } } };
}

export function admit(actorId: Id): AddressedCommand {
  return { aggregate: 'cluster', clusterId: CLUSTER, command: { type: 'AdmitActor', actorId, labels } };
}

export function define(measureId: Id): AddressedCommand {
  const command = { type: 'DefineMeasure', measureId, definition } as const;
  return { aggregate: 'measure', clusterId: CLUSTER, measureId, command };
}

export function retire(measureId: Id): AddressedCommand {
  const command = { type: 'RetireMeasure', reason: 'no longer needed' } as const;
  return { aggregate: 'measure', clusterId: CLUSTER, measureId, command };
}

function figure(subject: Id, value: string, measure: Id): ReportedValue {
  return { measure, subject, actual: { kind: 'number', value } };
}

export function submit(actorId: Id, period: string, value: string, measure = 'debt'): AddressedCommand {
  const command = { type: 'SubmitValues', actorId, period, values: [figure(actorId, value, measure)] } as const;
  return { aggregate: 'report', clusterId: CLUSTER, command };
}

export function record(actorId: Id, period: string, value: string, measure = 'debt'): AddressedCommand {
  const values = [figure(actorId, value, measure)];
  const command = { type: 'RecordValues', actorId, period, values, reason: 'restated' } as const;
  return { aggregate: 'report', clusterId: CLUSTER, command };
}

/** Founds a cluster with the actors A and B and the measure debt, as declared history if `historyFrom` is set. */
export async function seedCluster(system: TestSystem, historyFrom?: InstantText): Promise<void> {
  for (const addressed of [found(historyFrom), admit('A'), admit('B'), define('debt')]) {
    const outcome = await system.send(addressed, undefined, historyFrom);
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  }
}
