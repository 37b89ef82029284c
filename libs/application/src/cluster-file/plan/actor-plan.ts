import { type Actor, type ClusterState, type Id, type OrganisationalUnit, sameData } from '@strata/domain';
import type { ClusterFile, FileActor } from '../cluster-file.js';
import { orderAfter } from './order-after.js';
import { LEFT_OUT, type PlannedCommand, type Planner } from './planned-command.js';

/** Admits and renames actors and sets up their parts. Closes only parts whose id is reused for the other kind of part. */
export function planActors(file: ClusterFile, current: ClusterState | undefined, plan: Planner): PlannedCommand[] {
  const known = byId(current?.actors ?? []);
  const changes = file.actors.flatMap((actor) => {
    const before = known.get(actor.id);
    return [...planMembership(actor, before, plan), ...planParts(actor, before, plan)];
  });
  return [...changes, ...planOrder(file, [...known.keys()], plan)];
}

function planOrder({ actors }: ClusterFile, known: readonly Id[], plan: Planner): PlannedCommand[] {
  const wanted = actors.map(({ id }) => id);
  return sameData(orderAfter(known, wanted), wanted) ? [] : [plan.cluster({ type: 'ArrangeActors', actors: wanted })];
}

/** Closes the parts and releases the actors that are not in the file. */
export function planDepartures(file: ClusterFile, current: ClusterState | undefined, plan: Planner): PlannedCommand[] {
  const wanted = byId(file.actors);
  const known = byId(current?.actors ?? []);
  const dated = file.actors.flatMap((actor) => planIntervals(actor, known.get(actor.id), plan));
  const departures = (current?.actors ?? []).flatMap((actor): PlannedCommand[] => {
    const after = wanted.get(actor.id);
    if (after !== undefined) return closeParts(actor, after, plan, (isReused) => !isReused);
    if (actor.status === 'left') return [];
    return [plan.cluster({ type: 'ReleaseActor', actorId: actor.id, reason: LEFT_OUT })];
  });
  return [...departures, ...dated];
}

/** Releases and admits an actor from the periods that the file says, after everything that a member needs. */
function planIntervals(
  { id: actorId, labels, membership = [] }: FileActor,
  before: Actor | undefined,
  plan: Planner,
): PlannedCommand[] {
  const known = before?.membership ?? (before?.status === 'left' ? [] : [{ from: null, value: true }]);
  const [first] = membership;
  return membership
    .filter((entry) => !(before === undefined && entry === first))
    .filter((entry) => !known.some((other) => sameData(other, entry)))
    .map(({ from, value }) =>
      value
        ? plan.cluster({ type: 'AdmitActor', actorId, labels, from })
        : plan.cluster({ type: 'ReleaseActor', actorId, reason: LEFT_OUT, from }),
    );
}

function planMembership(actor: FileActor, before: Actor | undefined, plan: Planner): PlannedCommand[] {
  const { id: actorId, labels, membership } = actor;
  const from = membership?.[0]?.from;
  if (before === undefined) return [plan.cluster({ type: 'AdmitActor', actorId, labels, from })];
  if (membership === undefined && before.status !== 'member')
    return [plan.cluster({ type: 'AdmitActor', actorId, labels })];
  return sameData(before.labels, labels) ? [] : [plan.cluster({ type: 'RenameActor', actorId, labels })];
}

/** Services before their units; a part whose id is reused for the other kind is closed first. */
function planParts(actor: FileActor, before: Actor | undefined, plan: Planner): PlannedCommand[] {
  const actorId = actor.id;
  const services = byId(before?.services ?? []);
  const units = byId(before?.units ?? []);
  const changedUnits = actor.units.filter((unit) => !sameData(units.get(unit.id), unit));
  const setUpUnit = (unit: OrganisationalUnit) => plan.cluster({ type: 'SetUpUnit', actorId, unit });
  const closed = before === undefined ? [] : closeParts(before, actor, plan, (isReused) => isReused);
  return [
    ...closed.filter(({ command }) => command.type === 'CloseUnit'),
    ...actor.services
      .filter((service) => !sameData(services.get(service.id), service))
      .map((service) => plan.cluster({ type: 'SetUpService', actorId, service })),
    ...changedUnits.filter(({ id }) => units.has(id)).map(setUpUnit),
    ...closed.filter(({ command }) => command.type === 'CloseService'),
    ...changedUnits.filter(({ id }) => !units.has(id)).map(setUpUnit),
  ];
}

/** Closes absent parts, units first: either those whose id is reused for the other kind of part, or the others. */
function closeParts(
  before: Actor,
  after: FileActor,
  plan: Planner,
  isChosen: (isReused: boolean) => boolean,
): PlannedCommand[] {
  const [services, units] = [byId(after.services), byId(after.units)];
  const closingUnits = before.units.filter(({ id }) => !units.has(id));
  const closingServices = before.services.filter(({ id }) => !services.has(id));
  // A unit of a service that is closed early is closed with it.
  const early = new Set(closingServices.filter(({ id }) => units.has(id)).map(({ id }) => id));
  const isClosedEarly = ({ id, service }: OrganisationalUnit) =>
    services.has(id) || (service !== undefined && early.has(service));
  return [
    ...closingUnits
      .filter((unit) => isChosen(isClosedEarly(unit)))
      .map(({ id }) => plan.cluster({ type: 'CloseUnit', actorId: before.id, unitId: id })),
    ...closingServices
      .filter(({ id }) => isChosen(early.has(id)))
      .map(({ id }) => plan.cluster({ type: 'CloseService', actorId: before.id, serviceId: id })),
  ];
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
