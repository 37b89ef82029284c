import { Headings, Panel, WideTable } from '../shell/Panel.js';
import panel from '../shell/panel.module.css';
import { useFrame } from '../shell/frame.js';
import { Verdict } from '../status/Verdict.js';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import { Amount } from './Amount.js';
import type { Budget, BudgetLine } from './initiative.js';
import { SpentOfAllowed, type Money } from './SpentOfAllowed.js';
import type { PlanNames } from './use-names.js';

export interface BudgetPanelProps {
  readonly of: Budget;
  /** The budget that is compared with. */
  readonly before: Budget | undefined;
  readonly names: PlanNames;
}

/** The budget of a strategy by line and by source. */
export function BudgetPanel({ of, before, names }: BudgetPanelProps) {
  const { t, number } = useWords();
  const { strategy, children, gap, sources, lines } = of;
  const columns = ['line', 'planned', 'allowed', 'committed', 'spent', 'variance'] as const;
  return (
    <Panel
      title={names.strategy(strategy)}
      lead={children !== null && gap !== null && t('plans.gapLead', { children: number(children), gap: number(gap) })}
    >
      <SpentOfAllowed name={t('plans.total')} of={of} />
      <WideTable label={t('plans.budgetOf', { name: names.strategy(strategy) })}>
        <Headings names={columns.map((column) => t(`plans.columns.${column}`))} />
        <tbody>
          {lines.nodes.map((line) => (
            <tr key={line.line.id}>
              <th scope="row">
                {line.line.label}
                <small>
                  {[names.objective(strategy, line.line.objective), line.line.source].join(' · ')}
                  <Volume of={line} names={names} />
                </small>
              </th>
              <MoneyCells of={line} before={before?.lines.nodes.find((one) => one.line.id === line.line.id)} />
            </tr>
          ))}
          <tr data-total>
            <th scope="row">{t('plans.total')}</th>
            <MoneyCells of={of} before={before} />
          </tr>
        </tbody>
      </WideTable>
      {lines.pageInfo.hasNextPage && <p className={panel.muted}>{t('plans.moreLines')}</p>}
      {sources.length > 1 && (
        <p className={panel.muted}>
          {sources
            .map(({ source, spent, allowed }) =>
              t('plans.sourceOf', {
                source,
                spent: number(spent),
                allowed: allowed === null ? NOTHING : number(allowed),
              }),
            )
            .join(' · ')}
        </p>
      )}
    </Panel>
  );
}

function MoneyCells({
  of: { planned, allowed, committed, spent, variance },
  before,
}: {
  of: Money;
  before: Money | undefined;
}) {
  const { t, number } = useWords();
  return (
    <>
      {[planned, allowed, committed].map((amount, at) => (
        <td key={at} className={panel.figure}>
          <Amount of={amount} />
        </td>
      ))}
      <td className={panel.figure}>
        <Amount of={spent} />
        {before && before.spent !== spent && <small>{t('liquidity.before', { figure: number(before.spent) })}</small>}
      </td>
      <td className={panel.figure}>
        <Verdict isMet={variance === null ? undefined : Number(variance) >= 0}>
          {variance === null ? NOTHING : number(variance)}
        </Verdict>
      </td>
    </>
  );
}

/** The planned and the actual volume on which a line depends. */
function Volume({ of: { line, plannedVolume, actualVolume }, names }: { of: BudgetLine; names: PlanNames }) {
  const { t, number } = useWords();
  const { nameOf } = useFrame();
  if (line.volume === null) return null;
  return (
    <>
      {' · '}
      {t('plans.volume', {
        measure: names.measure(line.volume.measure),
        subject: nameOf(line.volume.subject),
        planned: plannedVolume === null ? NOTHING : number(plannedVolume),
        actual: actualVolume === null ? NOTHING : number(actualVolume),
      })}
    </>
  );
}
