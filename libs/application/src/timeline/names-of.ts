import { CLUSTER_SUBJECT, subjectParts, type Id, type Labels, type StreamRef, type Subject } from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import type { Names, Said } from './sentences/sentence.js';

const THE_CLUSTER: Labels = { en: 'the cluster', ru: 'кластер', uk: 'кластер' };
const ALL_MEMBERS: Labels = { en: 'all members', ru: 'все участники', uk: 'усі учасники' };

/** The names of a cluster's parts in a structure, for an event of a stream if there is one; ids where there is no name. */
export function namesOf(structure: ClusterStructure, stream: StreamRef | undefined): Names {
  const { cluster, cascade, maps, measures } = structure;
  const strategyOf = (id: Id | undefined) => cascade.strategies.find((one) => one.id === id);
  const objectiveIn = (map: Id | undefined, id: Id): Said =>
    maps.get(map ?? '')?.objectives.find((one) => one.id === id)?.labels ?? id;
  const idOf = (part: string): string | undefined => stream && (stream as Readonly<Record<string, string>>)[part];
  const own = idOf('strategyId');
  return {
    subject: (subject) => subjectName(structure, subject),
    measure: (id) => measures.get(id)?.labels ?? id,
    strategy: (id) => strategyOf(id)?.labels ?? id,
    map: strategyOf(own)?.labels ?? own ?? '',
    objectiveOf: objectiveIn,
    objective: (id) => objectiveIn(own, id),
    parentObjective: (id) => objectiveIn(strategyOf(own)?.parent, id),
    perspective: (id) => cluster.perspectives.find((one) => one.id === id)?.labels ?? id,
    method: idOf('methodId') ?? '',
    scenario: idOf('scenarioId') ?? '',
    branch: idOf('branchId') ?? '',
    questionnaire: idOf('questionnaire') ?? '',
  };
}

function subjectName({ cluster }: ClusterStructure, subject: Subject | '*'): Said {
  if (subject === '*') return ALL_MEMBERS;
  if (subject === CLUSTER_SUBJECT) return THE_CLUSTER;
  const { actor: actorId, part: partId } = subjectParts(subject) ?? {};
  const actor = cluster.actors.find(({ id }) => id === actorId);
  if (actor === undefined) return subject;
  if (partId === undefined) return actor.labels;
  return [...actor.services, ...actor.units].find(({ id }) => id === partId)?.labels ?? subject;
}
