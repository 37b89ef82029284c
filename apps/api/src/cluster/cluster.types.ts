import type { ClusterView } from '@strata/application';
import type { Actor, StrategyEntry } from '@strata/domain';
import type { Resolvers } from '@strata/graphql';
import type { ChangeAnswer } from '../bus/command-sender.js';
import { pageByKey } from '../paging/connection.js';
import { labelIn, labelled } from '../request/labels.js';
import type { RequestContext } from '../request/request-context.js';
import { measuresPage } from '../measure/measure-source.js';
import { strategiesPage } from '../strategy/strategy-source.js';
import { changedView } from './changed-view.js';

type ClusterTypes = Pick<
  Resolvers<RequestContext>,
  'Cluster' | 'Perspective' | 'Actor' | 'FunctionalService' | 'OrganisationalUnit' | 'ClusterChanged'
>;

/** Fields of a cluster and its parts. */
export const clusterTypes: ClusterTypes = {
  Cluster: {
    id: (view: ClusterView) => view.clusterId,
    label: (view: ClusterView, { language }) => labelIn(view.structure.cluster.labels, language),
    labels: (view: ClusterView) => view.structure.cluster.labels,
    calendar: (view: ClusterView) => view.structure.cluster.calendar,
    limits: (view: ClusterView) => view.structure.cluster.limits,
    scoring: (view: ClusterView) => view.structure.cluster.scoring,
    perspectives: (view: ClusterView) => view.structure.cluster.perspectives,
    history: (view: ClusterView) => view.structure.cluster.history,
    actors: (view: ClusterView, args) => pageByKey(view.structure.cluster.actors, args, ({ id }: Actor) => id),
    strategies: (view: ClusterView, args) =>
      strategiesPage(view, args, (entry: StrategyEntry) => {
        return (args.rank ?? entry.rank) === entry.rank && (args.status ?? entry.status) === entry.status;
      }),
    measures: (view: ClusterView, args) => measuresPage(view, args),
  },
  Perspective: labelled,
  Actor: labelled,
  FunctionalService: labelled,
  OrganisationalUnit: labelled,
  ClusterChanged: {
    cluster: (answer: ChangeAnswer, _args, context) => changedView(answer, context),
  },
};
