import type { ClusterState } from '../cluster/cluster.js';
import { findActor, findService, findUnit, notAMember } from '../cluster/membership.js';
import type { Refusal } from '../decider.js';
import { subjectParts, type SubjectParts } from '../ids.js';
import { CLUSTER_SUBJECT, type Id } from '../words.js';
import type { CascadeState, StrategyEntry } from './cascade.js';

/** A strategy's place in the cascade. */
export type Placement = Pick<StrategyEntry, 'id' | 'rank' | 'owner' | 'parent'>;

export function findStrategy(cascade: CascadeState, id: Id | undefined): StrategyEntry | undefined {
  return id === undefined ? undefined : cascade.strategies.find((entry) => entry.id === id);
}

/** True for a superseded or retired strategy. */
export function isEnded(entry: StrategyEntry): boolean {
  return entry.status === 'superseded' || entry.status === 'retired';
}

export function strategyNotFound(strategyId: Id): Refusal {
  return {
    code: 'STRATEGY_NOT_FOUND',
    message: `The strategy "${strategyId}" is not in the cascade.`,
    remedy: 'Name a strategy of the cascade, or draft it first.',
    details: { strategyId },
  };
}

export function strategyEnded({ id, status }: StrategyEntry): Refusal {
  return {
    code: 'STRATEGY_ENDED',
    message: `The strategy "${id}" is ${status} and can no longer change.`,
    remedy: 'Draft a new strategy instead.',
    details: { strategyId: id, status },
  };
}

/**
 * Refuses an owner or parent that a strategy may not have. Every parent has a higher rank than its child, so parents
 * never form a cycle.
 */
export function misplaced(place: Placement, cascade: CascadeState, cluster: ClusterState): Refusal | undefined {
  if (place.rank === 'integrative') return misplacedIntegrative(place);
  return ownerProblem(place, cluster) ?? parentProblem(place, cascade, cluster);
}

/** Refuses an owner that does not fit the rank, is unknown, or has left. */
function ownerProblem({ rank, owner }: Placement, cluster: ClusterState): Refusal | undefined {
  if (rank === 'integrative') return owner === CLUSTER_SUBJECT ? undefined : ownerRefused(rank, owner);
  const parts = subjectParts(owner);
  if (parts === undefined || (rank === 'business') !== (parts.part === undefined)) return ownerRefused(rank, owner);
  const absent = notAMember(cluster, parts.actor);
  const actor = findActor(cluster, parts.actor);
  if (absent !== undefined || actor === undefined || parts.part === undefined) return absent;
  const part = rank === 'functional' ? findService(actor, parts.part) : findUnit(actor, parts.part);
  return part === undefined ? ownerNotFound(rank, owner) : undefined;
}

function misplacedIntegrative(place: Placement): Refusal | undefined {
  if (place.owner !== CLUSTER_SUBJECT) return ownerRefused(place.rank, place.owner);
  if (place.parent === undefined) return undefined;
  return {
    code: 'PARENT_NOT_ALLOWED',
    message: 'An integrative strategy is at the top of the cascade and must not have a parent.',
    remedy: 'Leave the parent out.',
    details: { parent: place.parent },
  };
}

function parentProblem(place: Placement, cascade: CascadeState, cluster: ClusterState): Refusal | undefined {
  if (place.parent === undefined) {
    return {
      code: 'PARENT_REQUIRED',
      message: `The ${place.rank} strategy "${place.id}" must have a parent.`,
      remedy: PARENTS[place.rank],
      details: { strategyId: place.id },
    };
  }
  const parent = findStrategy(cascade, place.parent);
  if (parent === undefined) return { ...strategyNotFound(place.parent), code: 'PARENT_NOT_FOUND' };
  if (isEnded(parent)) return { ...strategyEnded(parent), code: 'PARENT_ENDED' };
  return parentFits(place, parent, cluster) ? undefined : parentRefused(place, parent);
}

const PARENTS: Readonly<Record<StrategyEntry['rank'], string>> = {
  integrative: 'Leave the parent out.',
  business: 'Name the integrative strategy as the parent.',
  functional: 'Name a business strategy of the same actor as the parent.',
  operational:
    "Name a functional strategy of the unit's service, or a business strategy of the same actor, as the parent.",
};

function parentFits(place: Placement, parent: StrategyEntry, cluster: ClusterState): boolean {
  if (place.rank === 'business') return parent.rank === 'integrative';
  const own = subjectParts(place.owner);
  const above = subjectParts(parent.owner);
  if (own === undefined || own.actor !== above?.actor) return false;
  if (parent.rank === 'business') return true;
  if (place.rank !== 'operational' || parent.rank !== 'functional') return false;
  const service = serviceOf(own, cluster);
  return service === undefined || service === above.part;
}

/** The functional service that a unit belongs to, if any. */
function serviceOf({ actor: actorId, part }: SubjectParts, cluster: ClusterState): Id | undefined {
  const actor = findActor(cluster, actorId);
  return actor === undefined || part === undefined ? undefined : findUnit(actor, part)?.service;
}

function parentRefused(place: Placement, parent: StrategyEntry): Refusal {
  return {
    code: 'PARENT_NOT_ALLOWED',
    message: `The ${place.rank} strategy "${place.id}" of "${place.owner}" cannot be under the ${parent.rank} strategy "${parent.id}" of "${parent.owner}".`,
    remedy: PARENTS[place.rank],
    details: { strategyId: place.id, parent: parent.id, parentRank: parent.rank, parentOwner: parent.owner },
  };
}

const OWNERS: Readonly<Record<StrategyEntry['rank'], string>> = {
  integrative: 'Name @cluster as the owner.',
  business: 'Name an actor as the owner.',
  functional: 'Name a functional service as the owner: actor/service.',
  operational: 'Name an organisational unit as the owner: actor/unit.',
};

function ownerRefused(rank: StrategyEntry['rank'], owner: string): Refusal {
  return {
    code: 'OWNER_NOT_ALLOWED',
    message: `"${owner}" cannot own ${rank === 'integrative' || rank === 'operational' ? 'an' : 'a'} ${rank} strategy.`,
    remedy: OWNERS[rank],
    details: { rank, owner },
  };
}

function ownerNotFound(rank: StrategyEntry['rank'], owner: string): Refusal {
  const what = rank === 'functional' ? 'functional service' : 'organisational unit';
  return {
    code: 'OWNER_NOT_FOUND',
    message: `The ${what} "${owner}" is not in this cluster.`,
    remedy: `Set up the ${what} first, or name another.`,
    details: { rank, owner },
  };
}
