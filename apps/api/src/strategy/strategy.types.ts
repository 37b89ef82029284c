import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { pageInOrder } from '../paging/connection.js';
import { rightAfter } from '../request/as-of.js';
import { labelIn, labelled } from '../request/labels.js';
import { contributionsOf, findStrategy, mapOf, strategiesPage } from './strategy-source.js';
import { FindStrategy, ReadEditing, ReadLayout } from './strategy.handlers.js';

/** The most events listed behind a difference. */
const MAX_EVENTS = 50;

/** Fields of a strategy and its map. */
export const strategyTypes: TypeResolvers<
  'Strategy' | 'Objective' | 'ParentLink' | 'StrategyChanged' | 'MapComparison' | 'MapDifference' | 'LinkTest'
> = {
  Strategy: {
    id: ({ entry }) => entry.id,
    cluster: ({ view }) => view.clusterId,
    position: ({ view }) => view.position,
    label: ({ entry }, { language }) => labelIn(entry.labels, language),
    labels: ({ entry }) => entry.labels,
    rank: ({ entry }) => entry.rank,
    owner: ({ entry }) => entry.owner,
    status: ({ entry }) => entry.status,
    revision: ({ entry }) => entry.revision,
    realign: ({ entry }) => entry.realign,
    statuses: ({ entry }) => (entry.statuses ?? []).map(({ from, value }) => ({ from, status: value })),
    mapRevisions: ({ entry }) =>
      (entry.revisions ?? []).map(({ from, value }) => ({ from, changes: value === null ? null : value + 1 })),
    supersededBy: ({ entry }) => entry.supersededBy,
    mission: ({ entry }) => entry.mission,
    vision: ({ entry }) => entry.vision,
    parent: ({ view, entry }) => (entry.parent === undefined ? null : findStrategy(view, entry.parent)),
    children: ({ view, entry }, args) => strategiesPage(view, { ...args, parent: entry.id }),
    objectives: (source) => mapOf(source).objectives,
    links: (source) => mapOf(source).links,
    parentLinks: (source) => mapOf(source).parentLinks,
    contributions: contributionsOf,
    perspectiveWeights: (source) => mapOf(source).perspectiveWeights,
    rollUp: (source) => mapOf(source).rollUp,
    layout: (source, _args, context) => context.queries.execute(new ReadLayout(source, queryContextOf(context))),
    editing: (source, _args, context) => context.queries.execute(new ReadEditing(source, queryContextOf(context))),
  },
  Objective: labelled,
  ParentLink: { proposed: ({ proposed }) => proposed ?? false },
  MapComparison: {
    label: labelled.label,
    differences: ({ differences }, args) => pageInOrder(differences, args, ({ thing, kind }) => `${kind} ${thing}`),
    putInForce: ({ putInForce }) => putInForce.slice(-MAX_EVENTS),
  },
  LinkTest: {
    fromLabel: ({ labels }, { language }) => labelIn(labels.from, language),
    toLabel: ({ labels }, { language }) => labelIn(labels.to, language),
  },
  MapDifference: {
    label: labelled.label,
    events: ({ events }) => events.slice(0, MAX_EVENTS),
    eventsOmitted: ({ events }) => Math.max(0, events.length - MAX_EVENTS),
  },
  StrategyChanged: {
    strategy: (answer, _args, context) => {
      const { cluster, strategyId: strategy } = answer.target;
      const asOf = rightAfter(answer);
      return context.queries.execute(new FindStrategy({ cluster, strategy, asOf }, queryContextOf(context)));
    },
  },
};
