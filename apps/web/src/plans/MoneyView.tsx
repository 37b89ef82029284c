import panel from '../shell/panel.module.css';
import { Answered, Empty } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { BalanceTable } from './BalanceTable.js';
import { BudgetPanel } from './BudgetPanel.js';
import { useNames } from './use-names.js';
import { useBalances, useBudgets, useBudgetsBefore } from './use-plans.js';

/** The flexible budgets of the strategies, and what they lack besides money. */
export function MoneyView() {
  const { t, period: periodText } = useWords();
  const { cluster, period } = useTime();
  const names = useNames();
  const budgets = useBudgets();
  const balances = useBalances();
  const before = useBudgetsBefore();
  return (
    <div className={panel.stack}>
      <Answered of={budgets}>
        {(nodes) =>
          nodes.length === 0 ? (
            <Empty>{t('plans.noBudgets', { cluster, period: periodText(period) })}</Empty>
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
        {(nodes) =>
          nodes.length === 0 ? (
            <Empty>{t('plans.noNeeds', { cluster, period: periodText(period) })}</Empty>
          ) : (
            <BalanceTable of={nodes} names={names} />
          )
        }
      </Answered>
    </div>
  );
}
