import { Drawer } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useAnswer } from '../api/query-client.js';
import { Explain } from '../generated/operations.js';
import type { PageSearch } from '../shell/page-search.js';
import { Answered, Empty } from '../shell/states.js';
import { useGo } from '../shell/use-go.js';
import { useTime } from '../shell/use-time.js';
import { CountsNote } from '../scorecard/AwaitingApproval.js';
import { shortPosition } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import { explained, explainTree } from './explain-tree.js';
import { ExplainPart } from './ExplainPart.js';
import classes from './explain.module.css';

/** What a number was computed from, down to the events. */
export function ExplainDrawer() {
  const { t } = useWords();
  const { x } = useSearch({ strict: false }) as PageSearch;
  const go = useGo();
  return (
    <Drawer
      opened={x !== undefined}
      onClose={() => go({ x: undefined })}
      position="right"
      size={520}
      lockScroll={false}
      overlayProps={{ backgroundOpacity: 0.2 }}
      title={t('explain.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      {x !== undefined && <Explanation of={x} />}
    </Drawer>
  );
}

function Explanation({ of }: { of: string }) {
  const { t, language, period } = useWords();
  const time = useTime();
  const answer = useAnswer(
    Explain,
    { cluster: time.cluster, period: time.period, asOf: time.asOf, of: explained(of), language },
    { keep: false },
  );
  return (
    <Answered of={answer}>
      {({ explanation }) => {
        const top = explanation && explainTree(explanation.nodes.nodes);
        if (!top) return <Empty>{t('explain.nothing')}</Empty>;
        return (
          <>
            <p className={classes.lead}>
              {period(time.period)} · {t('time.position', { position: shortPosition(explanation.position) })}
              <CountsNote of={explanation} />
            </p>
            <ul className={classes.tree}>
              <ExplainPart part={top} level={0} />
            </ul>
            {explanation.nodes.pageInfo.hasNextPage && <p className={classes.lead}>{t('explain.more')}</p>}
          </>
        );
      }}
    </Answered>
  );
}
