import { Headings, Panel, WideTable } from '../shell/Panel.js';
import panel from '../shell/panel.module.css';
import { Verdict } from '../status/Verdict.js';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import { Amount } from './Amount.js';
import type { Balance } from './initiative.js';
import type { PlanNames } from './use-names.js';

/** What each strategy needs, has and lacks of each kind of resource. */
export function BalanceTable({ of, names }: { of: readonly Balance[]; names: PlanNames }) {
  const { t, number } = useWords();
  const columns = ['kind', 'strategy', 'need', 'available', 'deficit', 'below', 'lacking'] as const;
  return (
    <Panel title={t('plans.resources')} lead={t('plans.resourcesLead')}>
      <WideTable label={t('plans.resources')}>
        <Headings names={columns.map((column) => t(`plans.columns.${column}`))} />
        <tbody>
          {of.map(({ strategy, rank, kind, needs, need, available, deficit, below, total }) => (
            <tr key={`${kind} ${strategy}`}>
              <th scope="row">
                {kind}
                {needs.map(({ id, label, amount }) => (
                  <small key={id}>
                    {label}: {number(amount)}
                  </small>
                ))}
              </th>
              <td>
                {names.strategy(strategy)}
                <small>{t(`rankShort.${rank}`)}</small>
              </td>
              <td className={panel.figure}>
                <Amount of={need} />
              </td>
              <td className={panel.figure}>
                <Amount of={available} />
              </td>
              <td className={panel.figure}>
                <Amount of={deficit} />
              </td>
              <td className={panel.figure}>
                <Amount of={below} />
              </td>
              <td className={panel.figure}>
                <Verdict isMet={total === null ? undefined : Number(total) <= 0}>
                  {total === null ? NOTHING : number(total)}
                </Verdict>
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </Panel>
  );
}
