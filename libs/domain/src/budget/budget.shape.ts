import { z } from 'zod';
import {
  MAX_TEXT,
  frequencyShape,
  idShape,
  labelsShape,
  lineShape,
  periodShape,
  proseShape,
  subjectShape,
} from '../shapes.js';
import type { Shape } from '../shape-check.js';
import type { DecimalText } from '../words.js';
import type { BudgetCommand, BudgetLine } from './budget.js';

/** The most lines of the budget of one strategy, and the most periods of one line. */
export const MAX_BUDGET_LINES = 500;
export const MAX_BUDGET_PERIODS = 600;
/** The longest name of a source of money. */
const MAX_SOURCE = 200;

const AMOUNT = /^-?\d{1,12}(\.\d{1,4})?$/;

/** An amount or volume: small enough that products and sums of them stay exact decimals. */
export const amountShape: z.ZodType<DecimalText> = z.custom<DecimalText>(
  (value) => typeof value === 'string' && AMOUNT.test(value) && !/^-?0\d|^-0+(\.0+)?$/.test(value),
  {
    error: 'An amount must be a plain decimal with at most 12 digits before and 4 after the point.',
    params: { code: 'INVALID_AMOUNT' },
  },
);

const line: Shape<BudgetLine> = z.strictObject({
  id: idShape,
  labels: labelsShape,
  objective: idShape,
  measure: idShape,
  initiative: idShape.optional(),
  source: lineShape(MAX_SOURCE),
  frequency: frequencyShape,
  volume: z.strictObject({ measure: idShape, subject: subjectShape }).optional(),
});

const inPeriod = { lineId: idShape, period: periodShape };

export const budgetCommandShape: Shape<BudgetCommand> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('SetBudgetLine'), line }),
  z.object({ type: z.literal('DropBudgetLine'), lineId: idShape, reason: proseShape(MAX_TEXT) }),
  z.object({
    type: z.literal('PlanBudget'),
    ...inPeriod,
    fixed: amountShape,
    variable: amountShape,
    volume: amountShape,
  }),
  z.object({ type: z.literal('RecordSpending'), ...inPeriod, committed: amountShape, spent: amountShape }),
]);
