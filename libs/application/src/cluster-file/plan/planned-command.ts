import type { Id, AddressedCommand } from '@strata/domain';
import { describeCommand } from './describe-command.js';

/** A command of a plan, with a one-line description in plain English. */
export type PlannedCommand = AddressedCommand & { readonly summary: string };

type CommandOf<A extends AddressedCommand['aggregate']> = Extract<AddressedCommand, { aggregate: A }>['command'];

/** Creates the planned commands of one cluster. */
export interface Planner {
  cluster(command: CommandOf<'cluster'>): PlannedCommand;
  cascade(command: CommandOf<'cascade'>): PlannedCommand;
  strategy(strategyId: Id, command: CommandOf<'strategy'>): PlannedCommand;
  measure(measureId: Id, command: CommandOf<'measure'>): PlannedCommand;
  method(methodId: Id, command: CommandOf<'method'>): PlannedCommand;
  assessment(command: CommandOf<'assessment'>): PlannedCommand;
  segmentation(command: CommandOf<'segmentation'>): PlannedCommand;
  programme(strategyId: Id, command: CommandOf<'programme'>): PlannedCommand;
  scenario(scenarioId: Id, command: CommandOf<'scenario'>): PlannedCommand;
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
    method: (methodId, command) => planned({ aggregate: 'method', clusterId, methodId, command }),
    assessment: (command) => planned({ aggregate: 'assessment', clusterId, command }),
    segmentation: (command) => planned({ aggregate: 'segmentation', clusterId, command }),
    programme: (strategyId, command) => planned({ aggregate: 'programme', clusterId, strategyId, command }),
    scenario: (scenarioId, command) => planned({ aggregate: 'scenario', clusterId, scenarioId, command }),
  };
}

/** The reason recorded in the history for anything that ends because the file no longer contains it. */
export const LEFT_OUT = 'No longer in the cluster file.';
