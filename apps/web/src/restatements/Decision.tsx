import { Textarea } from '@mantine/core';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswer } from '../api/query-client.js';
import { useCommand } from '../api/use-command.js';
import { ApproveRestatement, DeclineRestatement, RestatementRules } from '../generated/operations.js';
import { Outcome } from '../shell/Outcome.js';
import { ReasonButton } from '../shell/ReasonButton.js';
import { rolesIn } from '../shell/roles.js';
import { useTime } from '../shell/use-time.js';
import { shortPosition } from '../time/use-moment-name.js';
import { useWords } from '../words/use-words.js';
import type { Restatement } from './corrections.js';
import classes from './restatements.module.css';

/** Approves a restatement or declines it; whoever proposed it takes it back. */
export function Decision({ of }: { of: Restatement }) {
  const { t } = useWords();
  const { me } = useRouteContext({ from: '__root__' });
  const approve = useCommand(ApproveRestatement);
  const decline = useCommand(DeclineRestatement);
  const { cluster } = useTime();
  const [comment, setComment] = useState('');
  const isOwn = of.proposedBy === me.login;
  const rules = useAnswer(RestatementRules, { cluster }).data?.restatementRules;
  const mustLeave = isOwn && rules?.fourEyes === true;
  const reasons = useReasons({ of, isOwn, mustLeave, comment: comment.trim() });
  const said = (key: string) => (position: string) => t(key, { position: shortPosition(position) });
  const common = { cluster, restatementId: of.id };
  return (
    <>
      <Outcome of={approve} done={said('restatements.approvedAt')} />
      <Outcome of={decline} done={said('restatements.declinedAt')} />
      {of.status === 'PROPOSED' && (
        <div className={classes.decision}>
          <p>
            {t(`restatements.decide.${mustLeave ? 'mustLeave' : isOwn ? 'own' : 'others'}`, { by: of.proposedBy })}
            {rules?.required === true && ` ${t('restatements.required')}`}
          </p>
          <Textarea
            size="xs"
            autosize
            minRows={1}
            maxLength={2_000}
            label={t('restatements.comment')}
            value={comment}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          <div className={classes.buttons}>
            <ReasonButton
              variant="default"
              reason={reasons.decline}
              loading={decline.isPending}
              onClick={() => {
                approve.reset();
                decline.mutate({ ...common, comment: comment.trim() });
              }}
            >
              {t(isOwn ? 'restatements.takeBack' : 'restatements.decline')}
            </ReasonButton>
            <ReasonButton
              reason={reasons.approve}
              loading={approve.isPending}
              onClick={() => {
                decline.reset();
                approve.mutate({ ...common, ...(comment.trim() !== '' && { comment: comment.trim() }) });
              }}
            >
              {t('restatements.approve', { count: of.corrections.length })}
            </ReasonButton>
          </div>
        </div>
      )}
    </>
  );
}

interface Considered {
  readonly of: Restatement;
  readonly isOwn: boolean;
  /** Whether somebody else has to approve it. */
  readonly mustLeave: boolean;
  readonly comment: string;
}

/** Why it cannot be approved, and why it cannot be declined; undefined if it can. */
function useReasons({ of, isOwn, mustLeave, comment }: Considered): {
  approve: string | undefined;
  decline: string | undefined;
} {
  const { t } = useWords();
  const { cluster, isPast } = useTime();
  const { me } = useRouteContext({ from: '__root__' });
  const isCoordinator = rolesIn(me, cluster).has('COORDINATOR');
  if (isPast) return { approve: t('past.inert'), decline: t('past.inert') };
  const notYours = isCoordinator ? undefined : t('restatements.notYours');
  const isStale = of.corrections.some(({ conflict }) => conflict);
  const unsaid = comment === '' ? t('restatements.commentMissing') : undefined;
  return {
    approve: notYours ?? (mustLeave ? t('restatements.fourEyes') : isStale ? t('restatements.stale') : undefined),
    decline: (isOwn ? undefined : notYours) ?? unsaid,
  };
}
