// Structures of the four ranks in which no node has more than ten children, so that only depth and width differ.

const always = (value) => [{ from: null, value }];
const labels = { en: 'x' };
const PERSPECTIVES = ['finance', 'customers'];
const FAN = 10;

function clusterOf(actors) {
  return {
    exists: true,
    id: 'coast',
    labels,
    calendar: { yearStartMonth: 1, yearNamedBy: 'start' },
    limits: { objectivesPerMap: 100, measuresPerObjective: 100, objectiveLevels: 5, actors: 10_000 },
    scoring: { missing: { kind: 'share-weight' }, overAchievement: 'cap' },
    perspectives: PERSPECTIVES.map((id) => ({ id, labels })),
    actors: actors.map((id) => ({ id, labels, status: 'member', services: [], units: [] })),
  };
}

function measureOf(id) {
  return {
    exists: true,
    retired: false,
    id,
    labels,
    unit: '',
    decimals: 2,
    valueType: 'number',
    polarity: 'higher',
    frequency: 'month',
    scoring: { kind: 'goal-red-flag' },
    aggregation: { time: 'last', organisation: 'none' },
    accumulate: 'period',
    targets: [{ subject: '*', entries: always({ goal: '80', redFlag: '20' }) }],
  };
}

function objectiveOf(index, measures) {
  return {
    id: `o${index}`,
    labels,
    perspective: PERSPECTIVES[index % PERSPECTIVES.length],
    weight: always(1),
    rollUp: 'weighted-mean',
    measures: measures.map((measure) => ({ measure, weight: always(1) })),
  };
}

function mapOf(objectives, parentLinks) {
  return {
    objectives,
    links: [],
    parentLinks,
    perspectiveWeights: [],
    rollUp: { strategy: 'weighted-mean', perspective: 'weighted-mean' },
  };
}

const BELOW = { integrative: 'business', business: 'functional', functional: 'operational' };

/**
 * The ranks below a strategy until there are enough leaves; each leaf has ten objectives of ten measures, and each
 * strategy contributes its objectives to those of its parent.
 */
function grow(into, strategy, leaves) {
  const { strategies, maps } = into;
  strategies.push(strategy);
  const { parent, owner, id, rank } = strategy;
  if (parent !== undefined) into.actors.push(owner);
  const isLeaf = leaves <= 1;
  const own = Array.from({ length: FAN }, (_, index) =>
    objectiveOf(index, isLeaf ? Array.from({ length: FAN }, (_unused, at) => `m${index * FAN + at}`) : []),
  );
  const links = own.map(({ id: objective }) => ({
    objective,
    parentObjective: objective,
    kind: 'contributes',
    weight: always(1),
  }));
  maps.set(id, mapOf(own, parent === undefined ? [] : links));
  if (isLeaf) return into.leaves.push(owner);
  const width = Math.min(FAN, leaves);
  for (let at = 0; at < width; at += 1) {
    const child = `${id}-${at}`;
    grow(into, { ...strategy, id: child, rank: BELOW[rank], parent: id, owner: `a${child}` }, leaves / width);
  }
  return undefined;
}

/** A structure of measures that are not on a map, with members that report them. */
export function measuresOf(ids, members) {
  return {
    cluster: clusterOf(members),
    cascade: { strategies: [] },
    maps: new Map(),
    measures: new Map(ids.map((id) => [id, measureOf(id)])),
  };
}

/** A structure of 1,000, 10,000 or 100,000 placed measures, with all their reported values. */
export function structureOf(measures) {
  const into = { strategies: [], maps: new Map(), actors: [], leaves: [] };
  const top = {
    id: 's',
    rank: 'integrative',
    owner: '@cluster',
    labels,
    status: 'active',
    revision: 1,
    realign: false,
  };
  grow(into, top, measures / (FAN * FAN));
  const ids = Array.from({ length: FAN * FAN }, (_, index) => `m${index}`);
  const structure = {
    cluster: clusterOf(into.actors),
    cascade: { strategies: into.strategies },
    maps: into.maps,
    measures: new Map(ids.map((id) => [id, measureOf(id)])),
  };
  const places = into.leaves.flatMap((subject) =>
    ids.map((measure) => ({ measure, subject, key: `${measure} ${subject}` })),
  );
  return { structure, places };
}
