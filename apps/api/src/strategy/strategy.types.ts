import type { Resolvers } from '@strata/graphql';
import type { ChangeAnswer } from '../bus/command-sender.js';
import { changedView } from '../cluster/changed-view.js';
import { labelIn, labelled } from '../request/labels.js';
import type { RequestContext } from '../request/request-context.js';
import { findStrategy, mapOf, strategiesPage, type StrategySource } from './strategy-source.js';

/** Fields of a strategy and its map. */
export const strategyTypes: Pick<Resolvers<RequestContext>, 'Strategy' | 'Objective' | 'StrategyChanged'> = {
  Strategy: {
    id: ({ entry }: StrategySource) => entry.id,
    cluster: ({ view }: StrategySource) => view.clusterId,
    position: ({ view }: StrategySource) => view.position,
    label: ({ entry }: StrategySource, { language }) => labelIn(entry.labels, language),
    labels: ({ entry }: StrategySource) => entry.labels,
    rank: ({ entry }: StrategySource) => entry.rank,
    owner: ({ entry }: StrategySource) => entry.owner,
    status: ({ entry }: StrategySource) => entry.status,
    revision: ({ entry }: StrategySource) => entry.revision,
    realign: ({ entry }: StrategySource) => entry.realign,
    supersededBy: ({ entry }: StrategySource) => entry.supersededBy ?? null,
    mission: ({ entry }: StrategySource) => entry.mission,
    vision: ({ entry }: StrategySource) => entry.vision,
    parent: ({ view, entry }: StrategySource) => (entry.parent === undefined ? null : findStrategy(view, entry.parent)),
    children: ({ view, entry }: StrategySource, args) =>
      strategiesPage(view, args, ({ parent }) => parent === entry.id),
    objectives: (source: StrategySource) => mapOf(source).objectives,
    links: (source: StrategySource) => mapOf(source).links,
    parentLinks: (source: StrategySource) => mapOf(source).parentLinks,
    perspectiveWeights: (source: StrategySource) => mapOf(source).perspectiveWeights,
    rollUp: (source: StrategySource) => mapOf(source).rollUp,
  },
  Objective: labelled,
  StrategyChanged: {
    strategy: async (answer: ChangeAnswer, _args, context) => {
      const id = strategyIdOf(answer);
      return id === undefined ? null : findStrategy(await changedView(answer, context), id);
    },
  },
};

function strategyIdOf({ addressed }: ChangeAnswer): string | undefined {
  if (addressed.aggregate === 'strategy') return addressed.strategyId;
  return addressed.aggregate === 'cascade' ? addressed.command.strategyId : undefined;
}
