import {
  cycleOf,
  parseThing,
  subjectExists,
  type ClusterState,
  type Id,
  type Thing,
  type ThingFacts,
} from '@strata/domain';
import { figuresShownBy } from '../comments/thread-figures.js';
import {
  agreementState,
  cascadeState,
  cyclesState,
  evaluationsState,
  mapAt,
  mapState,
  measureStates,
  programmeState,
  restatementState,
  type DecisionDependencies,
} from './decision-dependencies.js';

/** In how many revisions of a map, the newest first, an objective or link is looked for that its working copy has lost. */
const MAX_REVISIONS = 20;

interface Source {
  readonly dependencies: DecisionDependencies;
  readonly cluster: ClusterState;
}

type Of<K extends Thing['kind']> = Extract<Thing, { readonly kind: K }>;

const EXISTS: { readonly [K in Thing['kind']]: (thing: Of<K>, source: Source) => boolean | Promise<boolean> } = {
  strategy: async ({ strategy }, source) => (await strategyOf(source, strategy)) !== undefined,
  objective: ({ strategy, objective }, source) =>
    isOnMap(source, strategy, ({ objectives }) => objectives.some(({ id }) => id === objective)),
  link: ({ strategy, from, to }, source) =>
    isOnMap(source, strategy, ({ links }) => links.some((one) => one.from === from && one.to === to)),
  measure: async ({ measure }, source) => (await measureOf(source, measure)) !== undefined,
  value: async ({ measure, subject }, source) =>
    (await measureOf(source, measure)) !== undefined && subjectExists(source.cluster, subject),
  target: async ({ measure, subject }, source) =>
    (await measureOf(source, measure))?.targets.some((one) => one.subject === subject) === true,
  report: ({ actor }, { cluster }) => subjectExists(cluster, actor),
  cycle: async ({ period }, { dependencies, cluster }) =>
    cycleOf(await cyclesState(dependencies, cluster.id), period) !== undefined,
  evaluation: async ({ evaluation }, { dependencies, cluster }) => {
    const { evaluations } = await evaluationsState(dependencies, cluster.id);
    return evaluations.some(({ id }) => id === evaluation);
  },
  initiative: async ({ strategy, initiative }, source) => {
    if ((await strategyOf(source, strategy)) === undefined) return false;
    const { initiatives } = await programmeState(source.dependencies, source.cluster.id, strategy);
    return initiatives.some(({ id }) => id === initiative);
  },
  proposal: async ({ strategy, proposal }, { dependencies, cluster }) =>
    (await agreementState(dependencies, cluster.id, strategy)).proposal >= proposal,
  restatement: async ({ restatement }, { dependencies, cluster }) =>
    (await restatementState(dependencies, cluster.id, restatement)).status !== 'none',
};

/** Whether there is a thing that a comment is to be about, and whose figures it shows; undefined if the text names none. */
export async function thingFacts(
  dependencies: DecisionDependencies,
  cluster: ClusterState,
  about: unknown,
): Promise<ThingFacts | undefined> {
  const thing = parseThing(about);
  if (thing === undefined || !cluster.exists) return undefined;
  const source = { dependencies, cluster };
  const exists = EXISTS[thing.kind] as (thing: Thing, source: Source) => boolean | Promise<boolean>;
  const figures = await figuresShownBy(thing, {
    ownerOf: async (strategy) => (await strategyOf(source, strategy))?.owner,
    correctedBy: async (restatement) =>
      (await restatementState(dependencies, cluster.id, restatement)).corrections.map(({ subject }) => subject),
  });
  return { exists: await exists(thing, source), figures };
}

async function strategyOf({ dependencies, cluster }: Source, strategy: Id) {
  const { strategies } = await cascadeState(dependencies, cluster.id);
  return strategies.find(({ id }) => id === strategy);
}

async function measureOf({ dependencies, cluster }: Source, measure: Id) {
  return (await measureStates(dependencies, cluster.id, [measure])).get(measure);
}

type MapOfStrategy = NonNullable<Awaited<ReturnType<typeof mapState>>['live']>;

/** Whether something is on the map of a strategy: on its working copy, or on one that was put in force. */
async function isOnMap(source: Source, strategyId: Id, has: (map: MapOfStrategy) => boolean): Promise<boolean> {
  const { dependencies, cluster } = source;
  const entry = await strategyOf(source, strategyId);
  if (entry === undefined) return false;
  const working = await mapState(dependencies, cluster.id, strategyId);
  if (has(working) || (working.live !== undefined && has(working.live))) return true;
  const revisions = (entry.revisions ?? []).map(({ value }) => value).filter((revision) => revision !== null);
  for (const revision of revisions.reverse().slice(0, MAX_REVISIONS)) {
    if (has(await mapAt(dependencies, cluster.id, { strategyId, revision }))) return true;
  }
  return false;
}
