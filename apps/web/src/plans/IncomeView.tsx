import { useAll } from '../api/use-all.js';
import { Income } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { Headings, Panel, WideTable } from '../shell/Panel.js';
import panel from '../shell/panel.module.css';
import { Answered } from '../shell/states.js';
import { Verdict } from '../status/Verdict.js';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import { Amount } from './Amount.js';
import { incomeByActor, type IncomeLine, type IncomeOfActor } from './income.js';
import { NoPlans } from './NoPlans.js';
import { useNames, type PlanNames } from './use-names.js';
import { usePlansAt } from './use-plans.js';

/** What is due to the actors by the terms of their income, and what they missed. */
export function IncomeView() {
  const names = useNames();
  const answer = useAll(Income, usePlansAt(), { list: ({ incomeDue }) => incomeDue });
  return (
    <Answered of={answer}>
      {(lines) =>
        lines.length === 0 ? (
          <NoPlans what="noTerms" />
        ) : (
          <div className={panel.stack}>
            {incomeByActor(lines).map((income) => (
              <ActorIncome key={income.actor} of={income} names={names} />
            ))}
          </div>
        )
      }
    </Answered>
  );
}

function ActorIncome({ of: { actor, lines, due, missed, unknown }, names }: { of: IncomeOfActor; names: PlanNames }) {
  const { t, number } = useWords();
  const { nameOf } = useFrame();
  const columns = ['term', 'period', 'condition', 'amount', 'due', 'missed'] as const;
  const sums = t('income.sums', { due: number(due, 2), missed: number(missed, 2) });
  return (
    <Panel title={nameOf(actor)} lead={unknown === 0 ? sums : `${sums}. ${t('income.notKnown', { count: unknown })}`}>
      <WideTable label={t('income.of', { name: nameOf(actor) })}>
        <Headings names={columns.map((column) => t(`income.columns.${column}`))} />
        <tbody>
          {lines.map((line) => (
            <IncomeRow key={`${line.term.id} ${line.period}`} of={line} names={names} />
          ))}
          <tr data-total>
            <th scope="row">{t('plans.total')}</th>
            <td colSpan={3} />
            <td className={panel.figure}>{number(due, 2)}</td>
            <td className={panel.figure}>{number(missed, 2)}</td>
          </tr>
        </tbody>
      </WideTable>
    </Panel>
  );
}

/** A term in one of its periods: what it depends on, and what it comes to. */
function IncomeRow({
  of: { term, period: name, value, holds, amount, due, missed },
  names,
}: {
  of: IncomeLine;
  names: PlanNames;
}) {
  const { t, number, period } = useWords();
  const { nameOf } = useFrame();
  const { condition, share } = term;
  return (
    <tr>
      <th scope="row">
        {term.label}
        <small>
          {t('income.share', {
            percent: number(share.percent),
            measure: names.measure(share.measure),
            subject: nameOf(share.subject),
          })}
        </small>
      </th>
      <td className={panel.figure}>{period(name)}</td>
      <td>
        <Verdict isMet={holds ?? undefined}>
          {holds === null ? t('income.unknown') : t(holds ? 'income.holds' : 'income.holdsNot')}
        </Verdict>
        <small>
          {t(`income.condition.${condition.is}`, {
            measure: names.measure(condition.measure),
            subject: nameOf(condition.subject),
            limit: number(condition.value),
            value: value === null ? NOTHING : number(value),
          })}
        </small>
      </td>
      {[amount, due, missed].map((figure, at) => (
        <td key={at} className={panel.figure}>
          <Amount of={figure} />
        </td>
      ))}
    </tr>
  );
}
