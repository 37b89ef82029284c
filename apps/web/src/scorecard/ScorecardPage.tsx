import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { ExportMenu, type ExportMenuProps } from '../export/ExportMenu.js';
import { PublishItem } from '../export/PublishItem.js';
import type { ScoreRowFragment, Status, StrategyRowFragment } from '../generated/operations.js';
import type { PageSearch } from '../shell/page-search.js';
import { Page } from '../shell/Page.js';
import { Answered, Empty } from '../shell/states.js';
import { useFrame } from '../shell/frame.js';
import { useGo } from '../shell/use-go.js';
import { useTime, type PageTime } from '../shell/use-time.js';
import { Score } from '../status/Score.js';
import { shortPosition } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import { CountsNote } from './AwaitingApproval.js';
import { Cascade } from './Cascade.js';
import { compareNodes, type ComparedNodes } from './compare-nodes.js';
import { cascadeOf, countStatuses, filterRows, rowsOf, type CascadeRow } from './score-tree.js';
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
  const removed = removedOf(compared, chosen);
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
          <ScorecardActions
            strategy={chosen.strategy}
            node={chosen.node}
            {...sourceOf(answer, other, time)}
            table={() =>
              scoreTable({ rows: filterRows(rows, status), measures: card!.measures, compared, removed }, words)
            }
          />
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

/** The nodes of a strategy that only the other scorecard has. */
function removedOf(compared: ComparedNodes | undefined, chosen: CascadeRow | undefined): readonly ScoreRowFragment[] {
  return compared?.removed.filter((node) => node.strategy === chosen?.strategy.id) ?? [];
}

type Answer = ReturnType<typeof useScorecard>;

/** The answer that is exported, with the one that it is compared with: its position, and whether either is an earlier one. */
function sourceOf(answer: Answer, other: Answer, time: PageTime): Pick<ExportMenuProps, 'position' | 'isLate'> {
  const isCompared = time.other !== undefined;
  return {
    position: answer.data?.position,
    isLate: answer.isPlaceholderData || (isCompared && other.isPlaceholderData),
  };
}

interface ScorecardActionsProps extends Pick<ExportMenuProps, 'table' | 'position' | 'isLate'> {
  readonly strategy: StrategyRowFragment;
  readonly node: ScoreRowFragment;
}

/** The score of the strategy, and what can be done with the rows. */
function ScorecardActions({ strategy, node, ...rows }: ScorecardActionsProps) {
  const { t } = useWords();
  const [isPublishing, setPublishing] = useState(false);
  return (
    <>
      <Score of={node} size={18} />
      <ExportMenu title={[t('pages.scorecard'), strategy.label].join(' · ')} {...rows}>
        <PublishItem onOpen={() => setPublishing(true)} />
      </ExportMenu>
      {isPublishing && (
        <Suspense>
          <PublishDialog view="SCORECARD" strategy={strategy.id} onClose={() => setPublishing(false)} />
        </Suspense>
      )}
    </>
  );
}
