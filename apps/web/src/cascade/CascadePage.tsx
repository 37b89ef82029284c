import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouteContext, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { allOf } from '../api/all-pages.js';
import { ask } from '../api/session.js';
import {
  CascadePage as CascadeQuery,
  type CascadePageQuery,
  type CascadePageQueryVariables,
} from '../generated/operations.js';
import type { PageSearch } from '../shell/page-search.js';
import { Page } from '../shell/Page.js';
import { rolesIn } from '../shell/roles.js';
import { Answered, Empty } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { firstOf, strategyRows, type Voice } from './agreement.js';
import { CascadeTable } from './CascadeTable.js';
import { StrategyPanel } from './StrategyPanel.js';
import classes from './cascade.module.css';

/** The strategies by rank with the state of their agreement, and the rounds of one of them. */
export function CascadePage() {
  const { t, language } = useWords();
  const { cluster, period, asOf } = useTime();
  const variables = { cluster, period, asOf, language };
  const answer = useQuery({
    queryKey: [CascadeQuery.name, variables],
    queryFn: ({ signal }) => allStrategies(variables, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={t('cascade.title')} lead={t('cascade.lead')} isLate={answer.isPlaceholderData}>
      <Answered of={answer}>{(data) => <Contents of={data} />}</Answered>
    </Page>
  );
}

/** The answer with the strategies of all pages. */
async function allStrategies(variables: CascadePageQueryVariables, signal: AbortSignal): Promise<CascadePageQuery> {
  const answer = await ask(CascadeQuery, variables, signal);
  if (answer.strategies === null) return answer;
  const next = async (after: string | null) => (await ask(CascadeQuery, { ...variables, after }, signal)).strategies!;
  return { ...answer, strategies: { ...answer.strategies, nodes: [...(await allOf(answer.strategies, next))] } };
}

function Contents({ of }: { of: CascadePageQuery }) {
  const { t } = useWords();
  const { s } = useSearch({ strict: false }) as PageSearch;
  const rows = useMemo(() => strategyRows(of), [of]);
  const voice = useVoice();
  const chosen = rows.find(({ strategy }) => strategy.id === s) ?? firstOf(rows);
  if (chosen === undefined) return <Empty>{t('map.none')}</Empty>;
  return (
    <div className={classes.layout} data-chosen={s !== undefined || undefined}>
      <CascadeTable rows={rows} chosen={chosen.strategy.id} />
      <StrategyPanel key={chosen.strategy.id} row={chosen} voice={voice} />
    </div>
  );
}

function useVoice(): Voice {
  const { cluster } = useTime();
  const { me } = useRouteContext({ from: '__root__' });
  return useMemo(() => {
    const grants = me.grants.filter((grant) => grant.cluster === cluster && grant.role === 'APPROVER');
    return {
      isCoordinator: rolesIn(me, cluster).has('COORDINATOR'),
      approvesFor: grants.flatMap(({ actor }) => (actor === null ? [] : [actor])),
    };
  }, [me, cluster]);
}
