import type * as contract from '@strata/contract';
import type { Actual, AddressedCommand, ReportCommand, ReportedValue, SeenValue } from '@strata/domain';
import { inputFault } from '../errors/input-fault.js';
import type { ChangeAnswer, MutationTable } from '../mutations/change.js';
import { isGiven } from '../request/is-given.js';
import { omitNil } from '../request/omit-nil.js';

/** Which values a mutation reports. */
export type ReportTarget = Pick<contract.WithdrawValuesInput, 'cluster' | 'actorId' | 'period' | 'values'>;

type ReportInput = Pick<contract.SubmitValuesInput, 'cluster' | 'actorId' | 'period' | 'values'>;

export type ReportChange = ChangeAnswer<ReportTarget>;

function toReport({ cluster }: ReportTarget, command: ReportCommand): AddressedCommand {
  return { aggregate: 'report', clusterId: cluster, command };
}

/** The actual at a path of an input. */
export function actualOf(input: contract.ActualInput, at: string): Actual {
  if (isGiven(input.number)) return { kind: 'number', value: input.number };
  if (isGiven(input.yesNo)) return { kind: 'yes-no', value: input.yesNo };
  if (isGiven(input.text)) return { kind: 'text', value: input.text };
  if (input.notApplicable === true) return { kind: 'not-applicable' };
  const path = `${at}.notApplicable`;
  throw inputFault(path, 'The field notApplicable can only be true.', 'Give number, yesNo or text instead.');
}

function valuesOf(input: ReportInput): readonly ReportedValue[] {
  return input.values.map(({ measure, subject, actual, note, noteAbout, evidence }, index) => ({
    measure,
    subject: subject ?? input.actorId,
    actual: actualOf(actual, `input.values.${index}.actual`),
    ...omitNil({ note, noteAbout, evidence }),
  }));
}

function seenIn({ measure, subject, basedOn }: contract.ApprovedValueInput, actorId: string): SeenValue {
  return { measure, subject: subject ?? actorId, basedOn };
}

/** Mutations that are commands to an actor's report. */
export const reportMutations = {
  submitValues: (input) => {
    const { actorId, period } = input;
    const values = valuesOf(input);
    return toReport(input, { type: 'SubmitValues', actorId, period, values, ...omitNil({ confirm: input.confirm }) });
  },
  restateValues: (input) => {
    const { actorId, period, reason, evidence, confirm } = input;
    const values = valuesOf(input);
    return toReport(input, {
      type: 'RestateValues',
      actorId,
      period,
      values,
      reason,
      ...omitNil({ evidence, confirm }),
    });
  },
  withdrawValues: (input) => {
    const { actorId, period, reason } = input;
    const values = input.values.map(({ measure, subject }) => ({ measure, subject: subject ?? actorId }));
    return toReport(input, { type: 'WithdrawValues', actorId, period, values, reason });
  },
  approveValues: (input) => {
    const { actorId, period, stage } = input;
    const values = input.values.map((seen) => seenIn(seen, actorId));
    return toReport(input, { type: 'ApproveValues', actorId, period, stage, values });
  },
  returnValues: (input) => {
    const { actorId, period, stage } = input;
    const values = input.values.map(({ note, ...seen }) => ({ ...seenIn(seen, actorId), note }));
    return toReport(input, { type: 'ReturnValues', actorId, period, stage, values });
  },
} satisfies MutationTable;
