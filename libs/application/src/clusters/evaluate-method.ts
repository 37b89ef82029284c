import type { Id, PeriodName, Subject } from '@strata/domain';
import type { BoundEvaluation } from '@strata/engine';
import { evaluatorOver } from '@strata/read-models';
import { notInForce } from '../methods/in-force.js';
import type { ClusterReads, ClusterSnapshot } from './cluster-reads.js';

/** A bound method to evaluate. */
export interface MethodToEvaluate {
  readonly method: Id;
  readonly subject: Subject;
  readonly period: PeriodName;
  /** The method to evaluate in its version on trial. */
  readonly onTrial?: Id | undefined;
}

/** Evaluates a bound method, whether or not its outputs are on a map. Throws `METHOD_NOT_IN_FORCE`. */
export async function evaluateMethod(
  reads: ClusterReads,
  view: ClusterSnapshot,
  of: MethodToEvaluate,
): Promise<BoundEvaluation> {
  const evaluation = evaluatorOver(await reads.methodInputs(view, of)).evaluate(of.method, of.subject, of.period);
  if (evaluation) return evaluation;
  throw notInForce(of.method, view);
}
