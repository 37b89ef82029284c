import type { Id, PeriodName } from '@strata/domain';
import type { ScorecardOptions } from '@strata/engine';
import type { AddressedCommand } from '../commands/addressed-command.js';
import type { CommandEnvelope, CommandRunner, Outcome } from '../commands/command-runner.js';
import type { ClusterQueries } from '../queries/cluster-queries.js';
import { pinEvaluation } from './pinned-evaluation.js';

export interface EvaluationTools {
  readonly commands: CommandRunner;
  readonly queries: ClusterQueries;
  readonly scoring?: ScorecardOptions;
}

export interface CloseRequest {
  readonly clusterId: Id;
  readonly evaluationId: Id;
  readonly period: PeriodName;
  readonly reason: string;
}

/**
 * The command that closes the evaluation of a period as it is known now: position, structure, methods, inputs and
 * results are pinned by an event that nothing later changes.
 */
export async function evaluationToClose(
  { queries, scoring }: Omit<EvaluationTools, 'commands'>,
  { clusterId, evaluationId, period, reason }: CloseRequest,
): Promise<AddressedCommand> {
  const view = await queries.get(clusterId);
  const states = await queries.methods(view);
  const ground = await queries.evaluationGround(view, period);
  const pinned = pinEvaluation(ground, period, { states, ...(scoring ? { scoring } : {}) });
  const { methods, engine, inputsHash, resultsHash, results } = pinned;
  const structurePosition = await queries.structurePosition(view);
  const pin = { period, position: view.position, structurePosition, methods, engine, inputsHash, resultsHash };
  return {
    aggregate: 'evaluations',
    clusterId,
    command: { type: 'CloseEvaluation', evaluationId, reason, pin, results },
  };
}

/** Closes the evaluation of a period as it is known now. */
export async function closeEvaluation(
  tools: EvaluationTools,
  request: CloseRequest,
  envelope: CommandEnvelope,
): Promise<Outcome> {
  return tools.commands.execute(await evaluationToClose(tools, request), envelope);
}
