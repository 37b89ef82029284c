import { CLUSTER_SUBJECT, isSubject, StrataError, subjectParts, type Id, type Subject } from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import { didYouMean } from '../../messages/did-you-mean.js';
import type { DeriveMethodRequest } from './derived-method.js';
import type { FactorGroup, NamedFactor } from './factor-groups.js';

/** Ids listed in a remedy. */
const SHOWN = 20;

/** The groups asked for; the panel's factors, or else every measure of numbers but the result, in one group. */
export function chosenGroups(structure: ClusterStructure, request: DeriveMethodRequest): readonly FactorGroup[] {
  if (request.groups) return request.groups;
  const { experts, result } = request;
  const measures: readonly NamedFactor[] = experts
    ? experts.panel.factors.map((measure) => ({ measure, place: experts.places.get(measure) }))
    : [...structure.measures.values()]
        .filter(({ id, retired, valueType }) => id !== result && !retired && valueType === 'number')
        .map(({ id }) => ({ measure: id }));
  return [{ id: 'factors', labels: { en: 'Factors', ru: 'Факторы', uk: 'Фактори' }, factors: measures }];
}

/** Each factor must be a measure of numbers, other than the result, and weighed by the panel if there is one. */
export function requireFactors(
  structure: ClusterStructure,
  groups: readonly FactorGroup[],
  { result, experts }: DeriveMethodRequest,
): void {
  const factors = groups.flatMap((group) => group.factors);
  for (const factor of factors) {
    requireNumber(structure, factor);
    if (factor.measure === result) {
      throw new StrataError('RESULT_AS_FACTOR', `${at(factor)}${result} is the result and can't be its own factor`, {
        remedy: 'leave it out of the factors',
      });
    }
  }
  const unweighed = experts ? factors.filter(({ measure }) => !experts.places.has(measure)) : [];
  if (unweighed.length > 0) {
    const names = unweighed.map(({ measure }) => measure).join(', ');
    throw new StrataError('EXPERTS_INCOMPLETE', `the experts have not weighed ${names}`, {
      remedy: 'have every expert weigh every factor, or leave the factor out',
    });
  }
  const chosen = new Set(factors.map(({ measure }) => measure));
  const strange = [...(experts?.places ?? [])].find(([measure]) => !chosen.has(measure));
  if (strange) {
    throw new StrataError(
      'EXPERTS_INCOMPLETE',
      `${strange[1]} ${strange[0]} is weighed, but is not among the factors`,
      {
        remedy: 'name it among the factors, or take its weights out',
      },
    );
  }
}

/** A measure of numbers must be there under that id. */
export function requireNumber(structure: ClusterStructure, factor: NamedFactor): void {
  const found = structure.measures.get(factor.measure);
  if (!found) {
    const near = didYouMean(factor.measure, structure.measures.keys());
    const known = `measures: ${[...structure.measures.keys()].slice(0, SHOWN).join(', ')}`;
    throw new StrataError('UNKNOWN_MEASURE', `${at(factor)}there is no measure ${factor.measure}`, {
      remedy: near ?? known,
    });
  }
  if (found.valueType !== 'number') {
    throw new StrataError('NOT_A_NUMBER', `${at(factor)}${factor.measure} holds no numbers, but ${found.valueType}`, {
      remedy: 'only measures of numbers can be correlated',
    });
  }
}

/** The cluster itself, a member, or a part of one. */
export function requireSubject(structure: ClusterStructure, subject: Subject): void {
  if (subject === CLUSTER_SUBJECT) return;
  const actor: Id | undefined = isSubject(subject) ? subjectParts(subject)?.actor : undefined;
  const { actors } = structure.cluster;
  const found = actors.find(({ id }) => id === actor);
  if (found && hasPart(found, subject)) return;
  const near = didYouMean(
    subject,
    actors.map(({ id }) => id),
  );
  const known = `members: ${actors
    .map(({ id }) => id)
    .slice(0, SHOWN)
    .join(', ')}`;
  throw new StrataError('UNKNOWN_MEMBER', `there is no member ${subject}`, { remedy: near ?? known });
}

function hasPart(actor: ClusterStructure['cluster']['actors'][number], subject: Subject): boolean {
  const part = subjectParts(subject)?.part;
  return part === undefined || [...actor.services, ...actor.units].some(({ id }) => id === part);
}

function at({ place }: NamedFactor): string {
  return place === undefined ? '' : `${place} `;
}
