import { DEFAULT_DISCLOSURE, fullCalendar, fullScoring, isClosed } from '@strata/domain';
import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { measuresPage } from '../measure/measure-source.js';
import { pageInOrder } from '../paging/connection.js';
import { queryContextOf } from '../request/api-query.js';
import { rightAfter } from '../request/as-of.js';
import { usesOf } from '../request/dated-use.js';
import { labelIn, labelled } from '../request/labels.js';
import { strategiesPage } from '../strategy/strategy-source.js';
import { ViewCluster } from './cluster.handlers.js';

type ClusterTypes = TypeResolvers<
  | 'Cluster'
  | 'Perspective'
  | 'Actor'
  | 'FunctionalService'
  | 'OrganisationalUnit'
  | 'ClusterChanged'
  | 'ClusterTemplate'
>;

/** Fields of a cluster and its parts. */
export const clusterTypes: ClusterTypes = {
  Cluster: {
    id: ({ clusterId }) => clusterId,
    label: ({ structure }, { language }) => labelIn(structure.cluster.labels, language),
    labels: ({ structure }) => structure.cluster.labels,
    calendar: ({ structure }) => fullCalendar(structure.cluster.calendar),
    limits: ({ structure }) => structure.cluster.limits,
    scoring: ({ structure }) => fullScoring(structure.cluster.scoring),
    disclosure: ({ structure }) => structure.cluster.disclosure ?? DEFAULT_DISCLOSURE,
    agreementRequired: ({ structure }) => structure.cluster.agreementRequired ?? false,
    secondFactorRequired: ({ structure }) => structure.cluster.secondFactorRequired ?? false,
    perspectives: ({ structure }) => structure.cluster.perspectives,
    history: ({ structure }) => structure.cluster.history,
    actors: ({ structure }, args) => pageInOrder(structure.cluster.actors, args, ({ id }) => id),
    strategies: (view, args) => strategiesPage(view, args),
    measures: (view, args) => measuresPage(view, args),
  },
  Perspective: labelled,
  ClusterTemplate: labelled,
  Actor: {
    ...labelled,
    membership: ({ membership }) => usesOf(membership),
    services: ({ services }) => services.filter((service) => !isClosed(service)),
    units: ({ units }) => units.filter((unit) => !isClosed(unit)),
  },
  FunctionalService: { ...labelled, use: ({ use }) => usesOf(use) },
  OrganisationalUnit: { ...labelled, use: ({ use }) => usesOf(use) },
  ClusterChanged: {
    cluster: (answer, _args, context) =>
      context.queries.execute(
        new ViewCluster({ id: answer.target.cluster, asOf: rightAfter(answer) }, queryContextOf(context)),
      ),
  },
};
