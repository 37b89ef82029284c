import { snapshotPath } from '@strata/application';
import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { rightAfter } from '../request/as-of.js';
import { labelled } from '../request/labels.js';
import { FindSnapshot } from './snapshot.handlers.js';

/** Fields of snapshots. */
export const snapshotTypes: TypeResolvers<'Snapshot' | 'SnapshotChanged' | 'SnapshotNode' | 'SnapshotPreview'> = {
  Snapshot: {
    path: ({ cluster, id }) => snapshotPath(cluster, id),
    // What was not published has no row.
    status: ({ status }) => status as 'published' | 'withdrawn',
    view: ({ about }) => about!.view,
    period: ({ about }) => about!.period,
    strategy: ({ about }) => about?.strategy,
    position: ({ about }) => about!.position,
    evaluation: ({ about }) => about?.evaluation,
  },
  SnapshotNode: labelled,
  SnapshotPreview: {
    position: ({ content }) => content.position,
    disclosure: ({ content }) => content.disclosure,
    nodes: ({ content }) => content.nodes,
  },
  SnapshotChanged: {
    snapshot: (answer, _args, context) => {
      const { cluster, snapshotId = '' } = answer.target;
      const asOf = rightAfter(answer);
      return context.queries.execute(new FindSnapshot({ cluster, snapshotId, asOf }, queryContextOf(context)));
    },
  },
};
