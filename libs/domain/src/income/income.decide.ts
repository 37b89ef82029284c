import { z } from 'zod';
import type { ClusterState } from '../cluster/cluster.js';
import { clusterNotFound, notAMember } from '../cluster/membership.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { compareDecimals } from '../decimal.js';
import { defineDecider, type CommandHandlers } from '../define-decider.js';
import { daysToEnd, settingFrom } from '../effective.js';
import { decideFrom } from '../effective-start/effective-start.js';
import { sameData } from '../equality.js';
import type { MeasureState } from '../measure/measure.js';
import { measureNotUsable } from '../measure/measure.rules.js';
import { subjectsRefused } from '../programme/programme.context.js';
import type { Shape } from '../shape-check.js';
import {
  MAX_TEXT,
  decimalShape,
  frequencyShape,
  idShape,
  labelsShape,
  proseShape,
  startShape,
  subjectShape,
} from '../shapes.js';
import type { DateText, Id } from '../words.js';
import { incomeTermOf } from './income-in-force.js';
import { incomeEvolve, initialIncome } from './income.evolve.js';
import type { IncomeCommand, IncomeEvent, IncomeState, IncomeTerm } from './income.js';

/** The state of other aggregates that the rules of income terms need. */
export interface IncomeContext {
  readonly cluster: ClusterState;
  /** The measures that the command names. */
  readonly measures: ReadonlyMap<Id, MeasureState>;
  /** The last locked day of the cluster; undefined if nothing is locked. */
  readonly lockedUpTo?: DateText | undefined;
}

/** The most terms that an actor has or had. */
const MAX_TERMS = 100;

const term: Shape<IncomeTerm> = z.strictObject({
  id: idShape,
  labels: labelsShape,
  frequency: frequencyShape,
  condition: z.strictObject({
    measure: idShape,
    subject: subjectShape,
    is: z.enum(['at-least', 'at-most']),
    value: decimalShape,
  }),
  share: z.strictObject({ measure: idShape, subject: subjectShape, percent: decimalShape }),
});
const shape: Shape<IncomeCommand> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('SetIncomeTerm'), actorId: idShape, term, ...startShape }),
  z.object({
    type: z.literal('DropIncomeTerm'),
    actorId: idShape,
    termId: idShape,
    reason: proseShape(MAX_TEXT),
    ...startShape,
  }),
]);

type Command<T extends IncomeCommand['type']> = Extract<IncomeCommand, { type: T }>;

const decide: CommandHandlers<IncomeState, IncomeCommand, IncomeEvent, IncomeContext> = {
  SetIncomeTerm: setTerm,
  DropIncomeTerm: dropTerm,
};

/** The terms of an actor's income: what is due to it, and under which condition. */
export const incomeDecider: Decider<IncomeState, IncomeCommand, IncomeEvent, IncomeContext> = defineDecider({
  initial: initialIncome,
  shape,
  guard: ({ actorId }: IncomeCommand, _state: IncomeState, { cluster }: IncomeContext) =>
    cluster.exists ? notAMember(cluster, actorId) : clusterNotFound,
  decide,
  evolve: incomeEvolve,
});

function setTerm(
  command: Command<'SetIncomeTerm'>,
  { entries }: IncomeState,
  context: IncomeContext,
): Decision<IncomeEvent> {
  const { actorId, term: wanted } = command;
  const known = entries.find(({ id }) => id === wanted.id);
  return decideFrom(command, startContext(context), (start) => {
    if (sameData(settingFrom(incomeTermOf(known), start.from), wanted)) return accept();
    const refusal = termRefused(wanted, context);
    if (refusal !== undefined) return refuse(refusal);
    if (known === undefined && entries.length >= MAX_TERMS) return refuse(limitReached(actorId));
    return accept({ type: 'IncomeTermSet', data: { actorId, term: wanted, ...start } });
  });
}

function dropTerm(
  command: Command<'DropIncomeTerm'>,
  { entries }: IncomeState,
  context: IncomeContext,
): Decision<IncomeEvent> {
  const { actorId, termId, reason } = command;
  const { latest, entries: terms } = incomeTermOf(entries.find(({ id }) => id === termId));
  const use = {
    latest: latest !== undefined && latest !== null,
    entries: terms?.map(({ from, value }) => ({ from, value: value !== null })),
  };
  return decideFrom(command, startContext(context), (start) =>
    accept(
      ...daysToEnd(use, start, command.from).map((from): IncomeEvent => {
        return { type: 'IncomeTermDropped', data: { actorId, termId, reason, ...start, from } };
      }),
    ),
  );
}

function startContext({ cluster, lockedUpTo }: IncomeContext) {
  return { calendar: cluster.calendar, lockedUpTo };
}

/** Refuses a term whose measures or subjects do not exist or do not fit, or whose share is no part of an amount. */
function termRefused(wanted: IncomeTerm, context: IncomeContext): Refusal | undefined {
  const { condition, share } = wanted;
  return (
    measureRefused(wanted, condition.measure, context) ??
    measureRefused(wanted, share.measure, context) ??
    subjectsRefused([condition.subject, share.subject], context) ??
    shareRefused(wanted)
  );
}

function measureRefused(
  { id, frequency }: IncomeTerm,
  measureId: Id,
  { measures }: IncomeContext,
): Refusal | undefined {
  const measure = measures.get(measureId);
  const unusable = measureNotUsable(measureId, measures);
  if (unusable !== undefined || measure === undefined) return unusable;
  if (measure.valueType === 'number' && measure.frequency === frequency) return undefined;
  return {
    code: 'MEASURE_DOES_NOT_FIT',
    message: `The income term "${id}" needs measures of numbers reported per ${frequency}, which "${measureId}" is not.`,
    remedy: 'Name such a measure, or give the term the frequency of the measure.',
    details: { termId: id, measureId },
  };
}

function shareRefused({ id, share: { percent } }: IncomeTerm): Refusal | undefined {
  if (compareDecimals(percent, '0') > 0 && compareDecimals(percent, '100') <= 0) return undefined;
  return {
    code: 'INVALID_SHARE',
    message: `The share of the income term "${id}" is ${percent} percent; it must be above 0 and at most 100.`,
    remedy: 'Correct the share.',
    details: { termId: id, percent },
  };
}

function limitReached(actorId: Id): Refusal {
  return {
    code: 'INCOME_LIMIT',
    message: `The actor "${actorId}" has or had ${MAX_TERMS} income terms, and no more are allowed.`,
    remedy: 'Change one of its terms from a period on instead.',
    details: { actorId, limit: MAX_TERMS },
  };
}
