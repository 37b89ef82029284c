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
import { Outcome } from '../../shell/Outcome.js';
import { shortPosition } from '../../time/use-moment-name.js';
import { useWords } from '../../words/use-words.js';

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

/** What became of the last command of each kind. */
export function MemberOutcomes({ of }: { of: MemberCommands }) {
  const { t } = useWords();
  return Object.entries(of).map(([name, command]) => (
    <Outcome
      key={name}
      of={command}
      done={(position) => t(`setup.members.done.${name}`, { position: shortPosition(position) })}
    />
  ));
}
