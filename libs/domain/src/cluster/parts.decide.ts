import { accept, refuse, type Decision } from '../decider.js';
import { settingFrom, type Setting } from '../effective.js';
import type { EffectiveStart } from '../effective-start/start.js';
import type { DateText, Id } from '../words.js';
import type { CommandHandlers } from '../define-decider.js';
import { sameData } from '../equality.js';
import { partUse, serviceOfUnit } from './cluster-in-force.js';
import type {
  Actor,
  ClusterCommand,
  ClusterEvent,
  ClusterState,
  FunctionalService,
  NewUnit,
  OrganisationalUnit,
} from './cluster.js';
import { fromStart, type ClusterContext } from './cluster.start.js';
import { findActor, findService, findUnit, notAMember } from './membership.js';

/** The most functional services, and the most organisational units, of one actor. */
const MAX_PARTS = 500;

type PartCommand = Extract<ClusterCommand, { type: 'SetUpService' | 'CloseService' | 'SetUpUnit' | 'CloseUnit' }>;
type Command<T extends PartCommand['type']> = Extract<PartCommand, { type: T }>;

/** Handlers for the parts of an actor: functional services and organisational units. */
export const partHandlers: CommandHandlers<ClusterState, PartCommand, ClusterEvent, ClusterContext | undefined> = {
  SetUpService: fromStart((start, command: Command<'SetUpService'>, state) =>
    ofMember(state, command.actorId, (actor) => setUpService(start, command, actor)),
  ),
  CloseService: fromStart((start, command: Command<'CloseService'>, state) =>
    ofMember(state, command.actorId, (actor) => closeService(start, command, actor)),
  ),
  SetUpUnit: fromStart((start, command: Command<'SetUpUnit'>, state) =>
    ofMember(state, command.actorId, (actor) => setUpUnit(start, command, actor)),
  ),
  CloseUnit: fromStart((start, { actorId, unitId }: Command<'CloseUnit'>, state) =>
    ofMember(state, actorId, ({ units }) =>
      existsFrom(units, unitId, start) ? accept({ type: 'UnitClosed', data: { actorId, unitId, ...start } }) : accept(),
    ),
  ),
};

function setUpService(
  start: EffectiveStart,
  { actorId, service }: Command<'SetUpService'>,
  actor: Actor,
): Decision<ClusterEvent> {
  const known = findService(actor, service.id);
  const exists = existsFrom(actor.services, service.id, start);
  if (exists && sameData(known?.labels, service.labels)) return accept();
  if (actor.units.some(({ id }) => id === service.id)) return idTaken(actorId, service.id, 'unit');
  if (known === undefined && actor.services.length >= MAX_PARTS) return tooMany(actorId, 'services');
  return accept({ type: 'ServiceSetUp', data: { actorId, service, ...start } });
}

function closeService(
  start: EffectiveStart,
  { actorId, serviceId }: Command<'CloseService'>,
  actor: Actor,
): Decision<ClusterEvent> {
  const units = actor.units.filter((unit) => belongsLater(unit, serviceId, start)).map(({ id }) => id);
  if (units.length > 0) {
    return refuse({
      code: 'SERVICE_IN_USE',
      message: `The service "${serviceId}" of "${actorId}" still has units: ${units.map((id) => `"${id}"`).join(', ')}.`,
      remedy: 'First close its units or move them to another service, or close the service from a later period on.',
      details: { actorId, serviceId, units },
    });
  }
  if (!existsFrom(actor.services, serviceId, start)) return accept();
  return accept({ type: 'ServiceClosed', data: { actorId, serviceId, ...start } });
}

function setUpUnit(
  start: EffectiveStart,
  { actorId, unit }: Command<'SetUpUnit'>,
  actor: Actor,
): Decision<ClusterEvent> {
  const known = findUnit(actor, unit.id);
  if (existsFrom(actor.units, unit.id, start) && isSameUnit(known, unit, start)) return accept();
  if (actor.services.some(({ id }) => id === unit.id)) return idTaken(actorId, unit.id, 'service');
  if (unit.service !== undefined && !existsAlways(findService(actor, unit.service), start)) {
    return refuse({
      code: 'SERVICE_NOT_FOUND',
      message: noService(actorId, unit.service, start),
      remedy: 'Set up the service first, or name an existing one.',
      details: { actorId, serviceId: unit.service },
    });
  }
  if (known === undefined && actor.units.length >= MAX_PARTS) return tooMany(actorId, 'units');
  return accept({ type: 'UnitSetUp', data: { actorId, unit, ...start } });
}

function isSameUnit(known: OrganisationalUnit | undefined, unit: NewUnit, { from }: EffectiveStart): boolean {
  if (known === undefined || !sameData(known.labels, unit.labels)) return false;
  return settingFrom(serviceOfUnit(known), from) === (unit.service ?? null);
}

function existsFrom(parts: readonly FunctionalService[], part: Id, { from }: EffectiveStart): boolean {
  return settingFrom(partUse(parts.find(({ id }) => id === part)), from) === true;
}

/** True if a service is set up by the start of a change and not closed at any time after it. */
function existsAlways(service: FunctionalService | undefined, { from }: EffectiveStart): boolean {
  const use = partUse(service);
  return changesAfter(from, use).every((date) => settingFrom(use, date) === true);
}

/** True if a unit belongs to a service, and exists, at any time after the start of a change. */
function belongsLater(unit: OrganisationalUnit, serviceId: Id, { from }: EffectiveStart): boolean {
  const [use, service] = [partUse(unit), serviceOfUnit(unit)];
  return changesAfter(from, use, service).some(
    (date) => settingFrom(use, date) === true && settingFrom(service, date) === serviceId,
  );
}

/** A date, and the later ones on which one of the settings changes. */
function changesAfter(date: DateText | null, ...settings: readonly Setting<unknown>[]): readonly (DateText | null)[] {
  const dates = settings.flatMap(({ entries = [] }) => entries.map(({ from }) => from));
  return [date, ...dates.filter((other) => other !== null && (date === null || other > date))];
}

function noService(actorId: Id, service: Id, { from }: EffectiveStart): string {
  return from === null
    ? `The actor "${actorId}" has no functional service "${service}".`
    : `The actor "${actorId}" has no functional service "${service}" from ${from} on.`;
}

function ofMember(
  state: ClusterState,
  actorId: string,
  decide: (actor: Actor) => Decision<ClusterEvent>,
): Decision<ClusterEvent> {
  const refusal = notAMember(state, actorId);
  if (refusal !== undefined) return refuse(refusal);
  const actor = findActor(state, actorId);
  return actor === undefined ? accept() : decide(actor);
}

function idTaken(actorId: string, id: string, by: 'unit' | 'service'): Decision<never> {
  return refuse({
    code: 'ID_TAKEN',
    message: `The actor "${actorId}" has, or had, a ${by} "${id}"; its services and units must have distinct ids.`,
    remedy: 'Choose another id.',
    details: { actorId, id },
  });
}

function tooMany(actorId: string, what: string): Decision<never> {
  return refuse({
    code: 'PART_LIMIT',
    message: `The actor "${actorId}" already has the maximum of ${MAX_PARTS} ${what}.`,
    remedy: `Close one of its ${what} first.`,
    details: { actorId, limit: MAX_PARTS },
  });
}
