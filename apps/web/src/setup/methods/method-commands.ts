import { useCommand } from '../../api/use-command.js';
import {
  AdoptMethodVersion,
  BindMethod,
  EndMethodTrial,
  RegisterMethodVersion,
  StartMethodTrial,
  WithdrawMethod,
} from '../../generated/operations.js';

/** What can be done to methods. */
export function useMethodCommands() {
  return {
    register: useCommand(RegisterMethodVersion),
    trial: useCommand(StartMethodTrial),
    endTrial: useCommand(EndMethodTrial),
    adopt: useCommand(AdoptMethodVersion),
    bind: useCommand(BindMethod),
    withdraw: useCommand(WithdrawMethod),
  };
}

export type MethodCommands = ReturnType<typeof useMethodCommands>;
