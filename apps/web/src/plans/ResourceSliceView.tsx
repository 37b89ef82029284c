import { useAll } from '../api/use-all.js';
import { Bar, domainOf } from '../charts/Bar.js';
import { ResourceSlice, type ResourceSliceQuery } from '../generated/operations.js';
import { Headings, Panel, WideTable } from '../shell/Panel.js';
import panel from '../shell/panel.module.css';
import { Answered } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { Verdict } from '../status/Verdict.js';
import { NOTHING } from '../words/format.js';
import { useWords } from '../words/use-words.js';
import { Amount } from './Amount.js';
import { NoPlans } from './NoPlans.js';

type Level = NonNullable<ResourceSliceQuery['resourceSlice']>['nodes'][number];

/** What each level of the cascade needs, has and lacks of each kind of resource. */
export function ResourceSliceView() {
  const { cluster, period, asOf } = useTime();
  const answer = useAll(ResourceSlice, { cluster, period, asOf }, { list: ({ resourceSlice }) => resourceSlice });
  return (
    <Answered of={answer}>
      {(levels) => {
        if (levels.length === 0) return <NoPlans what="noNeeds" />;
        return (
          <div className={panel.stack}>
            {[...new Set(levels.map(({ kind }) => kind))].map((kind) => (
              <Panel key={kind} title={kind}>
                <LevelTable kind={kind} levels={levels.filter((level) => level.kind === kind)} />
              </Panel>
            ))}
          </div>
        );
      }}
    </Answered>
  );
}

function LevelTable({ kind, levels }: { kind: string; levels: readonly Level[] }) {
  const { t, number } = useWords();
  const domain = domainOf(levels.flatMap(({ need, available }) => [figure(need), figure(available)]));
  const columns = [t('slice.level'), ...(['need', 'available'] as const).map((one) => t(`plans.columns.${one}`))];
  return (
    <WideTable label={kind}>
      <Headings names={[...columns, t('slice.bars'), t('plans.columns.deficit')]} />
      <tbody>
        {levels.map(({ rank, strategies, need, available, deficit }) => (
          <tr key={rank}>
            <th scope="row">
              {t(`rankShort.${rank}`)}
              <small>{t('slice.strategies', { count: strategies })}</small>
            </th>
            <td className={panel.figure}>
              <Amount of={need} />
            </td>
            <td className={panel.figure}>
              <Amount of={available} />
            </td>
            <td>
              <Bar value={figure(need)} domain={domain} isSecond />
              <Bar value={figure(available)} domain={domain} />
            </td>
            <td className={panel.figure}>
              <Verdict isMet={deficit === null ? undefined : Number(deficit) <= 0}>
                {deficit === null ? NOTHING : number(deficit)}
              </Verdict>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function figure(amount: string | null): number | undefined {
  return amount === null ? undefined : Number(amount);
}
