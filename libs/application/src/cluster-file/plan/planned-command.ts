import type { Id, AddressedCommand } from '@strata/domain';
import { describeCommand } from './describe-command.js';

/** A command of a plan, with one line of plain English that says what it does. */
export type PlannedCommand = AddressedCommand & { readonly summary: string };

type CommandOf<A extends AddressedCommand['aggregate']> = Extract<AddressedCommand, { aggregate: A }>['command'];

/** Makes planned commands of one cluster. */
export interface Planner {
  cluster(command: CommandOf<'cluster'>): PlannedCommand;
  cascade(command: CommandOf<'cascade'>): PlannedCommand;
  strategy(strategyId: Id, command: CommandOf<'strategy'>): PlannedCommand;
  measure(measureId: Id, command: CommandOf<'measure'>): PlannedCommand;
}

export function plannerFor(clusterId: Id): Planner {
  const planned = (addressed: AddressedCommand): PlannedCommand => ({
    ...addressed,
    summary: describeCommand(addressed),
  });
  return {
    cluster: (command) => planned({ aggregate: 'cluster', clusterId, command }),
    cascade: (command) => planned({ aggregate: 'cascade', clusterId, command }),
    strategy: (strategyId, command) => planned({ aggregate: 'strategy', clusterId, strategyId, command }),
    measure: (measureId, command) => planned({ aggregate: 'measure', clusterId, measureId, command }),
  };
}

/** Why something ends when a file no longer names it; it stands in the history as the reason. */
export const LEFT_OUT = 'No longer in the cluster file.';
