import { CLUSTER_SUBJECT, subjectActor, type Id, type Refusal, type Subject } from '@strata/domain';
import { requireAllowed } from '../access/access-error.js';
import type { Caller } from '../access/caller.js';
import { mayReadFigures } from '../access/read-access.js';
import { notFound } from '../messages/not-found.js';
import type { ClusterSnapshot } from './cluster-reads.js';

/** A cluster as of one moment, on behalf of a caller. Every answer based on it belongs to that moment. */
export interface ClusterView extends ClusterSnapshot {
  readonly caller: Caller;
}

/** True if the view's caller may read the figures of a subject: its own, all by its role, or all in an open cluster. */
export function seesFigures(view: ClusterView, subject: Subject): boolean {
  return figuresRefused(view, subject) === undefined;
}

/** True if the view's caller may read the plans of a strategy: those of the cluster, and those whose owner's figures it may. */
export function seesStrategy(view: ClusterView, strategy: Id): boolean {
  const entry = view.structure.cascade.strategies.find(({ id }) => id === strategy);
  return entry !== undefined && seesFigures(view, entry.owner);
}

/** Throws `NOT_ALLOWED` if the view's caller may not read the figures of a subject. */
export function requireFigures(view: ClusterView, subject: Subject): void {
  requireAllowed(figuresRefused(view, subject));
}

function figuresRefused({ caller, clusterId, structure }: ClusterView, subject: Subject): Refusal | undefined {
  return structure.cluster.disclosure === 'open' ? undefined : mayReadFigures(caller, clusterId, subject);
}

/**
 * The subjects whose figures the view's caller may read: undefined for all, otherwise the cluster itself and the actors
 * and parts that the caller has a role for.
 */
export function readableSubjects(view: ClusterView): readonly Subject[] | undefined {
  const { actors } = view.structure.cluster;
  if (actors.every(({ id }) => seesFigures(view, id))) return undefined;
  const subjects = actors.flatMap(({ id, services, units }) => [
    id,
    ...[...services, ...units].map((part) => `${id}/${part.id}`),
  ]);
  return [CLUSTER_SUBJECT, ...subjects.filter((subject) => seesFigures(view, subject))];
}

/** Throws `UNKNOWN_MEMBER` if the actor of a subject was not in the cluster. */
export function requireMember({ clusterId: cluster, structure }: ClusterSnapshot, subject: Subject): void {
  const actor = subjectActor(subject);
  const { actors } = structure.cluster;
  if (actor === undefined || actors.some(({ id }) => id === actor)) return;
  throw notFound('member', { cluster, id: subject, known: actors.map(({ id }) => id) });
}

/** Throws `UNKNOWN_MEASURE` if a measure was not defined in the cluster. */
export function requireMeasure({ clusterId: cluster, structure }: ClusterSnapshot, measure: Id): void {
  if (structure.measures.has(measure)) return;
  throw notFound('measure', { cluster, id: measure, known: structure.measures.keys() });
}

/** Throws `UNKNOWN_STRATEGY` if the cluster had no such strategy. */
export function requireStrategy({ clusterId: cluster, structure }: ClusterSnapshot, strategy: Id): void {
  const { strategies } = structure.cascade;
  if (strategies.some(({ id }) => id === strategy)) return;
  throw notFound('strategy', { cluster, id: strategy, known: strategies.map(({ id }) => id) });
}

/** Throws `UNKNOWN_STRATEGY`, and `NOT_ALLOWED` if the view's caller may not read the figures of the strategy's owner. */
export function requireStrategyFigures(view: ClusterView, strategy: Id): void {
  requireStrategy(view, strategy);
  const entry = view.structure.cascade.strategies.find(({ id }) => id === strategy);
  if (entry) requireFigures(view, entry.owner);
}
