import { Link, useSearch } from '@tanstack/react-router';
import { useAll } from '../api/use-all.js';
import { Scenarios, type ScenariosQuery } from '../generated/operations.js';
import type { PageSearch } from '../shell/page-search.js';
import panel from '../shell/panel.module.css';
import { Answered, Empty } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import type { AnalysisViewProps } from './in-force.js';
import { IndexRanking } from './IndexRanking.js';
import { ScenarioPanel } from './ScenarioPanel.js';
import classes from './analysis.module.css';

type Scenario = NonNullable<ScenariosQuery['scenarios']>['nodes'][number];

/** The scenarios of the cluster, and what one of them would change. */
export function ScenariosView({ methods }: AnalysisViewProps) {
  const { t, language } = useWords();
  const { cluster, asOf } = useTime();
  const { n } = useSearch({ strict: false }) as PageSearch;
  const answer = useAll(Scenarios, { cluster, asOf, language }, { list: ({ scenarios }) => scenarios });
  return (
    <Answered of={answer}>
      {(nodes) => {
        const chosen = nodes.find(({ id }) => id === n) ?? nodes[0];
        if (chosen === undefined) return <Empty>{t('scenario.none', { cluster })}</Empty>;
        return (
          <div className={panel.stack}>
            <ul className={classes.scenarios} aria-label={t('scenario.choose')}>
              {nodes.map((scenario) => (
                <li key={scenario.id}>
                  <Link
                    to="."
                    search={((former: PageSearch) => ({ ...former, n: scenario.id })) as never}
                    aria-current={scenario.id === chosen.id}
                  >
                    <b>{scenario.label}</b>
                    <small>{assumed(scenario, t)}</small>
                  </Link>
                </li>
              ))}
            </ul>
            <ScenarioPanel key={chosen.id} scenario={chosen} />
            <IndexRanking methods={methods} names={new Map(nodes.map(({ id, label }) => [id, label]))} />
          </div>
        );
      }}
    </Answered>
  );
}

function assumed({ assumptions: { nodes, pageInfo } }: Scenario, t: ReturnType<typeof useWords>['t']): string {
  return t(pageInfo.hasNextPage ? 'scenario.assumesMore' : 'scenario.assumes', { count: nodes.length });
}
