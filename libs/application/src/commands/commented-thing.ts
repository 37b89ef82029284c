import {
  cycleOf,
  parseThing,
  subjectActor,
  subjectExists,
  type ClusterState,
  type Id,
  type Subject,
  type Thing,
  type ThingFacts,
} from '@strata/domain';
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

const FACTS: { readonly [K in Thing['kind']]: (thing: Of<K>, source: Source) => Promise<ThingFacts> } = {
  strategy: async ({ strategy }, source) => shared((await strategyOf(source, strategy)) !== undefined),
  objective: async ({ strategy, objective }, source) =>
    shared(await isOnMap(source, strategy, ({ objectives }) => objectives.some(({ id }) => id === objective))),
  link: async ({ strategy, from, to }, source) =>
    shared(await isOnMap(source, strategy, ({ links }) => links.some((one) => one.from === from && one.to === to))),
  measure: async ({ measure }, source) => shared((await measureOf(source, measure)) !== undefined),
  value: async ({ measure, subject }, source) => {
    const exists = (await measureOf(source, measure)) !== undefined && subjectExists(source.cluster, subject);
    return { exists, figures: onlyOfActors([subject]) };
  },
  target: async ({ measure, subject }, source) =>
    shared((await measureOf(source, measure))?.targets.some((one) => one.subject === subject) === true),
  report: ({ actor }, { cluster }) =>
    Promise.resolve({ exists: subjectExists(cluster, actor), figures: onlyOfActors([actor]) }),
  cycle: async ({ period }, { dependencies, cluster }) =>
    shared(cycleOf(await cyclesState(dependencies, cluster.id), period) !== undefined),
  evaluation: async ({ evaluation }, { dependencies, cluster }) => {
    const { evaluations } = await evaluationsState(dependencies, cluster.id);
    return shared(evaluations.some(({ id }) => id === evaluation));
  },
  initiative: async ({ strategy, initiative }, source) => {
    const entry = await strategyOf(source, strategy);
    if (entry === undefined) return shared(false);
    const { initiatives } = await programmeState(source.dependencies, source.cluster.id, strategy);
    return { exists: initiatives.some(({ id }) => id === initiative), figures: onlyOfActors([entry.owner]) };
  },
  proposal: async ({ strategy, proposal }, { dependencies, cluster }) =>
    shared((await agreementState(dependencies, cluster.id, strategy)).proposal >= proposal),
  restatement: async ({ restatement }, { dependencies, cluster }) => {
    const { status, corrections } = await restatementState(dependencies, cluster.id, restatement);
    return { exists: status !== 'none', figures: onlyOfActors(corrections.map(({ subject }) => subject)) };
  },
};

/** Whether there is a thing that a comment is to be about, and whose figures it shows; undefined if the text names none. */
export async function thingFacts(
  dependencies: DecisionDependencies,
  cluster: ClusterState,
  about: unknown,
): Promise<ThingFacts | undefined> {
  const thing = parseThing(about);
  if (thing === undefined || !cluster.exists) return undefined;
  return (FACTS[thing.kind] as (thing: Thing, source: Source) => Promise<ThingFacts>)(thing, { dependencies, cluster });
}

/** A thing that everybody in the cluster may see, if it exists. */
function shared(exists: boolean): ThingFacts {
  return { exists, figures: [] };
}

/** Figures about the cluster itself are shared with all members. */
function onlyOfActors(subjects: readonly Subject[]): readonly Subject[] {
  return [...new Set(subjects)].filter((subject) => subjectActor(subject) !== undefined);
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
