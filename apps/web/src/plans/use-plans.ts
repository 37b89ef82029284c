import type { UseQueryResult } from '@tanstack/react-query';
import { useAll } from '../api/use-all.js';
import { Balances, Budgets, type BudgetsQuery } from '../generated/operations.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import type { Balance, Budget } from './initiative.js';

/** What queries about plans take. */
export function usePlansAt() {
  const { language } = useWords();
  const { cluster, period, asOf } = useTime();
  return { cluster, period, asOf, language };
}

/** The budgets of the period that the account may read. */
export function useBudgets(): UseQueryResult<readonly Budget[]> {
  return useAll(Budgets, usePlansAt(), { list: ({ budgets }) => budgets });
}

/** The budgets that the page is compared with; undefined if it is compared with nothing. */
export function useBudgetsBefore(): readonly Budget[] | undefined {
  const { other } = useTime();
  const at = usePlansAt();
  const options = { list: ({ budgets }: BudgetsQuery) => budgets, enabled: other !== undefined };
  const { data } = useAll(Budgets, { ...at, ...other }, options);
  return other && data;
}

/** What strategies need, have and lack in the period. */
export function useBalances(): UseQueryResult<readonly Balance[]> {
  return useAll(Balances, usePlansAt(), { list: ({ resourceBalances }) => resourceBalances });
}
