import { type Id, type JsonObject, type Position, type ThreadEvent } from '@strata/domain';
import type { Row, TableDefinition } from '@strata/read-store';
import { eachEvent, type ReadModel } from '../read-model.js';

/** An event of a thread of comments. Rows are only ever added: folded in their order, they give a thread as of any position. */
export interface CommentRow extends Row {
  readonly cluster: Id;
  readonly thread: Id;
  readonly position: Position;
  /** What the thread is about. */
  readonly about: string;
  readonly type: ThreadEvent['type'];
  readonly data: JsonObject;
}

export const commentTable: TableDefinition = {
  name: 'comments',
  fields: { cluster: 'text', thread: 'text', position: 'text', about: 'text', type: 'text', data: 'json' },
  key: ['cluster', 'thread', 'position'],
  indexes: [
    ['cluster', 'about', 'position'],
    ['cluster', 'type', 'position'],
  ],
};

/** The events of threads of comments, by what they are about. */
export const comments: ReadModel = {
  name: 'comments',
  tables: [commentTable],
  needs: () => [],
  apply: eachEvent(({ event, recorded: { position }, stream }, view) => {
    if (stream?.kind !== 'thread') return;
    const { type, data } = event as ThreadEvent;
    const row: CommentRow = {
      cluster: stream.clusterId,
      thread: stream.threadId,
      position,
      about: data.about,
      type,
      data: data as unknown as JsonObject,
    };
    view.add(commentTable.name, row, position);
  }),
};
