// Generated from the .graphql files by scripts/generate-operations.mjs. Change those and generate again.
import type { Operation } from '../../api/operation.js';
import type { SetupHealthQuery, SetupHealthQueryVariables, SetupProcessesQuery, SetupProcessesQueryVariables } from '../operation-types.js';

export const SetupHealth: Operation<SetupHealthQuery, SetupHealthQueryVariables> = { name: 'SetupHealth', text: "query SetupHealth { systemHealth { status eventStore readStore accountStore writeFault head projections { name checkpoint caughtUp interruptedBy } storage { name bytes } } }" };
export const SetupProcesses: Operation<SetupProcessesQuery, SetupProcessesQueryVariables> = { name: 'SetupProcesses', text: "query SetupProcesses($cluster: ID!, $status: ProcessStatus) { processes(cluster: $cluster, status: $status, first: 200) { nodes { id workflow key status version startedAt changedAt next steps { id action about due status attempts next failure { code message } } } pageInfo { hasNextPage } } }" };
