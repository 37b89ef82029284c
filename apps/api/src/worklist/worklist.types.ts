import type { TypeResolvers } from '../graphql/type-resolvers.js';

/** Fields of tasks. */
export const worklistTypes: TypeResolvers<'Task'> = {
  Task: { overdue: ({ isOverdue }) => isOverdue },
};
