import type { AddressedCommand, Id, PeriodName } from '@strata/domain';
import type { ScorecardOptions } from '@strata/engine';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { pinEvaluation } from './pinned-evaluation.js';

/** Builds the command that closes the evaluation of a period as known now, with its pin. */
export async function evaluationToClose(
  { reads, scoring }: { readonly reads: ClusterReads; readonly scoring: ScorecardOptions },
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
  const states = await reads.methods(snapshot);
  const pinned = pinEvaluation(await reads.evaluationInputs(snapshot, period), period, { states, scoring });
  const { methods, engine, inputsHash, resultsHash, results } = pinned;
  const structurePosition = await reads.structurePosition(snapshot);
  const { day } = snapshot.structure;
  const pin = { period, position: snapshot.position, structurePosition, day, methods, engine, inputsHash, resultsHash };
  return {
    aggregate: 'evaluations',
    clusterId,
    command: { type: 'CloseEvaluation', evaluationId, reason, incomplete, pin, results },
  };
}
