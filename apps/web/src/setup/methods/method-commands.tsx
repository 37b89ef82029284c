import { useCommand } from '../../api/use-command.js';
import {
  AdoptMethodVersion,
  BindMethod,
  EndMethodTrial,
  RegisterMethodVersion,
  StartMethodTrial,
  WithdrawMethod,
} from '../../generated/operations.js';
import { Outcome } from '../../shell/Outcome.js';
import { shortPosition } from '../../time/use-moment-name.js';
import { useWords } from '../../words/use-words.js';

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

/** What became of the last command of each kind. */
export function MethodOutcomes({ of }: { of: MethodCommands }) {
  const { t } = useWords();
  return Object.entries(of).map(([name, command]) => (
    <Outcome
      key={name}
      of={command}
      done={(position) => t(`setup.methods.done.${name}`, { position: shortPosition(position) })}
    />
  ));
}
