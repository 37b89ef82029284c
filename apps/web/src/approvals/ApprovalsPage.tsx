import { useQuery } from '@tanstack/react-query';
import { useRouteContext, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { allOf } from '../api/all-pages.js';
import { ask } from '../api/session.js';
import { useCommand } from '../api/use-command.js';
import { Approvals, ApproveValues, ReturnValues } from '../generated/operations.js';
import { Outcome } from '../shell/Outcome.js';
import type { PageSearch } from '../shell/page-search.js';
import { Page } from '../shell/Page.js';
import { Answered, Empty } from '../shell/states.js';
import { useGo } from '../shell/use-go.js';
import { useKeys } from '../shell/use-shortcuts.js';
import { useTime } from '../shell/use-time.js';
import { shortPosition } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import { ApprovalQueue } from './ApprovalQueue.js';
import { reportsOf, type WaitingReport, type WaitingValue } from './queue.js';
import { ReportPanel } from './ReportPanel.js';
import classes from './approvals.module.css';

/** The reports that wait for a decision, and the values of one of them. */
export function ApprovalsPage() {
  const { t } = useWords();
  const { cluster, asOf } = useTime();
  const answer = useQuery({
    queryKey: [Approvals.name, { cluster, asOf }],
    queryFn: async ({ signal }): Promise<readonly WaitingValue[]> => {
      const page = async (after: string | null) => (await ask(Approvals, { cluster, asOf, after }, signal)).approvals!;
      return allOf(await page(null), page);
    },
  });
  return (
    <Page title={t('pages.approvals')} lead={t('approvals.lead')}>
      <Answered of={answer}>{(waiting) => <Waiting values={waiting} />}</Answered>
    </Page>
  );
}

function Waiting({ values }: { values: readonly WaitingValue[] }) {
  const { t } = useWords();
  const { me } = useRouteContext({ from: '__root__' });
  const { n } = useSearch({ strict: false }) as PageSearch;
  const go = useGo();
  const reports = useMemo(() => reportsOf(values), [values]);
  const at = Math.max(
    0,
    reports.findIndex(({ id }) => id === n),
  );
  const open = (report: WaitingReport | undefined) => report && go({ n: report.id });
  useKeys({ KeyJ: () => open(reports[at + 1]), KeyK: () => open(reports[at - 1]) });
  // They outlive the report, so that what became of it is said beside the next one.
  const commands = { approve: useCommand(ApproveValues), giveBack: useCommand(ReturnValues) };
  const report = reports[at];
  const said = (key: string) => (position: string) => t(key, { position: shortPosition(position) });
  return (
    <>
      <Outcome of={commands.approve} done={said('approvals.approved')} />
      <Outcome of={commands.giveBack} done={said('approvals.returned')} />
      {report === undefined ? (
        <Empty>{t('approvals.none')}</Empty>
      ) : (
        <div className={classes.layout}>
          <ApprovalQueue reports={reports} selected={report.id} onSelect={open} />
          <ReportPanel key={report.id} report={report} login={me.login} commands={commands} />
        </div>
      )}
    </>
  );
}
