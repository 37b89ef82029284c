import { useAnswer } from '../api/query-client.js';
import { useCommand } from '../api/use-command.js';
import { CyclePage as CycleQuery, OpenCycle, type CyclePageQuery } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { Outcome } from '../shell/Outcome.js';
import { Page } from '../shell/Page.js';
import { ReasonButton } from '../shell/ReasonButton.js';
import { Answered, Empty } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { shortPosition } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import { CloseChecklist } from './CloseChecklist.js';
import { CycleState } from './CycleState.js';
import { Exceptions } from './Exceptions.js';
import { PeriodStrip } from './PeriodStrip.js';
import { RankCards } from './RankCards.js';
import { ReporterPanel } from './ReporterPanel.js';
import classes from './cycle.module.css';

/** The reporting cycle of a period: who has reported, who is late, and what is left before its evaluation is closed. */
export function CyclePage() {
  const { cycles } = useFrame();
  const { period } = useTime();
  const { t, period: periodText } = useWords();
  const title = t('cycle.title', { period: periodText(period) });
  return cycles.some((cycle) => cycle.period === period) ? <Cycle title={title} /> : <NoCycle title={title} />;
}

function Cycle({ title }: { title: string }) {
  const { t, language } = useWords();
  const { cluster, period, asOf } = useTime();
  const answer = useAnswer(CycleQuery, { cluster, period, asOf, language });
  const known = answer.data?.cycles?.nodes ?? [];
  return (
    <Page title={title} lead={t('cycle.lead')} isLate={answer.isPlaceholderData}>
      <PeriodStrip cycles={known} />
      <Answered of={answer}>{(data) => <Contents of={data} key={period} />}</Answered>
    </Page>
  );
}

function Contents({ of }: { of: CyclePageQuery }) {
  const { cycleCompletion } = of;
  if (cycleCompletion === null) return null;
  const { cycle, ranks } = cycleCompletion;
  return (
    <>
      <CycleState cycle={cycle} />
      <RankCards ranks={ranks} />
      <ReporterPanel of={of} />
      <div className={classes.pair}>
        <Exceptions of={cycle} />
        <CloseChecklist of={of} />
      </div>
    </>
  );
}

function NoCycle({ title }: { title: string }) {
  const { t } = useWords();
  const { cycles } = useFrame();
  const { cluster, period, isPast } = useTime();
  const open = useCommand(OpenCycle);
  return (
    <Page title={title} lead={t('cycle.lead')}>
      <PeriodStrip cycles={cycles} />
      <Outcome of={open} done={(position) => t('cycle.opened', { position: shortPosition(position) })} />
      <Empty
        action={
          <ReasonButton
            reason={isPast ? t('past.inert') : undefined}
            loading={open.isPending}
            onClick={() => open.mutate({ cluster, period })}
          >
            {t('cycle.open')}
          </ReasonButton>
        }
      >
        {t('cycle.none')}
      </Empty>
    </Page>
  );
}
