import { excerpt, StrataError, type Id } from '@strata/domain';
import type { ClusterReads } from '../clusters/cluster-reads.js';
import { requireMeasure, requireMember, requireStrategy, type ClusterView } from '../clusters/cluster-view.js';
import { notFound } from '../messages/not-found.js';

/** Throws unless a timeline can be about this: `cluster`, or a kind and an id that the cluster has, such as `measure:margin`. */
export async function requireTopic(reads: ClusterReads, view: ClusterView, about: string | undefined): Promise<void> {
  if (about === undefined || about === 'cluster') return;
  const [, kind = '', id = ''] = /^([a-z]+):(.+)$/.exec(about) ?? [];
  const require = TOPICS[kind];
  if (require === undefined) {
    throw new StrataError('INVALID_TOPIC', `A timeline cannot be about "${excerpt(about)}".`, {
      remedy: `Write cluster, or a kind and an id, such as measure:margin. Kinds: ${Object.keys(TOPICS).join(', ')}.`,
    });
  }
  await require({ reads, view, id });
}

interface Topic {
  readonly reads: ClusterReads;
  readonly view: ClusterView;
  readonly id: Id;
}

const TOPICS: Readonly<Record<string, (topic: Topic) => void | Promise<void>>> = {
  member: ({ view, id }) => requireMember(view, id),
  measure: ({ view, id }) => requireMeasure(view, id),
  strategy: ({ view, id }) => requireStrategy(view, id),
  objective: ({ view, id }) => requireObjective(view, id),
  method: async ({ reads, view, id }) => requireOneOf('method', view, id, (await reads.methods(view)).keys()),
  scenario: async ({ reads, view, id }) => requireOneOf('scenario', view, id, (await reads.scenarios(view)).keys()),
  evaluation: async ({ reads, view, id }) => {
    requireOneOf(
      'evaluation',
      view,
      id,
      (await reads.evaluations(view)).map((one) => one.id),
    );
  },
};

function requireObjective({ clusterId, structure }: ClusterView, id: string): void {
  const known = [...structure.maps].flatMap(([map, { objectives }]) => objectives.map((one) => `${map}/${one.id}`));
  if (!known.includes(id)) throw notFound('objective', { cluster: clusterId, id, known });
}

function requireOneOf(
  kind: 'method' | 'scenario' | 'evaluation',
  { clusterId: cluster }: ClusterView,
  id: string,
  known: Iterable<string>,
): void {
  const ids = [...known];
  if (!ids.includes(id)) throw notFound(kind, { cluster, id, known: ids });
}
