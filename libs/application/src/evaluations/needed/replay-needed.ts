import { CLUSTER_SUBJECT, streamName, type Id, type PeriodName, type Position, type StreamRef } from '@strata/domain';
import {
  methodsInForce,
  neededForEvaluation,
  readsActivities,
  type DatedStructure,
  type ScorecardOptions,
} from '@strata/engine';
import { applyEvent, clusterOf, emptyFolding, type ReplayedCluster } from '../replayed-cluster.js';
import { KnownNames } from './known-names.js';
import { CountingReader, type ReadEvent, type StreamReader } from './stream-reader.js';

/** The evaluation to replay. */
export interface NeededFor {
  readonly clusterId: Id;
  readonly period: PeriodName;
  readonly upTo: Position;
  /** What the structure needs to be evaluated. */
  readonly dated: Pick<DatedStructure, 'day' | 'rules'>;
  readonly scoring?: ScorecardOptions | undefined;
}

export interface NeededOptions {
  readonly onProgress?: ((events: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A cluster folded from the events that one evaluation needs. */
export interface NeededCluster extends ReplayedCluster {
  readonly read: readonly ReadEvent[];
}

/** How many events are read before others get a turn. */
const PER_TURN = 1_000;

/**
 * Folds only the streams that the evaluation of a period depends on: cluster, cascade and maps, the methods, the measures
 * that these name, the reports and assessments of the periods that are read, and the action programmes if a method reads them.
 */
export async function replayNeeded(
  events: StreamReader,
  { clusterId, period, upTo, dated, scoring }: NeededFor,
  { onProgress, signal }: NeededOptions = {},
): Promise<NeededCluster> {
  const reader = new CountingReader(events, upTo, onProgress);
  const names = new KnownNames();
  const folding = emptyFolding();
  let count = 0;
  const read = async (...refs: readonly StreamRef[]): Promise<void> => {
    for (const ref of refs) {
      for await (const event of reader.events(streamName(ref))) {
        applyEvent(event, folding);
        names.add(event);
        count += 1;
        if (count % PER_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      signal?.throwIfAborted();
    }
  };

  await read({ kind: 'cluster', clusterId }, { kind: 'cascade', clusterId }, { kind: 'methods', clusterId });
  await read(...[...names.strategies].map((strategyId): StreamRef => ({ kind: 'strategy', clusterId, strategyId })));
  await read(...[...names.methods].map((methodId): StreamRef => ({ kind: 'method', clusterId, methodId })));
  // Reading a measure can name another one, which the set then yields too.
  for (const measureId of names.measures) await read({ kind: 'measure', clusterId, measureId });
  const { structure, methods: states } = clusterOf(folding, clusterId, count);
  const methods = methodsInForce(states);
  const needed = neededForEvaluation({ ...structure, ...dated }, methods, { period, options: scoring });
  if (methods.size > 0) {
    await read(...[...names.actors].map((actorId): StreamRef => ({ kind: 'segmentation', clusterId, actorId })));
    await read(...assessmentsOf(clusterId, names, needed.assessed));
  }
  if (readsActivities(methods)) {
    await read(...[...names.strategies].map((strategyId): StreamRef => ({ kind: 'programme', clusterId, strategyId })));
  }
  const periods = new Set(needed.values.flatMap((one) => one.periods));
  await read(
    ...[CLUSTER_SUBJECT, ...names.actors].flatMap((actorId) =>
      [...periods].map((one): StreamRef => ({ kind: 'report', clusterId, actorId, period: one })),
    ),
  );
  return { ...clusterOf(folding, clusterId, count), read: reader.read };
}

function assessmentsOf(clusterId: Id, names: KnownNames, periods: readonly PeriodName[]): readonly StreamRef[] {
  return periods.flatMap((period) =>
    [...names.questionnaires].flatMap((questionnaire) =>
      names.subjects.map((subject): StreamRef => ({ kind: 'assessment', clusterId, questionnaire, subject, period })),
    ),
  );
}
