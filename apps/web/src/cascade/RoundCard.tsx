import { useState } from 'react';
import { UnstyledButton } from '@mantine/core';
import IconHandStop from '@tabler/icons-react/icons/IconHandStop';
import IconHourglass from '@tabler/icons-react/icons/IconHourglass';
import IconMessageQuestion from '@tabler/icons-react/icons/IconMessageQuestion';
import IconThumbUp from '@tabler/icons-react/icons/IconThumbUp';
import { useAnswer } from '../api/query-client.js';
import { RoundDifference } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { Answered } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import { nameOfRemark, type Difference, type Party, type Round } from './agreement.js';
import { DifferenceList } from './DifferenceList.js';
import classes from './cascade.module.css';

const ICONS = { AGREES: IconThumbUp, OBJECTS: IconHandStop, ASKS: IconMessageQuestion, NONE: IconHourglass } as const;

export interface RoundCardProps {
  readonly strategy: string;
  readonly round: Round;
  /** The last round shows what it changes; earlier ones when asked. */
  readonly isLast: boolean;
}

/** A round: what it changes, and what each party says to it. */
export function RoundCard({ strategy, round, isLast }: RoundCardProps) {
  const { t, instant, language } = useWords();
  const { cluster, asOf } = useTime();
  const [isOpen, setOpen] = useState(isLast);
  const { round: number, note, due, quorum, escalated, parties } = round;
  const answer = useAnswer(RoundDifference, { cluster, strategy, round: number, asOf, language }, { enabled: isOpen });
  const differences = answer.data?.proposalDifference?.differences.nodes ?? [];
  return (
    <article className={classes.round} aria-label={t('agreement.round', { number })}>
      <h3>
        {t('agreement.round', { number })}
        <small>{t('agreement.due', { when: instant(due) })}</small>
      </h3>
      {note !== null && <blockquote>{note}</blockquote>}
      <p className={classes.muted}>
        {t('agreement.quorum', { agree: quorum.agree, count: quorum.objections })}{' '}
        {escalated && t('agreement.escalated')}
      </p>
      {isOpen ? (
        <Answered of={answer}>{() => <DifferenceList differences={differences} isFirst={number === 1} />}</Answered>
      ) : (
        <UnstyledButton className={classes.more} onClick={() => setOpen(true)}>
          {t('agreement.showChanges')}
        </UnstyledButton>
      )}
      <ul className={classes.parties}>
        {parties.map((party) => (
          <PartyLine key={party.party} of={party} differences={differences} />
        ))}
      </ul>
    </article>
  );
}

function PartyLine({ of, differences }: { of: Party; differences: readonly Difference[] }) {
  const { t } = useWords();
  const { nameOf } = useFrame();
  const { party, because, roles, answer } = of;
  const kind = answer?.answer ?? 'NONE';
  const Icon = ICONS[kind];
  const concerns = [
    ...because.filter((one) => one !== 'ROLE').map((one) => t(`agreement.because.${one}`)),
    ...roles.map((role) => t(`agreement.role.${role}`, { defaultValue: role })),
  ];
  return (
    <li data-answer={kind}>
      <Icon size={16} stroke={1.75} />
      <div>
        <b>{nameOf(party)}</b> {t(`agreement.answer.${kind}`)}
        <small>{concerns.join(' · ')}</small>
        {answer?.comment && <p>{answer.comment}</p>}
        {answer?.remarks.map(({ about, comment }) => (
          <p key={about}>
            <span className={classes.about}>
              {about.startsWith('weight:') && `${t('agreement.weight')} · `}
              {nameOfRemark(about, differences)}
            </span>{' '}
            {comment}
          </p>
        ))}
      </div>
    </li>
  );
}
