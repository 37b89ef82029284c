import { useCommand } from '../../api/use-command.js';
import {
  DefineMeasure,
  ReinstateMeasure,
  RetireMeasure,
  ReviseMeasure,
  SetTarget,
  WithdrawTarget,
} from '../../generated/operations.js';
import { Outcome } from '../../shell/Outcome.js';
import { shortPosition } from '../../time/use-moment-name.js';
import { useWords } from '../../words/use-words.js';

/** What can be done to measures and their targets. */
export function useMeasureCommands() {
  return {
    define: useCommand(DefineMeasure),
    revise: useCommand(ReviseMeasure),
    target: useCommand(SetTarget),
    withdraw: useCommand(WithdrawTarget),
    retire: useCommand(RetireMeasure),
    reinstate: useCommand(ReinstateMeasure),
  };
}

export type MeasureCommands = ReturnType<typeof useMeasureCommands>;

/** What became of the last command of each kind. */
export function MeasureOutcomes({ of }: { of: MeasureCommands }) {
  const { t } = useWords();
  return Object.entries(of).map(([name, command]) => (
    <Outcome
      key={name}
      of={command}
      done={(position) => t(`setup.measures.done.${name}`, { position: shortPosition(position) })}
    />
  ));
}
