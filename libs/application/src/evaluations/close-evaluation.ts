import { StrataError, type AddressedCommand, type EvaluationRecord, type Id, type PeriodName } from '@strata/domain';
import type { ScorecardOptions } from '@strata/engine';
import { packEntries } from '@strata/ledger';
import type { ClusterReads, ClusterSnapshot } from '../clusters/cluster-reads.js';
import { inputsOfReplayed } from './needed/inputs-of-replayed.js';
import { replayNeeded } from './needed/replay-needed.js';
import type { StreamReader } from './needed/stream-reader.js';
import { pinEvaluation, type PinContext, type PinnedEvaluation } from './pinned-evaluation.js';

/** What closing an evaluation reads from. */
export interface ClosingTools {
  readonly events: StreamReader;
  readonly reads: ClusterReads;
  readonly scoring: ScorecardOptions;
}

/** Builds the command that closes the evaluation of a period as known now, with its pin. */
export async function evaluationToClose(
  { events, reads, scoring }: ClosingTools,
  request: {
    readonly clusterId: Id;
    readonly evaluationId: Id;
    readonly period: PeriodName;
    readonly reason: string;
    readonly incomplete?: boolean | undefined;
  },
): Promise<AddressedCommand> {
  const { clusterId, evaluationId, period, reason } = request;
  const incomplete = request.incomplete === true ? true : undefined;
  const snapshot = await reads.get(clusterId);
  const context = { states: await reads.methods(snapshot), scoring, form: 2 } as const;
  const pinned = pinEvaluation(await reads.evaluationInputs(snapshot, period), period, context);
  const { methods, engine, inputsHash, resultsHash, results } = pinned;
  const record = await recordWithEvents({ events, snapshot, period }, pinned, context);
  const structurePosition = await reads.structurePosition(snapshot);
  const { day } = snapshot.structure;
  const pin = { period, position: snapshot.position, structurePosition, day, methods, engine, inputsHash, resultsHash };
  return {
    aggregate: 'evaluations',
    clusterId,
    command: { type: 'CloseEvaluation', evaluationId, reason, incomplete, pin, results, record },
  };
}

/** Adds the events, from which the same inputs must follow. Throws `READ_MODELS_DIFFER`. */
async function recordWithEvents(
  of: { readonly events: StreamReader; readonly snapshot: ClusterSnapshot; readonly period: PeriodName },
  pinned: PinnedEvaluation,
  context: PinContext,
): Promise<EvaluationRecord | undefined> {
  const { events, snapshot, period } = of;
  const { clusterId, structure: dated, position: upTo } = snapshot;
  const replayed = await replayNeeded(events, { clusterId, period, upTo, dated, scoring: context.scoring });
  const inputs = inputsOfReplayed(replayed, { period, dated, scoring: context.scoring });
  const repeated = pinEvaluation(inputs, period, { ...context, states: replayed.methods });
  if (repeated.inputsHash !== pinned.inputsHash) throw readModelsDiffer(period);
  return pinned.record && { ...pinned.record, events: packEntries(replayed.read) };
}

function readModelsDiffer(period: PeriodName): StrataError {
  return new StrataError(
    'READ_MODELS_DIFFER',
    `The evaluation of ${period} cannot be closed, because the read models do not agree with the events.`,
    { remedy: 'Rebuild the read models.' },
  );
}
