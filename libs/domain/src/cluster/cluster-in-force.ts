import { settingDuring, settingFrom, type Days, type Setting } from '../effective.js';
import { daysOfPeriod } from '../calendar/period.js';
import type { DateText, Id, PeriodName } from '../words.js';
import type {
  Actor,
  ClusterScoring,
  ClusterState,
  CountedValues,
  FunctionalService,
  OrganisationalUnit,
} from './cluster.js';

/** Whether an actor is a member, as a dated setting; undefined before it is first admitted. */
export function membershipOf(actor: Actor | undefined): Setting<boolean> {
  return { latest: actor && actor.status === 'member', entries: actor?.membership };
}

/** Whether a part of an actor exists, as a dated setting; undefined before it is first set up. */
export function partUse(part: FunctionalService | undefined): Setting<boolean> {
  return { latest: part && !isClosed(part), entries: part?.use };
}

/** The service that a unit belongs to (null: none), as a dated setting. */
export function serviceOfUnit({ service, services }: OrganisationalUnit): Setting<Id | null> {
  return { latest: service ?? null, entries: services };
}

/** The scoring of a cluster, as a dated setting. */
export function scoringOf({ scoring, scorings }: ClusterState): Setting<ClusterScoring> {
  return { latest: scoring, entries: scorings };
}

/** Which values of a period count in scores. */
export function countedValuesOf(cluster: ClusterState, period: PeriodName): CountedValues {
  if (cluster.scorings === undefined) return cluster.scoring.counts ?? 'submitted';
  return settingDuring(scoringOf(cluster), daysOfPeriod(period, cluster.calendar))?.counts ?? 'submitted';
}

/** True if a part is closed in the end. */
export function isClosed({ use }: Pick<FunctionalService, 'use'>): boolean {
  return use?.at(-1)?.value === false;
}

/** True if an actor is a member on the day from which a change holds. */
export function isMemberFrom(actor: Actor, from: DateText | null): boolean {
  return settingFrom(membershipOf(actor), from) === true;
}

/** A cluster as it is in force during a period: its scoring, members and their parts. */
export function clusterDuring(cluster: ClusterState, days: Days): ClusterState {
  const scoring = settingDuring(scoringOf(cluster), days) ?? cluster.scoring;
  const actors = cluster.actors.map((actor) => actorDuring(actor, days));
  const isSame = scoring === cluster.scoring && actors.every((actor, i) => actor === cluster.actors[i]);
  return isSame ? cluster : { ...cluster, scoring, actors };
}

function actorDuring(actor: Actor, days: Days): Actor {
  const { membership, services, units } = actor;
  const dated = [...services, ...units].some((part) => part.use !== undefined || 'services' in part);
  if (membership === undefined && !dated) return actor;
  return {
    ...actor,
    status: settingDuring(membershipOf(actor), days) === true ? 'member' : 'left',
    services: services.filter((service) => settingDuring(partUse(service), days) === true),
    units: units
      .filter((unit) => settingDuring(partUse(unit), days) === true)
      .map((unit) => withService(unit, settingDuring(serviceOfUnit(unit), days) ?? null)),
  };
}

/** A unit in another service, or in none (null). */
export function withService({ service: _, ...unit }: OrganisationalUnit, service: Id | null): OrganisationalUnit {
  return service === null ? unit : { ...unit, service };
}
