import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { FindProcess, FindWorkflow } from './process.handlers.js';

/** Fields of processes and workflows. */
export const processTypes: TypeResolvers<'ProcessStep' | 'Workflow' | 'ProcessChanged' | 'WorkflowChanged'> = {
  ProcessStep: {
    next: ({ status, next }) => (status === 'waiting' ? next : null),
  },
  Workflow: {
    own: ({ isOwn }) => isOwn,
    definition: ({ text }) => text,
  },
  ProcessChanged: {
    process: ({ target: { cluster, process: id }, position: after }, _args, context) =>
      context.queries.execute(new FindProcess({ cluster, id, after }, queryContextOf(context))),
  },
  WorkflowChanged: {
    workflow: ({ target: { cluster, workflow: id } }, _args, context) =>
      context.queries.execute(new FindWorkflow({ cluster, id }, queryContextOf(context))),
  },
};
