import type { ProcessCommands } from '@strata/workflows';
import type { CommandRunner } from '../commands/command-runner.js';
import { clusterState, processState } from '../commands/decision-dependencies.js';
import { uuidOf } from '../commands/event-ids.js';

/** In whose name processes act. */
const BY_PROCESS = 'system:workflows';

/** How the runner of processes acts on the log. */
export function processCommands(runner: CommandRunner): ProcessCommands {
  return {
    execute: (addressed, identity) =>
      runner.execute(addressed, { by: BY_PROCESS, commandId: uuidOf(JSON.stringify(identity)) }),
    process: (ref) => processState(runner.dependencies(), ref),
    isLoadingHistory: async (clusterId) =>
      (await clusterState(runner.dependencies('trusted'), clusterId)).history?.loading === true,
  };
}
