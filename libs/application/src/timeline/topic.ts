import { excerpt, StrataError, type Id } from '@strata/domain';
import { requireBranch } from '../branches/visible-branch.js';
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
  objective: (topic) => requireMentioned('objective', topic, objectivesOf(topic.view)),
  link: (topic) => requireMentioned('link', topic, linksOf(topic.view)),
  contribution: (topic) => requireMentioned('contribution', topic, contributionsOf(topic.view)),
  target: (topic) => requireMentioned('target', topic, targetsOf(topic.view)),
  method: async ({ reads, view, id }) => requireOneOf('method', view, id, (await reads.methods(view)).keys()),
  scenario: async ({ reads, view, id }) => requireOneOf('scenario', view, id, (await reads.scenarios(view)).keys()),
  branch: async ({ reads, view, id }) => void (await requireBranch(reads, view, id)),
  initiative: async ({ reads, view, id }) => {
    const programmes = [...(await reads.programmes(view))];
    const known = programmes.flatMap(([strategy, { initiatives }]) =>
      initiatives.map((one) => `${strategy}/${one.id}`),
    );
    requireOneOf('initiative', view, id, known);
  },
  snapshot: async ({ reads: { snapshots }, view, id }) => {
    if ((await snapshots.one(view, id)) !== undefined) return;
    throw notFound('snapshot', { cluster: view.clusterId, id, known: (await snapshots.all(view)).keys() });
  },
  evaluation: async ({ reads, view, id }) => {
    requireOneOf(
      'evaluation',
      view,
      id,
      (await reads.evaluations(view)).map((one) => one.id),
    );
  },
};

function objectivesOf({ structure }: ClusterView): readonly string[] {
  return [...structure.maps].flatMap(([map, { objectives }]) => objectives.map(({ id }) => `${map}/${id}`));
}

function linksOf({ structure }: ClusterView): readonly string[] {
  return [...structure.maps].flatMap(([map, { links }]) => links.map(({ from, to }) => `${map}/${from}>${to}`));
}

function contributionsOf({ structure }: ClusterView): readonly string[] {
  return [...structure.maps].flatMap(([map, { parentLinks }]) =>
    parentLinks.map(({ objective, parentObjective }) => `${map}/${objective}>${parentObjective}`),
  );
}

function targetsOf({ structure }: ClusterView): readonly string[] {
  return [...structure.measures].flatMap(([id, { targets }]) => targets.map(({ subject }) => `${id}/${subject}`));
}

/** Throws unless something of the history of the cluster is about it, so that it exists or once existed. */
async function requireMentioned(
  kind: 'objective' | 'link' | 'contribution' | 'target',
  { reads, view, id }: Topic,
  known: readonly string[],
): Promise<void> {
  if (known.includes(id)) return;
  const { clusterId: cluster, position: upTo } = view;
  const [first] = await reads.timeline({ cluster, about: `${kind}:${id}`, upTo, limit: 1 });
  if (first === undefined) throw notFound(kind, { cluster, id, known });
}

function requireOneOf(
  kind: 'method' | 'scenario' | 'initiative' | 'evaluation',
  { clusterId: cluster }: ClusterView,
  id: string,
  known: Iterable<string>,
): void {
  const ids = [...known];
  if (!ids.includes(id)) throw notFound(kind, { cluster, id, known: ids });
}
