import { subjectActor } from '@strata/domain';
import type { BoundEvaluation } from '@strata/engine';
import type { ExplainedFacts } from './explained-node.js';

/** The actors whose figures a method of the cluster reads; undefined if it reads none, or is one of an actor. */
export function subjectsBehind({ method, computedFrom }: BoundEvaluation): ExplainedFacts['readsOf'] {
  if (method.binding.scope !== 'cluster') return undefined;
  const read = computedFrom().filter(({ subject }) => subjectActor(subject) !== undefined);
  return read.length === 0 ? undefined : [...new Set(read.map(({ subject }) => subject))];
}
