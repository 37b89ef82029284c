import type { AddressedCommand } from '@strata/application';
import type { CascadeCommand, Objective, StrategyCommand } from '@strata/domain';
import type * as contract from '@strata/graphql';
import { given, weightOf } from '../request/input.js';

interface StrategyInput {
  readonly cluster: string;
  readonly strategyId: string;
}

function toCascade({ cluster }: StrategyInput, command: CascadeCommand): AddressedCommand {
  return { aggregate: 'cascade', clusterId: cluster, command };
}

function toMap({ cluster, strategyId }: StrategyInput, command: StrategyCommand): AddressedCommand {
  return { aggregate: 'strategy', clusterId: cluster, strategyId, command };
}

function statementOf(input: contract.ReviseStrategyStatementInput | contract.DraftStrategyInput) {
  const { labels, mission, vision } = given(input);
  return given({ labels, mission, vision });
}

function objectiveOf(input: contract.ObjectiveInput): Omit<Objective, 'measures'> {
  const { weight: _weight, ...rest } = given(input);
  const objective = { ...rest, rollUp: input.rollUp ?? 'weighted-mean', weight: weightOf(input.weight) };
  return objective as Omit<Objective, 'measures'>;
}

const cascadeCommands = {
  draftStrategy: (input: contract.DraftStrategyInput) => {
    const { strategyId, rank, owner, parent } = given(input);
    const place = { strategyId, rank, owner, ...given({ parent }) };
    return toCascade(input, { type: 'DraftStrategy', ...place, ...statementOf(input) });
  },
  reviseStrategyStatement: (input: contract.ReviseStrategyStatementInput) =>
    toCascade(input, { type: 'ReviseStrategyStatement', strategyId: input.strategyId, ...statementOf(input) }),
  moveStrategy: (input: contract.MoveStrategyInput) =>
    toCascade(input, { type: 'MoveStrategy', strategyId: input.strategyId, parent: input.parent }),
  activateStrategy: (input: contract.ActivateStrategyInput) => {
    const { strategyId, supersedes } = given(input);
    return toCascade(input, { type: 'ActivateStrategy', strategyId, ...given({ supersedes }) });
  },
  reviseStrategy: (input: contract.ReviseStrategyInput) =>
    toCascade(input, { type: 'ReviseStrategy', strategyId: input.strategyId, note: input.note }),
  confirmAlignment: (input: contract.ConfirmAlignmentInput) =>
    toCascade(input, { type: 'ConfirmAlignment', strategyId: input.strategyId }),
  retireStrategy: (input: contract.RetireStrategyInput) =>
    toCascade(input, { type: 'RetireStrategy', strategyId: input.strategyId, reason: input.reason }),
};

const mapCommands = {
  setObjective: (input: contract.SetObjectiveInput) =>
    toMap(input, { type: 'SetObjective', objective: objectiveOf(input.objective) }),
  dropObjective: (input: contract.DropObjectiveInput) =>
    toMap(input, { type: 'DropObjective', objectiveId: input.objectiveId }),
  placeMeasure: (input: contract.PlaceMeasureInput) => {
    const { objectiveId, measure } = input;
    const placed = { measure: measure.measure, weight: weightOf(measure.weight) };
    return toMap(input, { type: 'PlaceMeasure', objectiveId, measure: placed });
  },
  takeMeasureOff: (input: contract.TakeMeasureOffInput) =>
    toMap(input, { type: 'TakeMeasureOff', objectiveId: input.objectiveId, measureId: input.measureId }),
  linkObjectives: (input: contract.LinkObjectivesInput) =>
    toMap(input, { type: 'LinkObjectives', link: given(input.link) }),
  unlinkObjectives: (input: contract.UnlinkObjectivesInput) =>
    toMap(input, { type: 'UnlinkObjectives', from: input.from, to: input.to }),
  linkToParent: (input: contract.LinkToParentInput) =>
    toMap(input, { type: 'LinkToParent', link: { ...input.link, weight: weightOf(input.link.weight) } }),
  unlinkFromParent: (input: contract.UnlinkFromParentInput) => {
    const { objective, parentObjective } = input;
    return toMap(input, { type: 'UnlinkFromParent', objective, parentObjective });
  },
  weighPerspective: (input: contract.WeighPerspectiveInput) => {
    const { perspective, weight } = input.perspective;
    return toMap(input, { type: 'WeighPerspective', perspective: { perspective, weight: weightOf(weight) } });
  },
  setMapRollUp: (input: contract.SetMapRollUpInput) =>
    toMap(input, { type: 'SetMapRollUp', rollUp: given(input.rollUp) }),
};

/** Mutations that are commands to the cascade or to a strategy's map. */
export const strategyCommands = { ...cascadeCommands, ...mapCommands };
