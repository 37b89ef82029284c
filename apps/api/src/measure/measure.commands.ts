import type { AddressedCommand } from '@strata/application';
import type { MeasureCommand, MeasureDefinition, ScoringFunction } from '@strata/domain';
import type * as contract from '@strata/graphql';
import { given } from '../request/input.js';

interface MeasureInput {
  readonly cluster: string;
  readonly measureId: string;
}

function to({ cluster, measureId }: MeasureInput, command: MeasureCommand): AddressedCommand {
  return { aggregate: 'measure', clusterId: cluster, measureId, command };
}

/** Fields that do not belong to the kind are kept: the domain refuses them by name. */
function scoringOf(input: contract.ScoringInput): ScoringFunction {
  const { goodIsYes, ...rest } = given(input);
  const answer = rest.kind === 'yes-no' || goodIsYes !== undefined ? { good: goodIsYes === false ? 'no' : 'yes' } : {};
  return { ...rest, ...answer } as ScoringFunction;
}

/** What an input leaves out has its usual value. */
function definitionOf(input: contract.MeasureDefinitionInput): MeasureDefinition {
  const { aggregation, scoring: _scoring, ...rest } = given(input);
  const definition = {
    decimals: 2,
    valueType: 'number',
    polarity: 'higher',
    accumulate: 'period',
    ...rest,
    aggregation: { time: 'last', organisation: 'none', ...aggregation },
    scoring: scoringOf(input.scoring),
  };
  return definition as MeasureDefinition;
}

/** Mutations that are commands to a measure. */
export const measureCommands = {
  defineMeasure: (input: contract.DefineMeasureInput) => {
    const definition = definitionOf(input.definition);
    return to(input, { type: 'DefineMeasure', measureId: input.measureId, definition });
  },
  reviseMeasure: (input: contract.ReviseMeasureInput) =>
    to(input, { type: 'ReviseMeasure', definition: definitionOf(input.definition) }),
  setTarget: (input: contract.SetTargetInput) => {
    const { subject, from, figures } = input;
    return to(input, { type: 'SetTarget', subject, from: from ?? null, figures: given(figures) });
  },
  withdrawTarget: (input: contract.WithdrawTargetInput) =>
    to(input, { type: 'WithdrawTarget', subject: input.subject, from: input.from ?? null }),
  retireMeasure: (input: contract.RetireMeasureInput) => to(input, { type: 'RetireMeasure', reason: input.reason }),
};
