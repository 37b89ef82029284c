import { useCommand, usePlainCommand } from '../../api/use-command.js';
import {
  AdminEndSession,
  AdminEndSessions,
  AdminRemoveSecondFactor,
  AdminSetPassword,
  CloseAccount,
  GrantRole,
  OpenAccount,
  RevokeRole,
} from '../../generated/operations.js';

/** What can be done to accounts and their roles. */
export function usePeopleCommands() {
  return {
    grant: useCommand(GrantRole),
    revoke: useCommand(RevokeRole),
    open: useCommand(OpenAccount),
    close: useCommand(CloseAccount),
    endSession: usePlainCommand(AdminEndSession),
    endSessions: usePlainCommand(AdminEndSessions),
    removeSecondFactor: usePlainCommand(AdminRemoveSecondFactor),
    setPassword: usePlainCommand(AdminSetPassword),
  };
}

export type PeopleCommands = ReturnType<typeof usePeopleCommands>;
