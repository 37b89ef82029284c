import { useState } from 'react';
import type { SetupMemberFragment } from '../../generated/operations.js';
import { Answered, Empty } from '../../shell/states.js';
import { ReasonButton } from '../../shell/ReasonButton.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { Outcomes } from '../shared/Outcomes.js';
import { SetupPage } from '../shared/SetupPage.js';
import { useInert } from '../shared/use-inert.js';
import { AdmitMember } from './AdmitMember.js';
import { MemberCard } from './MemberCard.js';
import { useMemberCommands } from './member-commands.js';
import { useMembers } from './use-members.js';
import classes from '../shared/setup.module.css';

/** The members of the cluster with their services and units, and those who have left. */
export function MembersPage() {
  const { t } = useWords();
  const { cluster } = useTime();
  const inert = useInert('COORDINATOR');
  const answer = useMembers();
  const commands = useMemberCommands();
  const [isAdmitting, setAdmitting] = useState(false);
  const actors = answer.data ?? [];
  return (
    <SetupPage
      section="members"
      actions={
        <ReasonButton reason={inert} onClick={() => setAdmitting(true)}>
          {t('setup.members.admit')}
        </ReasonButton>
      }
    >
      <Outcomes of={commands} words="setup.members.done" />
      <Answered of={answer}>{() => <MemberList actors={actors} inert={inert} commands={commands} />}</Answered>
      {isAdmitting && (
        <AdmitMember
          taken={actors.map(({ id }) => id)}
          onClose={() => setAdmitting(false)}
          onSend={(input) => {
            setAdmitting(false);
            commands.admit.mutate({ cluster, ...input });
          }}
        />
      )}
    </SetupPage>
  );
}

export interface MemberListProps {
  readonly actors: readonly SetupMemberFragment[];
  readonly inert: string | undefined;
  readonly commands: ReturnType<typeof useMemberCommands>;
}

function MemberList({ actors, ...rest }: MemberListProps) {
  const { t } = useWords();
  if (actors.length === 0) return <Empty>{t('setup.members.none')}</Empty>;
  const members = actors.filter(({ status }) => status === 'MEMBER');
  const left = actors.filter(({ status }) => status === 'LEFT');
  return (
    <>
      <ul className={classes.cards}>
        {members.map((actor) => (
          <MemberCard key={actor.id} actor={actor} {...rest} />
        ))}
      </ul>
      {left.length > 0 && (
        <section aria-label={t('setup.members.former')}>
          <h2 style={{ margin: '18px 0 8px' }}>{t('setup.members.former')}</h2>
          <ul className={classes.cards}>
            {left.map((actor) => (
              <MemberCard key={actor.id} actor={actor} {...rest} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
