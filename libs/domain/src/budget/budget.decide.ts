import { fitsCalendar, parsePeriod } from '../calendar/period.js';
import { periodOutOfRange } from '../calendar/period.refusal.js';
import { accept, refuse, type Decider, type Decision, type Refusal } from '../decider.js';
import { compareDecimals } from '../decimal.js';
import { defineDecider, type CommandHandlers } from '../define-decider.js';
import { sameData } from '../equality.js';
import { measureNotUsable } from '../measure/measure.rules.js';
import { planLineRefused, type PlanLineContext } from '../programme/plan-line.rules.js';
import { notPlannable, subjectsRefused } from '../programme/programme.context.js';
import type { Id, PeriodName } from '../words.js';
import { budgetEvolve, initialBudget } from './budget.evolve.js';
import type { BudgetCommand, BudgetedLine, BudgetEvent, BudgetLine, BudgetPeriod, BudgetState } from './budget.js';
import { budgetCommandShape, MAX_BUDGET_LINES, MAX_BUDGET_PERIODS } from './budget.shape.js';

type Command<T extends BudgetCommand['type']> = Extract<BudgetCommand, { type: T }>;

const decide: CommandHandlers<BudgetState, BudgetCommand, BudgetEvent, PlanLineContext> = {
  SetBudgetLine: setLine,
  DropBudgetLine: ({ lineId, reason }, { lines }) =>
    lines.some(({ id }) => id === lineId) ? accept({ type: 'BudgetLineDropped', data: { lineId, reason } }) : accept(),
  PlanBudget: ({ lineId, period, fixed, variable, volume }, state, context) =>
    inPeriod(state, { lineId, period, context }, (line, known) => {
      const plan = { fixed, variable, volume };
      if (line.volume === undefined && [variable, volume].some((one) => compareDecimals(one, '0') !== 0)) {
        return refuse(volumeNotDefined(lineId));
      }
      if (known !== undefined && sameAmounts(plan, known)) return accept();
      return accept({ type: 'BudgetPlanned', data: { lineId, period, ...plan } });
    }),
  RecordSpending: ({ lineId, period, committed, spent }, state, context) =>
    inPeriod(state, { lineId, period, context }, (_line, known) => {
      const spending = { committed, spent };
      if (known !== undefined && sameAmounts(spending, known)) return accept();
      return accept({ type: 'SpendingRecorded', data: { lineId, period, ...spending } });
    }),
};

/** The flexible budget of a strategy: lines, with what is planned, committed and spent by period. */
export const budgetDecider: Decider<BudgetState, BudgetCommand, BudgetEvent, PlanLineContext> = defineDecider({
  initial: initialBudget,
  shape: budgetCommandShape,
  guard: (_command: BudgetCommand, _state: BudgetState, context: PlanLineContext) => notPlannable(context),
  decide,
  evolve: budgetEvolve,
});

function setLine(
  { line }: Command<'SetBudgetLine'>,
  { lines }: BudgetState,
  context: PlanLineContext,
): Decision<BudgetEvent> {
  const known = lines.find(({ id }) => id === line.id);
  if (known !== undefined && sameData(lineOf(known), line)) return accept();
  const refusal = planLineRefused(line, context) ?? volumeRefused(line, context) ?? lineRefused(line, known);
  if (refusal !== undefined) return refuse(refusal);
  if (known === undefined && lines.length >= MAX_BUDGET_LINES) {
    return refuse({
      code: 'BUDGET_LIMIT',
      message: `The budget has ${MAX_BUDGET_LINES} lines, and no more are allowed.`,
      remedy: 'Drop lines that are no longer needed.',
      details: { limit: MAX_BUDGET_LINES },
    });
  }
  return accept({ type: 'BudgetLineSet', data: { line } });
}

function lineOf({ periods: _, ...line }: BudgetedLine): BudgetLine {
  return line;
}

/** Refuses a volume that is not a measure of numbers with the frequency of the line, or is of nobody in the cluster. */
function volumeRefused({ id, volume, frequency }: BudgetLine, context: PlanLineContext): Refusal | undefined {
  if (volume === undefined) return undefined;
  const unusable = measureNotUsable(volume.measure, context.measures) ?? subjectsRefused([volume.subject], context);
  const measure = context.measures.get(volume.measure);
  if (unusable !== undefined || measure === undefined) return unusable;
  if (measure.valueType === 'number' && measure.frequency === frequency) return undefined;
  return {
    code: 'VOLUME_DOES_NOT_FIT',
    message: `The volume of the budget line "${id}" must be a measure of numbers reported per ${frequency}, which "${volume.measure}" is not.`,
    remedy: 'Name such a measure, or give the line the frequency of the measure.',
    details: { lineId: id, measureId: volume.measure },
  };
}

/** Refuses to change what the amounts of a line mean that has amounts already. */
function lineRefused({ id, frequency }: BudgetLine, known: BudgetedLine | undefined): Refusal | undefined {
  if (known === undefined || known.frequency === frequency || known.periods.length === 0) return undefined;
  return {
    code: 'BUDGET_LINE_IN_USE',
    message: `The budget line "${id}" has amounts per ${known.frequency}, so its frequency can no longer change.`,
    remedy: 'Set another line under another id.',
    details: { lineId: id },
  };
}

interface Place {
  readonly lineId: Id;
  readonly period: PeriodName;
  readonly context: PlanLineContext;
}

/** Decides about a line in a period that fits it. */
function inPeriod(
  { lines }: BudgetState,
  { lineId, period, context }: Place,
  decideAbout: (line: BudgetedLine, known: BudgetPeriod | undefined) => Decision<BudgetEvent>,
): Decision<BudgetEvent> {
  const line = lines.find(({ id }) => id === lineId);
  if (line === undefined) return refuse(lineNotFound(lineId));
  if (!fitsCalendar(period, context.cluster.calendar)) return refuse(periodOutOfRange(period));
  if (parsePeriod(period)?.frequency !== line.frequency) return refuse(wrongFrequency(line, period));
  const known = line.periods.find((one) => one.period === period);
  if (known !== undefined || line.periods.length < MAX_BUDGET_PERIODS) return decideAbout(line, known);
  return refuse({
    code: 'BUDGET_LIMIT',
    message: `The budget line "${lineId}" has ${MAX_BUDGET_PERIODS} periods, and no more are allowed.`,
    remedy: 'Continue it as another line under another id.',
    details: { limit: MAX_BUDGET_PERIODS },
  });
}

function sameAmounts(amounts: Partial<BudgetPeriod>, known: BudgetPeriod): boolean {
  return Object.entries(amounts).every(([name, amount]) => compareDecimals(amount, known[name as 'spent']) === 0);
}

function lineNotFound(lineId: Id): Refusal {
  return {
    code: 'BUDGET_LINE_NOT_FOUND',
    message: `The budget of the strategy has no line "${lineId}".`,
    remedy: 'Name one of its lines, or set it first.',
    details: { lineId },
  };
}

function volumeNotDefined(lineId: Id): Refusal {
  return {
    code: 'VOLUME_NOT_DEFINED',
    message: `The budget line "${lineId}" has no volume that variable amounts could depend on.`,
    remedy: 'Set the line with the measure of its volume, or plan a fixed amount only.',
    details: { lineId },
  };
}

function wrongFrequency({ id, frequency }: BudgetLine, period: PeriodName): Refusal {
  return {
    code: 'WRONG_FREQUENCY',
    message: `The budget line "${id}" is planned per ${frequency}, which ${period} is not.`,
    remedy: 'Name a period of that length.',
    details: { lineId: id, period },
  };
}
