import type * as contract from '@strata/contract';
import type { AddressedCommand, CascadeCommand, Objective, StrategyCommand } from '@strata/domain';
import type { ChangeAnswer, MutationTable } from '../mutations/change.js';
import { weightOf } from '../request/dated-weight.js';
import { omitNil } from '../request/omit-nil.js';
import { startOf } from '../request/start.js';

/** Which strategy a mutation changes. */
export type StrategyTarget = Pick<contract.ReviseStrategyInput, 'cluster' | 'strategyId'>;

export type StrategyChange = ChangeAnswer<StrategyTarget>;

function toCascade({ cluster }: StrategyTarget, command: CascadeCommand): AddressedCommand {
  return { aggregate: 'cascade', clusterId: cluster, command };
}

function toMap({ cluster, strategyId }: StrategyTarget, command: StrategyCommand): AddressedCommand {
  return { aggregate: 'strategy', clusterId: cluster, strategyId, command };
}

function statementOf(input: contract.ReviseStrategyStatementInput | contract.DraftStrategyInput) {
  const { labels, mission, vision } = omitNil(input);
  return omitNil({ labels, mission, vision });
}

function objectiveOf(input: contract.ObjectiveInput): Omit<Objective, 'measures'> {
  const { weight: _weight, ...rest } = omitNil(input);
  const objective = { ...rest, rollUp: input.rollUp ?? 'weighted-mean', weight: weightOf(input.weight) };
  return objective as Omit<Objective, 'measures'>;
}

const cascadeMutations = {
  draftStrategy: (input) => {
    const { strategyId, rank, owner, parent } = omitNil(input);
    const place = { strategyId, rank, owner, ...omitNil({ parent }) };
    return toCascade(input, { type: 'DraftStrategy', ...place, ...statementOf(input) });
  },
  reviseStrategyStatement: (input) =>
    toCascade(input, { type: 'ReviseStrategyStatement', strategyId: input.strategyId, ...statementOf(input) }),
  moveStrategy: (input) =>
    toCascade(input, {
      type: 'MoveStrategy',
      strategyId: input.strategyId,
      parent: input.parent,
      ...startOf(input),
    }),
  activateStrategy: (input) => {
    const { strategyId, supersedes } = omitNil(input);
    return toCascade(input, { type: 'ActivateStrategy', strategyId, ...omitNil({ supersedes }), ...startOf(input) });
  },
  reviseStrategy: (input) =>
    toCascade(input, { type: 'ReviseStrategy', strategyId: input.strategyId, note: input.note, ...startOf(input) }),
  acceptContribution: (input) =>
    toCascade(input, {
      type: 'AcceptContribution',
      strategyId: input.strategyId,
      contribution: { ...input.contribution },
      weight: input.weight,
      ...startOf(input),
    }),
  declineContribution: (input) =>
    toCascade(input, {
      type: 'DeclineContribution',
      strategyId: input.strategyId,
      contribution: { ...input.contribution },
      reason: input.reason,
      ...startOf(input),
    }),
  confirmAlignment: (input) => toCascade(input, { type: 'ConfirmAlignment', strategyId: input.strategyId }),
  retireStrategy: (input) =>
    toCascade(input, {
      type: 'RetireStrategy',
      strategyId: input.strategyId,
      reason: input.reason,
      ...startOf(input),
    }),
} satisfies MutationTable;

const mapMutations = {
  setObjective: (input) => toMap(input, { type: 'SetObjective', objective: objectiveOf(input.objective) }),
  dropObjective: (input) => toMap(input, { type: 'DropObjective', objectiveId: input.objectiveId }),
  arrangeObjectives: (input) => toMap(input, { type: 'ArrangeObjectives', objectives: omitNil(input.objectives) }),
  placeMeasure: (input) => {
    const { objectiveId, measure } = input;
    const placed = { measure: measure.measure, weight: weightOf(measure.weight) };
    return toMap(input, { type: 'PlaceMeasure', objectiveId, measure: placed });
  },
  takeMeasureOff: (input) =>
    toMap(input, { type: 'TakeMeasureOff', objectiveId: input.objectiveId, measureId: input.measureId }),
  linkObjectives: (input) => toMap(input, { type: 'LinkObjectives', link: omitNil(input.link) }),
  unlinkObjectives: (input) => toMap(input, { type: 'UnlinkObjectives', from: input.from, to: input.to }),
  linkToParent: (input) =>
    toMap(input, { type: 'LinkToParent', link: { ...input.link, weight: weightOf(input.link.weight) } }),
  unlinkFromParent: (input) => {
    const { objective, parentObjective } = input;
    return toMap(input, { type: 'UnlinkFromParent', objective, parentObjective });
  },
  weighPerspective: (input) => {
    const { perspective, weight } = input.perspective;
    return toMap(input, { type: 'WeighPerspective', perspective: { perspective, weight: weightOf(weight) } });
  },
  setMapRollUp: (input) => toMap(input, { type: 'SetMapRollUp', rollUp: omitNil(input.rollUp) }),
} satisfies MutationTable;

/** Mutations that are commands to the cascade or to a strategy's map. */
export const strategyMutations = { ...cascadeMutations, ...mapMutations };
