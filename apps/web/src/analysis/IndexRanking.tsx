import { useMemo } from 'react';
import { useAnswer } from '../api/query-client.js';
import { Bar, domainOf } from '../charts/Bar.js';
import { IndexDefinitions, RankScenarios, type RankScenariosQuery } from '../generated/operations.js';
import { Headings, Panel, WideTable } from '../shell/Panel.js';
import panel from '../shell/panel.module.css';
import { Answered } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import type { MethodInForce } from './in-force.js';
import { indexesOf, type IndexPart } from './index-tree.js';
import { BASE } from './scenario-rows.js';
import classes from './analysis.module.css';

export interface IndexRankingProps {
  readonly methods: ReadonlyMap<string, MethodInForce>;
  /** The names of scenarios. */
  readonly names: ReadonlyMap<string, string>;
}

/** The scenarios ranked by the integral index of the cluster, if it has one. */
export function IndexRanking({ methods, names }: IndexRankingProps) {
  const { language } = useWords();
  const { cluster, asOf } = useTime();
  const { data } = useAnswer(IndexDefinitions, { cluster, asOf, language });
  const [found] = useMemo(() => {
    const indexes = data ? [...indexesOf(data, methods)] : [];
    return indexes.filter(([method]) => methods.get(method)?.scope === 'CLUSTER');
  }, [data, methods]);
  return found === undefined ? null : <Ranking method={found[0]} index={found[1]} names={names} />;
}

interface RankingProps extends Pick<IndexRankingProps, 'names'> {
  readonly method: string;
  readonly index: IndexPart;
}

function Ranking({ method, index: { output, label }, names }: RankingProps) {
  const { t } = useWords();
  const { cluster, period, asOf } = useTime();
  const answer = useAnswer(RankScenarios, { cluster, period, method, output, asOf });
  return (
    <Answered of={answer}>
      {({ scenarioComparison }) => {
        const ranking = scenarioComparison?.ranking;
        if (!ranking || ranking.ranking.length === 0) return null;
        return (
          <Panel title={t('scenario.ranked', { index: label })} lead={t('scenario.rankedLead')}>
            <RankingTable of={ranking} label={label} names={names} />
          </Panel>
        );
      }}
    </Answered>
  );
}

type Ranked = NonNullable<NonNullable<RankScenariosQuery['scenarioComparison']>['ranking']>;

interface RankingTableProps extends Pick<IndexRankingProps, 'names'> {
  readonly of: Ranked;
  readonly label: string;
}

function RankingTable({ of: { ranking, best }, label, names }: RankingTableProps) {
  const { t, number, signed } = useWords();
  const base = ranking.find(({ scenario }) => scenario === BASE)?.value;
  const domain = domainOf(ranking.map(({ value }) => value));
  return (
    <WideTable label={t('scenario.ranked', { index: label })}>
      <Headings names={[t('scenario.scenario'), label, t('liquidity.difference'), t('scenario.bars')]} />
      <tbody>
        {ranking.map(({ scenario, value }) => (
          <tr key={scenario}>
            <th scope="row">
              {scenario === BASE ? t('scenario.now') : (names.get(scenario) ?? scenario)}
              {best.includes(scenario) && <span className={classes.tag}>{t('scenario.best')}</span>}
            </th>
            <td className={panel.figure}>{number(value, 2)}</td>
            <td className={panel.figure}>{base === undefined || scenario === BASE ? '' : signed(value - base, 2)}</td>
            <td className={classes.bars}>
              <Bar value={value} domain={domain} isSecond={scenario === BASE} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
