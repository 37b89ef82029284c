import type { AddressedCommand } from '@strata/application';
import type { Actual, ReportCommand, ReportedValue } from '@strata/domain';
import type * as contract from '@strata/graphql';
import { inputFault } from '../errors/input-fault.js';
import { given } from '../request/input.js';
import { isGiven } from '../request/is-given.js';

function to({ cluster }: { readonly cluster: string }, command: ReportCommand): AddressedCommand {
  return { aggregate: 'report', clusterId: cluster, command };
}

function actualOf(input: contract.ActualInput, index: number): Actual {
  if (isGiven(input.number)) return { kind: 'number', value: input.number };
  if (isGiven(input.yesNo)) return { kind: 'yes-no', value: input.yesNo };
  if (isGiven(input.text)) return { kind: 'text', value: input.text };
  if (input.notApplicable === true) return { kind: 'not-applicable' };
  const path = `input.values.${index}.actual.notApplicable`;
  throw inputFault(path, 'notApplicable can only be true.', 'Give a number, yesNo or text instead.');
}

function valuesOf(input: contract.SubmitValuesInput | contract.RestateValuesInput): readonly ReportedValue[] {
  return input.values.map(({ measure, subject, actual, note }, index) => ({
    measure,
    subject: subject ?? input.actorId,
    actual: actualOf(actual, index),
    ...given({ note }),
  }));
}

/** Mutations that are commands to an actor's report. */
export const reportCommands = {
  submitValues: (input: contract.SubmitValuesInput) => {
    const { actorId, period } = input;
    return to(input, { type: 'SubmitValues', actorId, period, values: valuesOf(input) });
  },
  restateValues: (input: contract.RestateValuesInput) => {
    const { actorId, period, reason, evidence } = input;
    const values = valuesOf(input);
    return to(input, { type: 'RestateValues', actorId, period, values, reason, ...given({ evidence }) });
  },
};
