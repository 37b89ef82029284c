import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { rightAfter } from '../request/as-of.js';
import { labelIn } from '../request/labels.js';
import { FindThread } from './comment.handlers.js';

/** Fields of comments. */
export const commentTypes: TypeResolvers<'Comment' | 'CommentCount' | 'CommentThread' | 'CommentThreadChanged'> = {
  Comment: {
    number: ({ comment }) => comment,
    own: ({ isOwn }) => isOwn,
  },
  CommentCount: {
    label: ({ labels }, { language }) => labelIn(labels, language),
  },
  CommentThread: {
    resolved: ({ isResolved }) => isResolved,
  },
  CommentThreadChanged: {
    thread: (answer, _args, context) => {
      const { cluster, threadId: id } = answer.target;
      const asOf = rightAfter(answer);
      return context.queries.execute(new FindThread({ cluster, id, asOf }, queryContextOf(context)));
    },
  },
};
