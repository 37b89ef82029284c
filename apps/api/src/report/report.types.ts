import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { pageInOrder } from '../paging/connection.js';
import { queryContextOf } from '../request/api-query.js';
import { rightAfter } from '../request/as-of.js';
import { ListReported, ListVersions } from './report.handlers.js';

/** Fields of values and of the results of reports. */
export const reportTypes: TypeResolvers<'ValueAnswer' | 'ValueSeries' | 'ValuesReported' | 'DataQuality'> = {
  DataQuality: {
    rows: ({ rows }, args) => pageInOrder(rows, args, ({ actor, period }) => `${period} ${actor}`),
    totals: ({ totals }, args) => pageInOrder(totals, args, ({ actor }) => actor),
  },
  ValueAnswer: {
    cluster: ({ view }) => view.clusterId,
    position: ({ view }) => view.position,
    versions: (answer, args, context) =>
      context.queries.execute(new ListVersions({ ...args, ...answer }, queryContextOf(context))),
  },
  ValueSeries: {
    cluster: ({ view }) => view.clusterId,
    position: ({ view }) => view.position,
  },
  ValuesReported: {
    values: (answer, _args, context) =>
      context.queries.execute(
        new ListReported({ ...answer.target, asOf: rightAfter(answer) }, queryContextOf(context)),
      ),
  },
};
