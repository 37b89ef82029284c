import { useAll } from '../api/use-all.js';
import { TimeSlice, type PlanHorizon, type TimeSliceQuery } from '../generated/operations.js';
import { Headings, Panel, WideTable } from '../shell/Panel.js';
import panel from '../shell/panel.module.css';
import { Answered } from '../shell/states.js';
import { Verdict } from '../status/Verdict.js';
import { useWords } from '../words/use-words.js';
import { NoPlans } from './NoPlans.js';
import { PlanStatus } from './PlanStatus.js';
import { useNames, type PlanNames } from './use-names.js';
import { usePlansAt } from './use-plans.js';

type Item = NonNullable<TimeSliceQuery['timeSlice']>['nodes'][number];

const HORIZONS: readonly PlanHorizon[] = ['LONG_TERM', 'TACTICAL', 'OPERATIONAL'];

/** Initiatives and budget lines by how far they look, and which plans above each carries out. */
export function TimeSliceView() {
  const { t } = useWords();
  const names = useNames();
  const answer = useAll(TimeSlice, usePlansAt(), { list: ({ timeSlice }) => timeSlice });
  return (
    <Answered of={answer}>
      {(items) => {
        if (items.length === 0) return <NoPlans what="noInitiatives" />;
        const labels = new Map(items.map((item) => [keyOf(item), item.label]));
        return (
          <div className={panel.stack}>
            {HORIZONS.map((horizon) => {
              const own = items.filter((item) => item.horizon === horizon);
              return (
                <Panel key={horizon} title={t(`horizon.${horizon}`)} lead={t(`horizonLead.${horizon}`)}>
                  {own.length === 0 ? (
                    <p className={panel.muted}>{t('slice.noPlans')}</p>
                  ) : (
                    <ItemTable label={t(`horizon.${horizon}`)} items={own} labels={labels} names={names} />
                  )}
                </Panel>
              );
            })}
          </div>
        );
      }}
    </Answered>
  );
}

function keyOf({ strategy, kind, id }: Pick<Item, 'strategy' | 'kind' | 'id'>): string {
  return `${strategy} ${kind} ${id}`;
}

interface ItemTableProps {
  readonly label: string;
  readonly items: readonly Item[];
  /** The names of all plans of the slice. */
  readonly labels: ReadonlyMap<string, string>;
  readonly names: PlanNames;
}

function ItemTable({ label, items, labels, names }: ItemTableProps) {
  const { t, day, number } = useWords();
  return (
    <WideTable label={label}>
      <Headings names={[t('slice.plan'), t('plans.columns.strategy'), t('slice.when'), t('slice.carries')]} />
      <tbody>
        {items.map((item) => (
          <tr key={keyOf(item)}>
            <th scope="row">
              {item.label}
              <small>{t(`planItem.${item.kind}`)}</small>
            </th>
            <td>
              {names.strategy(item.strategy)}
              <small>{t(`rankShort.${item.rank}`)}</small>
            </td>
            <td>
              {item.start !== null &&
                item.end !== null &&
                t('plans.span', { from: day(item.start), to: day(item.end) })}
              {item.planned !== null && t('slice.planned', { amount: number(item.planned) })}
              {item.status !== null && (
                <div>
                  <PlanStatus of={item.status} />
                </div>
              )}
            </td>
            <td>
              <Standing of={item} labels={labels} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** How a plan stands to those above it. */
function Standing({ of: { standing, orphan, carries }, labels }: { of: Item; labels: ItemTableProps['labels'] }) {
  const { t } = useWords();
  const names = carries.map((plan) => labels.get(keyOf(plan)) ?? plan.id).join(', ');
  if (standing === 'TOP') return t('standing.TOP');
  return (
    <Verdict isMet={orphan === null ? undefined : !orphan}>
      {standing === 'CARRIES' ? t('standing.CARRIES', { names }) : t(`standing.${standing}`)}
    </Verdict>
  );
}
