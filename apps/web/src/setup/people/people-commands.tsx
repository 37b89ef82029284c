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
import { Outcome } from '../../shell/Outcome.js';
import { shortPosition } from '../../time/use-moment-name.js';
import { useWords } from '../../words/use-words.js';

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

/** What became of the last command of each kind. */
export function PeopleOutcomes({ of }: { of: PeopleCommands }) {
  const { t } = useWords();
  return Object.entries(of).map(([name, command]) => (
    <Outcome
      key={name}
      of={command}
      done={(position) => t(`setup.people.done.${name}`, { position: shortPosition(position) })}
    />
  ));
}
