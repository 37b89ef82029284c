import type { SetupWorkflowsQuery } from '../../generated/operations.js';

export type Workflow = NonNullable<SetupWorkflowsQuery['workflows']>[number];
