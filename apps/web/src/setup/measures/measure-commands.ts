import { useCommand } from '../../api/use-command.js';
import {
  DefineMeasure,
  ReinstateMeasure,
  RetireMeasure,
  ReviseMeasure,
  SetTarget,
  WithdrawTarget,
} from '../../generated/operations.js';

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
