import type { EventHandlers } from '../define-decider.js';
import { changeFrom } from '../effective.js';
import type { DateText, Id } from '../words.js';
import { incomeTermOf } from './income-in-force.js';
import type { IncomeEvent, IncomeState, IncomeTerm, IncomeTermEntry } from './income.js';

export const initialIncome: IncomeState = { entries: [] };

export const incomeEvolve: EventHandlers<IncomeState, IncomeEvent> = {
  IncomeTermSet: (state, { term, from }) => withTerm(state, term.id, { from, value: term }),
  IncomeTermDropped: (state, { termId, from }) => withTerm(state, termId, { from, value: null }),
};

function withTerm(
  { entries }: IncomeState,
  id: Id,
  { from, value }: { readonly from: DateText | null; readonly value: IncomeTerm | null },
): IncomeState {
  const known = entries.find((entry) => entry.id === id);
  const { latest: term, entries: terms } = changeFrom(incomeTermOf(known), from, value);
  const changed: IncomeTermEntry = { id, term, ...(terms && { terms }) };
  return { entries: known ? entries.map((one) => (one === known ? changed : one)) : [...entries, changed] };
}
