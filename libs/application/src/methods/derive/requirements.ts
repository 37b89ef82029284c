import { CLUSTER_SUBJECT, isSubject, StrataError, subjectParts, type Id, type Subject } from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import { didYouMean } from '../../messages/did-you-mean.js';
import type { DeriveMethodRequest } from './derived-method.js';
import type { FactorGroup, NamedFactor } from './factor-groups.js';

/** The most ids listed in a remedy. */
const MAX_LISTED = 20;

/** The requested groups; otherwise one group with the panel's factors or with every numeric measure except the result. */
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

/** Each factor must be a numeric measure other than the result, and weighted by the panel if there is one. */
export function requireFactors(
  structure: ClusterStructure,
  groups: readonly FactorGroup[],
  { result, experts }: DeriveMethodRequest,
): void {
  const factors = groups.flatMap((group) => group.factors);
  for (const factor of factors) {
    requireNumber(structure, factor);
    if (factor.measure === result) {
      throw new StrataError(
        'RESULT_AS_FACTOR',
        `${at(factor)}The measure "${result}" is the result, so it cannot be a factor.`,
        {
          remedy: 'Leave it out of the factors.',
        },
      );
    }
  }
  const unweighted = experts ? factors.filter(({ measure }) => !experts.places.has(measure)) : [];
  if (unweighted.length > 0) {
    const names = unweighted.map(({ measure }) => `"${measure}"`).join(', ');
    throw new StrataError('EXPERTS_INCOMPLETE', `The experts have not weighted these factors: ${names}.`, {
      remedy: 'Let every expert weight every factor, or leave the factors out.',
    });
  }
  const chosen = new Set(factors.map(({ measure }) => measure));
  const extra = [...(experts?.places ?? [])].find(([measure]) => !chosen.has(measure));
  if (extra) {
    const [measure, place] = extra;
    throw new StrataError('EXPERTS_INCOMPLETE', `${place} The experts weighted "${measure}", which is not a factor.`, {
      remedy: 'Add it to the factors, or remove its weights.',
    });
  }
}

/** Requires that a numeric measure with this id exists. */
export function requireNumber(structure: ClusterStructure, factor: NamedFactor): void {
  const found = structure.measures.get(factor.measure);
  if (!found) {
    const near = didYouMean(factor.measure, structure.measures.keys());
    const known = `Measures: ${[...structure.measures.keys()].slice(0, MAX_LISTED).join(', ')}.`;
    const message = `${at(factor)}The measure "${factor.measure}" is not defined in this cluster.`;
    throw new StrataError('UNKNOWN_MEASURE', message, {
      remedy: near ?? known,
    });
  }
  if (found.valueType !== 'number') {
    const message = `${at(factor)}The measure "${factor.measure}" holds ${found.valueType} values, not numbers.`;
    throw new StrataError('NOT_A_NUMBER', message, { remedy: 'Use measures of numbers; others cannot be correlated.' });
  }
}

/** Requires that a subject is the cluster itself, a member, or a part of one. */
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
  const known = `Members: ${actors
    .map(({ id }) => id)
    .slice(0, MAX_LISTED)
    .join(', ')}.`;
  throw new StrataError('UNKNOWN_MEMBER', `"${subject}" is not a member of this cluster.`, { remedy: near ?? known });
}

function hasPart(actor: ClusterStructure['cluster']['actors'][number], subject: Subject): boolean {
  const part = subjectParts(subject)?.part;
  return part === undefined || [...actor.services, ...actor.units].some(({ id }) => id === part);
}

function at({ place }: NamedFactor): string {
  return place === undefined ? '' : `${place} `;
}
