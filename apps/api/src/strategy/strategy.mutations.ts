import type * as contract from '@strata/contract';
import type { AddressedCommand, CascadeCommand, MapEdit, Objective, StrategyCommand } from '@strata/domain';
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

/** A change of a map that a mutation makes alone, or that is one of the edits of `editMap`. */
type EditTable = {
  readonly [Field in keyof contract.MapEditInput]-?: (input: NonNullable<contract.MapEditInput[Field]>) => MapEdit;
};

const edits: EditTable = {
  setObjective: (objective) => ({ type: 'SetObjective', objective: objectiveOf(objective) }),
  dropObjective: (objectiveId) => ({ type: 'DropObjective', objectiveId }),
  arrangeObjectives: (objectives) => ({ type: 'ArrangeObjectives', objectives: omitNil(objectives) }),
  placeMeasure: ({ objectiveId, measure: { measure, weight } }) => ({
    type: 'PlaceMeasure',
    objectiveId,
    measure: { measure, weight: weightOf(weight) },
  }),
  takeMeasureOff: ({ objectiveId, measureId }) => ({ type: 'TakeMeasureOff', objectiveId, measureId }),
  linkObjectives: (link) => ({ type: 'LinkObjectives', link: omitNil(link) }),
  unlinkObjectives: ({ from, to }) => ({ type: 'UnlinkObjectives', from, to }),
  linkToParent: (link) => ({ type: 'LinkToParent', link: { ...link, weight: weightOf(link.weight) } }),
  unlinkFromParent: ({ objective, parentObjective }) => ({ type: 'UnlinkFromParent', objective, parentObjective }),
  weighPerspective: ({ perspective, weight }) => ({
    type: 'WeighPerspective',
    perspective: { perspective, weight: weightOf(weight) },
  }),
  setMapRollUp: (rollUp) => ({ type: 'SetMapRollUp', rollUp: omitNil(rollUp) }),
};

function editOf(input: contract.MapEditInput): MapEdit {
  const [[name, given] = ['', undefined]] = Object.entries(omitNil(input));
  return (edits[name as keyof EditTable] as (given: unknown) => MapEdit)(given);
}

const mapMutations = {
  setObjective: (input) => toMap(input, edits.setObjective(input.objective)),
  dropObjective: (input) => toMap(input, edits.dropObjective(input.objectiveId)),
  arrangeObjectives: (input) => toMap(input, edits.arrangeObjectives(input.objectives)),
  placeMeasure: (input) => toMap(input, edits.placeMeasure(input)),
  takeMeasureOff: (input) => toMap(input, edits.takeMeasureOff(input)),
  linkObjectives: (input) => toMap(input, edits.linkObjectives(input.link)),
  unlinkObjectives: (input) => toMap(input, edits.unlinkObjectives(input)),
  linkToParent: (input) => toMap(input, edits.linkToParent(input.link)),
  unlinkFromParent: (input) => toMap(input, edits.unlinkFromParent(input)),
  weighPerspective: (input) => toMap(input, edits.weighPerspective(input.perspective)),
  setMapRollUp: (input) => toMap(input, edits.setMapRollUp(input.rollUp)),
  editMap: (input) => toMap(input, { type: 'EditMap', edits: input.edits.map(editOf), basedOn: input.basedOn }),
  placeCards: (input) => {
    const { cluster: clusterId, strategyId, places, free } = input;
    const command = { type: 'PlaceCards', places, ...omitNil({ free }) } as const;
    return { aggregate: 'layout', clusterId, strategyId, command };
  },
} satisfies MutationTable;

/** Mutations that are commands to the cascade or to a strategy's map. */
export const strategyMutations = { ...cascadeMutations, ...mapMutations };
