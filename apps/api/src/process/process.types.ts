import type { TypeResolvers } from '../graphql/type-resolvers.js';
import { queryContextOf } from '../request/api-query.js';
import { labelIn } from '../request/labels.js';
import { FindProcess, FindWorkflow } from './process.handlers.js';
import { cycleOf, momentsOf, stagesOf } from './workflow-outline.js';

/** Fields of processes and workflows. */
export const processTypes: TypeResolvers<'ProcessStep' | 'Workflow' | 'ProcessChanged' | 'WorkflowChanged'> = {
  ProcessStep: {
    next: ({ status, next }) => (status === 'waiting' ? next : null),
  },
  Workflow: {
    own: ({ isOwn }) => isOwn,
    definition: ({ text }) => text,
    title: ({ definition }, { language }) => labelIn(definition.title, language),
    start: ({ definition }) => (cycleOf(definition) === undefined ? 'proposed' : 'period-end'),
    workingDays: ({ definition }) => definition.workingDays,
    holidays: ({ definition }) => definition.holidays,
    moments: ({ definition }) => momentsOf(definition),
    stages: ({ definition }) => stagesOf(definition),
    fourEyes: ({ definition }) => cycleOf(definition)?.approval?.fourEyes ?? false,
    restatementRequired: ({ definition }) => cycleOf(definition)?.restatement?.required ?? false,
    quorum: ({ definition }) => ('quorum' in definition ? definition.quorum : null),
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
