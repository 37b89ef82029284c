import type * as contract from '@strata/contract';
import type {
  AddressedCommand,
  MeasureCommand,
  MeasureDefinition,
  ScoringFunction,
  SubjectTarget,
} from '@strata/domain';
import type { ChangeAnswer, MutationTable } from '../mutations/change.js';
import { omitNil } from '../request/omit-nil.js';
import { startOf } from '../request/start.js';

/** Which measure a mutation changes. */
export type MeasureTarget = Pick<contract.RetireMeasureInput, 'cluster' | 'measureId'>;

export type MeasureChange = ChangeAnswer<MeasureTarget>;

function toMeasure({ cluster, measureId }: MeasureTarget, command: MeasureCommand): AddressedCommand {
  return { aggregate: 'measure', clusterId: cluster, measureId, command };
}

/** Fields that do not belong to the kind are passed on, so that the domain refuses them by name. */
function scoringOf(input: contract.ScoringInput): ScoringFunction {
  const { goodIsYes, ...rest } = omitNil(input);
  const answer = rest.kind === 'yes-no' || goodIsYes !== undefined ? { good: goodIsYes === false ? 'no' : 'yes' } : {};
  return { ...rest, ...answer } as ScoringFunction;
}

/** Fills in the defaults of an input. */
function definitionOf(input: contract.MeasureDefinitionInput): MeasureDefinition {
  const { aggregation, scoring: _scoring, ...rest } = omitNil(input);
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

function targetOf({ subject, per, figures }: contract.RevisedTargetInput): SubjectTarget {
  return { subject, per: per ?? undefined, figures: omitNil(figures) };
}

/** Mutations that are commands to a measure. */
export const measureMutations = {
  defineMeasure: (input) => {
    const definition = definitionOf(input.definition);
    return toMeasure(input, { type: 'DefineMeasure', measureId: input.measureId, definition, ...startOf(input) });
  },
  reviseMeasure: (input) =>
    toMeasure(input, {
      type: 'ReviseMeasure',
      definition: definitionOf(input.definition),
      factor: input.factor ?? undefined,
      targets: input.targets?.map(targetOf),
      ...startOf(input),
    }),
  setTarget: (input) => toMeasure(input, { type: 'SetTarget', ...targetOf(input), ...startOf(input) }),
  withdrawTarget: (input) =>
    toMeasure(input, {
      type: 'WithdrawTarget',
      subject: input.subject,
      per: input.per ?? undefined,
      ...startOf(input),
    }),
  retireMeasure: (input) => toMeasure(input, { type: 'RetireMeasure', reason: input.reason, ...startOf(input) }),
  reinstateMeasure: (input) => toMeasure(input, { type: 'ReinstateMeasure', reason: input.reason, ...startOf(input) }),
} satisfies MutationTable;
