import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { ExportMenu } from '../export/ExportMenu.js';
import { PublishItem } from '../export/PublishItem.js';
import type { Status } from '../generated/operations.js';
import type { PageSearch } from '../shell/page-search.js';
import { Page } from '../shell/Page.js';
import { Answered, Empty } from '../shell/states.js';
import { useFrame } from '../shell/frame.js';
import { useGo } from '../shell/use-go.js';
import { useTime } from '../shell/use-time.js';
import { Score } from '../status/Score.js';
import { shortPosition } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import { CountsNote } from './AwaitingApproval.js';
import { Cascade } from './Cascade.js';
import { compareNodes } from './compare-nodes.js';
import { cascadeOf, countStatuses, filterRows, rowsOf } from './score-tree.js';
import { scoreTable } from './score-export.js';
import { ScoreTable } from './ScoreTable.js';
import { StatusCards } from './StatusCards.js';
import { useScorecard, useTrends } from './use-scorecard.js';
import classes from './scorecard.module.css';

/** Publishing is loaded when it is asked for. */
const PublishDialog = lazy(async () => ({ default: (await import('../export/PublishDialog.js')).PublishDialog }));

/** The scores of a strategy, beside the cascade that it belongs to. */
export function ScorecardPage() {
  const words = useWords();
  const { t, period } = words;
  const [isPublishing, setPublishing] = useState(false);
  const frame = useFrame();
  const time = useTime();
  const go = useGo();
  const search = useSearch({ strict: false }) as PageSearch;
  const answer = useScorecard(time);
  const other = useScorecard(time.other && { cluster: time.cluster, ...time.other });
  const card = answer.data;
  const cascade = useMemo(() => (card ? cascadeOf(card.strategies, card.nodes) : []), [card]);
  const chosen = cascade.find(({ strategy }) => strategy.id === search.s) ?? cascade[0];
  const rows = useMemo(() => (card && chosen ? rowsOf(card.nodes, chosen.strategy.id) : []), [card, chosen]);
  const compared = useMemo(
    () => (card && other.data && time.other ? compareNodes(card.nodes, other.data.nodes) : undefined),
    [card, other.data, time.other],
  );
  const trends = useTrends(
    rows.map(({ node }) => node.id),
    time,
  );
  const status = search.view as Status | undefined;
  const removed = compared?.removed.filter((node) => node.strategy === chosen?.strategy.id) ?? [];
  const counted = rows
    .filter(({ node }) => node.kind === 'OBJECTIVE' || node.kind === 'MEASURE')
    .map(({ node }) => node);
  return (
    <Page
      title={chosen?.strategy.label ?? t('pages.scorecard')}
      lead={
        chosen && card
          ? [
              t(`rank.${chosen.strategy.rank}`),
              frame.nameOf(chosen.strategy.owner),
              period(time.period),
              t('time.position', { position: shortPosition(card.position) }),
            ].join(' · ')
          : t('pages.scorecard')
      }
      note={<CountsNote of={card} />}
      isLate={answer.isFetching && answer.isPlaceholderData}
      actions={
        chosen?.node && (
          <>
            <Score of={chosen.node} size={18} />
            <ExportMenu
              title={[t('pages.scorecard'), chosen.strategy.label].join(' · ')}
              table={() =>
                scoreTable({ rows: filterRows(rows, status), measures: card!.measures, compared, removed }, words)
              }
            >
              <PublishItem onOpen={() => setPublishing(true)} />
            </ExportMenu>
            {isPublishing && (
              <Suspense>
                <PublishDialog view="SCORECARD" strategy={chosen.strategy.id} onClose={() => setPublishing(false)} />
              </Suspense>
            )}
          </>
        )
      }
    >
      <Answered of={answer}>
        {({ measures }) =>
          chosen === undefined ? (
            <Empty>{t('scorecard.none')}</Empty>
          ) : (
            <div className={classes.columns}>
              <Cascade rows={cascade} chosen={chosen.strategy.id} />
              <div className={classes.side}>
                <StatusCards counts={countStatuses(counted)} chosen={status} onChoose={(view) => go({ view })} />
                {chosen.node === undefined ? (
                  <Empty>{t('scorecard.notScored', { status: t(`strategyStatus.${chosen.strategy.status}`) })}</Empty>
                ) : (
                  <ScoreTable
                    rows={filterRows(rows, status)}
                    measures={measures}
                    owner={chosen.strategy.owner}
                    trends={trends}
                    compared={compared}
                    removed={removed}
                  />
                )}
              </div>
            </div>
          )
        }
      </Answered>
    </Page>
  );
}
