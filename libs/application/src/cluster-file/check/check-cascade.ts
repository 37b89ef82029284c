import { CLUSTER_SUBJECT, type Rank, type SubjectParts, subjectParts } from '@strata/domain';
import type { Fault } from '../cluster-file-problem.js';
import type { FileStrategy } from '../cluster-file.js';
import type { Known } from './known.js';
import { unknown } from './reference.js';

/** Owners, parents and states of strategies, as the cascade of four ranks wants them. */
export function checkCascade(known: Known): readonly Fault[] {
  const { strategies } = known.file;
  const highest = strategies.filter(({ rank, status }) => rank === 'integrative' && status === 'active');
  return [
    ...strategies.flatMap((strategy) => [
      ...checkOwner(strategy, known),
      ...checkParent(strategy, known),
      ...checkStatement(strategy),
    ]),
    ...highest.slice(1).map(({ id }) => ({
      path: ['strategies', id],
      at: 'key' as const,
      message: `Only one integrative strategy can be active; "${highest[0]?.id ?? ''}" is.`,
      remedy: 'Write status: draft, or leave one of them out.',
    })),
  ];
}

const OWNERS: Readonly<Record<Rank, string>> = {
  integrative: 'Its owner is @cluster: leave it out.',
  business: 'Its owner is an actor.',
  functional: 'Its owner is a functional service: actor/service.',
  operational: 'Its owner is an organisational unit: actor/unit.',
};

function checkOwner({ id, rank, owner }: FileStrategy, known: Known): readonly Fault[] {
  const path = ['strategies', id, 'owner'];
  const parts = subjectParts(owner);
  const fits = rank === 'integrative' ? owner === CLUSTER_SUBJECT : (rank === 'business') === isActor(owner);
  if (!fits || (rank !== 'integrative' && parts === undefined)) {
    return [{ path, message: `"${owner}" cannot own a strategy of rank ${rank}.`, remedy: OWNERS[rank] }];
  }
  if (parts === undefined) return [];
  const noActor = unknown({ path, id: parts.actor, kind: 'actor', among: known.ids(['actors']) });
  if (noActor.length > 0 || parts.part === undefined) return noActor;
  const [section, kind] = rank === 'functional' ? ['services', 'service'] : ['units', 'unit'];
  const among = known.ids(['actors', parts.actor, section]);
  return unknown({ path, id: parts.part, kind: `${kind} of ${parts.actor}`, among });
}

function isActor(owner: string): boolean {
  const parts = subjectParts(owner);
  return parts !== undefined && parts.part === undefined;
}

const PARENTS: Readonly<Record<Rank, string>> = {
  integrative: 'An integrative strategy is the highest: leave the parent out.',
  business: 'Name the integrative strategy as its parent.',
  functional: 'Name a business strategy of the same actor as its parent.',
  operational: "Name a functional strategy of the unit's service, or a business strategy of the same actor.",
};

function checkParent(strategy: FileStrategy, known: Known): readonly Fault[] {
  const { id, rank, parent: parentId, status } = strategy;
  const path = ['strategies', id, 'parent'];
  const remedy = PARENTS[rank];
  if (rank === 'integrative') {
    return parentId === undefined ? [] : [{ path, message: 'An integrative strategy has no parent.', remedy }];
  }
  if (parentId === undefined) return [{ path, at: 'key', message: `A ${rank} strategy has a parent.`, remedy }];
  const parent = known.strategy(parentId);
  if (parent === undefined) return unknown({ path, id: parentId, kind: 'strategy', among: known.ids(['strategies']) });
  if (!fitsUnder(strategy, parent, known)) {
    const message = `A ${rank} strategy of ${strategy.owner} cannot stand under the ${parent.rank} strategy "${parentId}" of ${parent.owner}.`;
    return [{ path, message, remedy }];
  }
  if (status === 'draft' || parent.status === 'active') return [];
  const message = `An active strategy stands under an active parent; "${parentId}" is a draft.`;
  return [{ path, message, remedy: 'Write status: draft here too, or make the parent active.' }];
}

function fitsUnder(strategy: FileStrategy, parent: FileStrategy, known: Known): boolean {
  if (strategy.rank === 'business') return parent.rank === 'integrative';
  const [own, above] = [subjectParts(strategy.owner), subjectParts(parent.owner)];
  if (own === undefined || own.actor !== above?.actor) return false;
  if (parent.rank === 'business') return true;
  if (strategy.rank !== 'operational' || parent.rank !== 'functional') return false;
  const service = serviceOf(own, known);
  return service === undefined || service === above.part;
}

/** The functional service that an organisational unit belongs to. */
function serviceOf({ actor, part }: SubjectParts, known: Known): string | undefined {
  return known.actor(actor)?.units.find(({ id }) => id === part)?.service;
}

function checkStatement({ id, rank, mission, vision }: FileStrategy): readonly Fault[] {
  if (rank === 'integrative') return [];
  const remedy = 'Mission and vision belong to the integrative strategy; leave them out.';
  return Object.entries({ mission, vision })
    .filter(([, text]) => text !== undefined)
    .map(([field]) => ({
      path: ['strategies', id, field],
      at: 'key' as const,
      message: `A ${rank} strategy has no ${field}.`,
      remedy,
    }));
}
