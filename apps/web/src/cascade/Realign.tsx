import { useAnswer } from '../api/query-client.js';
import { useCommand } from '../api/use-command.js';
import { ConfirmAlignment, ParentDifference } from '../generated/operations.js';
import { Outcome } from '../shell/Outcome.js';
import { ReasonButton } from '../shell/ReasonButton.js';
import { Answered } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { shortPosition } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import { proposesFor, type Realignment, type StrategyRow, type Voice } from './agreement.js';
import { DifferenceList } from './DifferenceList.js';
import classes from './cascade.module.css';

export interface RealignProps {
  readonly row: StrategyRow;
  readonly realignment: Realignment;
  readonly voice: Voice;
}

/** What changed on the map above since the strategy was last aligned with it, and the confirmation that it still is. */
export function Realign({ row: { strategy }, realignment, voice }: RealignProps) {
  const { t, day, language } = useWords();
  const { cluster, asOf, isPast } = useTime();
  const answer = useAnswer(ParentDifference, { cluster, strategy: strategy.id, asOf, language });
  const confirm = useCommand(ConfirmAlignment);
  const notYours = proposesFor(strategy.owner, voice) ? undefined : t('cascade.notYours');
  return (
    <section className={classes.round} aria-label={t('cascade.realign')}>
      <h3>
        {t('cascade.realign')}
        <small>{t('cascade.since', { day: day(realignment.since) })}</small>
      </h3>
      <p className={classes.muted}>{t('cascade.realignHint')}</p>
      <Answered of={answer}>
        {({ parentDifference }) =>
          parentDifference && <DifferenceList differences={parentDifference.differences.nodes} isFirst />
        }
      </Answered>
      <Outcome of={confirm} done={(position) => t('cascade.confirmed', { position: shortPosition(position) })} />
      <ReasonButton
        reason={isPast ? t('past.inert') : notYours}
        loading={confirm.isPending}
        onClick={() => confirm.mutate({ cluster, strategyId: strategy.id })}
      >
        {t('cascade.confirm')}
      </ReasonButton>
    </section>
  );
}
