import { Link } from '@tanstack/react-router';
import { useAnswer } from '../api/query-client.js';
import { CommentButton } from '../comments/CommentButton.js';
import { StrategyAgreement } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { Answered, Waiting } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import type { Agreement, StrategyRow, Voice } from './agreement.js';
import { AnswerForm } from './AnswerForm.js';
import { OwnerActions } from './OwnerActions.js';
import { Realign } from './Realign.js';
import { RoundCard } from './RoundCard.js';
import classes from './cascade.module.css';

export interface StrategyPanelProps {
  readonly row: StrategyRow;
  readonly voice: Voice;
}

/** A strategy with its rounds of agreement, newest first, and what the account can do about it. */
export function StrategyPanel({ row, voice }: StrategyPanelProps) {
  const { t } = useWords();
  const { nameOf } = useFrame();
  const { cluster } = useTime();
  const { strategy, agreement, realignment } = row;
  return (
    <aside className={classes.panel} aria-label={strategy.label}>
      <header>
        <h2>{strategy.label}</h2>
        <p className={classes.muted}>
          {t(`rank.${strategy.rank}`)} · {nameOf(strategy.owner)} ·{' '}
          {t('cascade.revision', { number: strategy.revision })} ·{' '}
          <Link to="/c/$cluster/map" params={{ cluster }} search={{ s: strategy.id } as never}>
            {t('pages.map')}
          </Link>
        </p>
        <CommentButton about={`strategy:${strategy.id}`} name={strategy.label} hasWord />
      </header>
      {realignment && <Realign row={row} realignment={realignment} voice={voice} />}
      {agreement === undefined ? <NeverProposed row={row} voice={voice} /> : <Proposed row={row} voice={voice} />}
    </aside>
  );
}

function NeverProposed({ row, voice }: StrategyPanelProps) {
  const { t } = useWords();
  return (
    <>
      <p>{t('agreement.never')}</p>
      <OwnerActions strategy={row.strategy} agreement={undefined} voice={voice} />
    </>
  );
}

function Proposed({ row: { strategy }, voice }: StrategyPanelProps) {
  const { cluster, asOf } = useTime();
  const answer = useAnswer(StrategyAgreement, { cluster, strategy: strategy.id, asOf }, { keep: false });
  return (
    <Answered of={answer} waiting={<Waiting rows={4} />}>
      {({ agreement }) =>
        agreement && (
          <>
            <AgreementState of={agreement} />
            <ProposalComments strategy={strategy} agreement={agreement} />
            <OwnerActions strategy={strategy} agreement={agreement} voice={voice} />
            <AnswerForm agreement={agreement} voice={voice} />
            {agreement.rounds.toReversed().map((round, at) => (
              <RoundCard
                key={`${agreement.proposal}/${round.round}`}
                strategy={strategy.id}
                round={round}
                isLast={at === 0}
              />
            ))}
          </>
        )
      }
    </Answered>
  );
}

/** The comments on the latest proposal, if there is one. */
function ProposalComments({ strategy, agreement }: { strategy: StrategyRow['strategy']; agreement: Agreement }) {
  const { t } = useWords();
  if (agreement.proposal === 0) return null;
  const name = t('comments.proposal', { number: agreement.proposal, name: strategy.label });
  return (
    <p>
      {t('comments.onProposal')} <CommentButton about={`proposal:${strategy.id}/${agreement.proposal}`} name={name} />
    </p>
  );
}

function AgreementState({ of: { status, rounds, reason, changedSince } }: { of: Agreement }) {
  const { t } = useWords();
  const parties = rounds.at(-1)?.parties ?? [];
  const agreed = parties.filter(({ answer }) => answer?.answer === 'AGREES').length;
  if (status === 'NONE') return <p>{t('agreement.never')}</p>;
  return (
    <p>
      {t(`agreement.state.${status}`, { agreed, count: parties.length })}
      {reason !== null && ` ${t('explain.because', { reason })}`}
      {changedSince && status === 'PROPOSED' && ` ${t('agreement.changedSince')}`}
    </p>
  );
}
