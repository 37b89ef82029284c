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
import { Outcome } from '../../shell/Outcome.js';
import { shortPosition } from '../../time/use-moment-name.js';
import { useWords } from '../../words/use-words.js';

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

/** What became of the last command of each kind. */
export function SettingOutcomes({ of }: { of: SettingProps['commands'] }) {
  const { t } = useWords();
  return Object.entries(of).map(([name, command]) => (
    <Outcome
      key={name}
      of={command}
      done={(position) => t('setup.settings.done', { position: shortPosition(position) })}
    />
  ));
}
