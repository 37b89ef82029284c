import { Button, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouteContext, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { allOf } from '../api/all-pages.js';
import { useAnswer } from '../api/query-client.js';
import { ask } from '../api/session.js';
import { ClusterNames, Restatements, type RestatementStatus, type RestatementsQuery } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import type { PageSearch } from '../shell/page-search.js';
import { Page } from '../shell/Page.js';
import { ReasonButton } from '../shell/ReasonButton.js';
import { reportsFor } from '../shell/roles.js';
import { Answered, Empty } from '../shell/states.js';
import { useGo } from '../shell/use-go.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { inOrder } from './corrections.js';
import { namesIn, type Names } from './names.js';
import { ProposeForm } from './ProposeForm.js';
import { RestatementList } from './RestatementList.js';
import { RestatementPanel } from './RestatementPanel.js';
import classes from './restatements.module.css';

type Listed = NonNullable<RestatementsQuery['restatements']>['nodes'][number];

const STATUSES: readonly RestatementStatus[] = ['PROPOSED', 'APPROVED', 'DECLINED'];
/** The view in which a restatement is proposed. */
const NEW = 'new';
const NO_PAGE = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** Values that somebody proposes to correct, and what was decided about them. */
export function RestatementsPage() {
  const { t } = useWords();
  const { cluster, isPast } = useTime();
  const { me } = useRouteContext({ from: '__root__' });
  const { view } = useSearch({ strict: false }) as PageSearch;
  const go = useGo();
  const isNew = view === NEW && !isPast;
  const mayPropose = reportsFor(me, cluster).length > 0;
  const notNow = isPast ? t('past.inert') : undefined;
  return (
    <Page
      title={t(isNew ? 'restatements.newTitle' : 'pages.restatements')}
      lead={t(isNew ? 'restatements.newLead' : 'restatements.lead')}
      actions={
        isNew ? (
          <Button size="xs" variant="default" onClick={() => go({ view: undefined, n: undefined })}>
            {t('restatements.toList')}
          </Button>
        ) : (
          <ReasonButton
            reason={notNow ?? (mayPropose ? undefined : t('restatements.notReporter'))}
            onClick={() => go({ view: NEW, n: undefined })}
          >
            {t('restatements.new')}
          </ReasonButton>
        )
      }
    >
      {isNew ? <ProposeForm /> : <Decisions />}
    </Page>
  );
}

function Decisions() {
  const { language } = useWords();
  const { cluster, asOf } = useTime();
  const { perspectives } = useFrame();
  const named = useAnswer(ClusterNames, { cluster, asOf, language });
  const answer = useQuery({
    queryKey: [Restatements.name, { cluster, asOf }],
    queryFn: async ({ signal }) => {
      const page = async (after: string | null) =>
        (await ask(Restatements, { cluster, asOf, after }, signal)).restatements ?? NO_PAGE;
      return inOrder(await allOf<Listed>(await page(null), page));
    },
    placeholderData: keepPreviousData,
  });
  return (
    <Answered of={named}>
      {(names) => (
        <Answered of={answer}>{(found) => <Listing found={found} names={namesIn(names, perspectives)} />}</Answered>
      )}
    </Answered>
  );
}

function Listing({ found, names }: { found: readonly Listed[]; names: Names }) {
  const { t } = useWords();
  const { n, view } = useSearch({ strict: false }) as PageSearch;
  const go = useGo();
  const status = STATUSES.find((one) => one === view);
  const shown = useMemo(() => found.filter((one) => status === undefined || one.status === status), [found, status]);
  const chosen = shown.find(({ id }) => id === n) ?? shown[0];
  if (found.length === 0) return <Empty>{t('restatements.none')}</Empty>;
  return (
    <>
      <SegmentedControl
        size="xs"
        mb={12}
        aria-label={t('restatements.filter')}
        value={status ?? ''}
        onChange={(one) => go({ view: one === '' ? undefined : one, n: undefined })}
        data={['', ...STATUSES].map((value) => ({
          value,
          label: `${t(`restatements.status.${value || 'ALL'}`)} (${found.filter((one) => value === '' || one.status === value).length})`,
        }))}
      />
      {chosen === undefined ? (
        <Empty>{t('restatements.noneOfStatus')}</Empty>
      ) : (
        <div className={classes.layout}>
          <RestatementList found={shown} chosen={chosen.id} />
          <RestatementPanel key={chosen.id} id={chosen.id} names={names} />
        </div>
      )}
    </>
  );
}
