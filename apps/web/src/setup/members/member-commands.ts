import { useCommand } from '../../api/use-command.js';
import {
  AdmitActor,
  CloseService,
  CloseUnit,
  ReleaseActor,
  RenameActor,
  SetUpService,
  SetUpUnit,
} from '../../generated/operations.js';

/** What can be done to members and their parts. */
export function useMemberCommands() {
  return {
    admit: useCommand(AdmitActor),
    release: useCommand(ReleaseActor),
    rename: useCommand(RenameActor),
    setUpService: useCommand(SetUpService),
    closeService: useCommand(CloseService),
    setUpUnit: useCommand(SetUpUnit),
    closeUnit: useCommand(CloseUnit),
  };
}

export type MemberCommands = ReturnType<typeof useMemberCommands>;
