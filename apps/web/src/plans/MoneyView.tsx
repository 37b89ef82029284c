import panel from '../shell/panel.module.css';
import { Answered } from '../shell/states.js';
import { BalanceTable } from './BalanceTable.js';
import { BudgetPanel } from './BudgetPanel.js';
import { NoPlans } from './NoPlans.js';
import { useNames } from './use-names.js';
import { useBalances, useBudgets, useBudgetsBefore } from './use-plans.js';

/** The flexible budgets of the strategies, and what they lack besides money. */
export function MoneyView() {
  const names = useNames();
  const budgets = useBudgets();
  const balances = useBalances();
  const before = useBudgetsBefore();
  return (
    <div className={panel.stack}>
      <Answered of={budgets}>
        {(nodes) =>
          nodes.length === 0 ? (
            <NoPlans what="noBudgets" />
          ) : (
            nodes.map((budget) => (
              <BudgetPanel
                key={budget.strategy}
                of={budget}
                before={before?.find(({ strategy }) => strategy === budget.strategy)}
                names={names}
              />
            ))
          )
        }
      </Answered>
      <Answered of={balances}>
        {(nodes) => (nodes.length === 0 ? <NoPlans what="noNeeds" /> : <BalanceTable of={nodes} names={names} />)}
      </Answered>
    </div>
  );
}
