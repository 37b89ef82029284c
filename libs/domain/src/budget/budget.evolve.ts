import type { EventHandlers } from '../define-decider.js';
import type { Id, PeriodName } from '../words.js';
import type { BudgetedLine, BudgetEvent, BudgetPeriod, BudgetState } from './budget.js';

export const initialBudget: BudgetState = { lines: [] };

const NOTHING = { fixed: '0', variable: '0', volume: '0', committed: '0', spent: '0' } as const;

export const budgetEvolve: EventHandlers<BudgetState, BudgetEvent> = {
  BudgetLineSet: ({ lines }, { line }) => {
    if (!lines.some(({ id }) => id === line.id)) return { lines: [...lines, { ...line, periods: [] }] };
    return { lines: lines.map((known) => (known.id === line.id ? { ...line, periods: known.periods } : known)) };
  },
  BudgetLineDropped: ({ lines }, { lineId }) => ({ lines: lines.filter(({ id }) => id !== lineId) }),
  BudgetPlanned: (state, { lineId, period, fixed, variable, volume }) =>
    inPeriod(state, { lineId, period }, { fixed, variable, volume }),
  SpendingRecorded: (state, { lineId, period, committed, spent }) =>
    inPeriod(state, { lineId, period }, { committed, spent }),
};

function inPeriod(
  { lines }: BudgetState,
  { lineId, period }: { readonly lineId: Id; readonly period: PeriodName },
  changes: Partial<BudgetPeriod>,
): BudgetState {
  const changed = (line: BudgetedLine): BudgetedLine => {
    const known = line.periods.find((one) => one.period === period) ?? { period, ...NOTHING };
    const others = line.periods.filter((one) => one.period !== period);
    const periods = [...others, { ...known, ...changes }].sort((a, b) => (a.period < b.period ? -1 : 1));
    return { ...line, periods };
  };
  return { lines: lines.map((line) => (line.id === lineId ? changed(line) : line)) };
}
