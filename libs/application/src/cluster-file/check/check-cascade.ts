import { CLUSTER_SUBJECT, type Rank, type SubjectParts, subjectParts } from '@strata/domain';
import type { Fault } from '../cluster-file-problem.js';
import type { FileStrategy } from '../cluster-file.js';
import type { Known } from './known.js';
import { unknown } from './reference.js';

/** Checks owners, parents and states of strategies against the rules of the cascade. */
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
      message: `Only one integrative strategy can be active, and "${highest[0]?.id ?? ''}" already is.`,
      remedy: 'Write "status: draft" for one of them, or remove it.',
    })),
  ];
}

const OWNERS: Readonly<Record<Rank, string>> = {
  integrative: 'Leave the owner out; it is @cluster.',
  business: 'Name an actor as the owner.',
  functional: 'Name a functional service as the owner: actor/service.',
  operational: 'Name an organisational unit as the owner: actor/unit.',
};

function checkOwner({ id, rank, owner }: FileStrategy, known: Known): readonly Fault[] {
  const path = ['strategies', id, 'owner'];
  const parts = subjectParts(owner);
  const fits = rank === 'integrative' ? owner === CLUSTER_SUBJECT : (rank === 'business') === isActor(owner);
  if (!fits || (rank !== 'integrative' && parts === undefined)) {
    return [{ path, message: `"${owner}" cannot own ${article(rank)} ${rank} strategy.`, remedy: OWNERS[rank] }];
  }
  if (parts === undefined) return [];
  const noActor = unknown({ path, id: parts.actor, kind: 'actor', among: known.ids(['actors']) });
  if (noActor.length > 0 || parts.part === undefined) return noActor;
  const [section, kind] = rank === 'functional' ? ['services', 'service'] : ['units', 'unit'];
  const among = known.ids(['actors', parts.actor, section]);
  return unknown({ path, id: parts.part, kind, of: `the actor "${parts.actor}"`, among });
}

function article(rank: Rank): 'a' | 'an' {
  return rank === 'integrative' || rank === 'operational' ? 'an' : 'a';
}

function isActor(owner: string): boolean {
  const parts = subjectParts(owner);
  return parts !== undefined && parts.part === undefined;
}

const PARENTS: Readonly<Record<Rank, string>> = {
  integrative: 'Leave the parent out.',
  business: 'Name the integrative strategy as the parent.',
  functional: 'Name a business strategy of the same actor as the parent.',
  operational:
    "Name a functional strategy of the unit's service, or a business strategy of the same actor, as the parent.",
};

function checkParent(strategy: FileStrategy, known: Known): readonly Fault[] {
  const { id, rank, parent: parentId, status } = strategy;
  const path = ['strategies', id, 'parent'];
  const remedy = PARENTS[rank];
  if (rank === 'integrative') {
    return parentId === undefined ? [] : [{ path, message: 'An integrative strategy must not have a parent.', remedy }];
  }
  if (parentId === undefined) {
    return [{ path, at: 'key', message: `The ${rank} strategy "${id}" must have a parent.`, remedy }];
  }
  const parent = known.strategy(parentId);
  if (parent === undefined) return unknown({ path, id: parentId, kind: 'strategy', among: known.ids(['strategies']) });
  if (!fitsUnder(strategy, parent, known)) {
    const message = `The ${rank} strategy "${id}" of "${strategy.owner}" cannot be under the ${parent.rank} strategy "${parentId}" of "${parent.owner}".`;
    return [{ path, message, remedy }];
  }
  if (status === 'draft' || parent.status === 'active') return [];
  const message = `The strategy "${id}" can be active only under an active parent, but "${parentId}" is a draft.`;
  return [{ path, message, remedy: 'Write "status: draft" here too, or make the parent active.' }];
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
  const remedy = `Leave the mission and vision out; only an integrative strategy has them.`;
  return Object.entries({ mission, vision })
    .filter(([, text]) => text !== undefined)
    .map(([field]) => ({
      path: ['strategies', id, field],
      at: 'key' as const,
      message: `${rank === 'operational' ? 'An' : 'A'} ${rank} strategy must not have a ${field}.`,
      remedy,
    }));
}
