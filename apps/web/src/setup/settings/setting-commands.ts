import { useCommand } from '../../api/use-command.js';
import {
  ArrangePerspectives,
  RenameCluster,
  RequireAgreement,
  RequireSecondFactor,
  SetClusterLimits,
  SetClusterScoring,
  SetDisclosure,
  type SetupSettingsQuery,
} from '../../generated/operations.js';

/** What can be set for a cluster. */
export function useSettingCommands() {
  return {
    rename: useCommand(RenameCluster),
    limits: useCommand(SetClusterLimits),
    scoring: useCommand(SetClusterScoring),
    disclosure: useCommand(SetDisclosure),
    secondFactor: useCommand(RequireSecondFactor),
    agreement: useCommand(RequireAgreement),
    perspectives: useCommand(ArrangePerspectives),
  };
}

export interface SettingProps {
  readonly cluster: NonNullable<SetupSettingsQuery['cluster']>;
  readonly commands: ReturnType<typeof useSettingCommands>;
}
