import { useMemo } from 'react';
import type { SetupAccountFragment } from '../../generated/operations.js';
import { useFrame } from '../../shell/frame.js';
import { Answered } from '../../shell/states.js';
import { shortPosition } from '../../time/use-moment-name.js';
import { noteText } from '../../words/note-text.js';
import { useWords } from '../../words/use-words.js';
import { useAccounts } from '../people/use-accounts.js';
import { useWhom } from '../people/use-whom.js';
import classes from '../shared/setup.module.css';

/** Who was given or lost which role, and what else happened to accounts, newest first. */
export function AccessLog() {
  const { t } = useWords();
  const answer = useAccounts();
  return (
    <>
      <section className={classes.card} aria-label={t('setup.log.access')}>
        <Answered of={answer}>{(accounts) => <Entries accounts={accounts} />}</Answered>
      </section>
      <p className={classes.hint} style={{ marginTop: 10 }}>
        {t('setup.log.signIns')}
      </p>
    </>
  );
}

function Entries({ accounts }: { accounts: readonly SetupAccountFragment[] }) {
  const { t, instant } = useWords();
  const { id } = useFrame();
  const whom = useWhom();
  const entries = useMemo(() => entriesOf(accounts, id), [accounts, id]);
  if (entries.length === 0) return <p className={classes.hint}>{t('setup.noEntries')}</p>;
  return (
    <ul className={classes.entries}>
      {entries.map(({ account, entry: { position, by, recordedAt, kind, grant, reason } }) => (
        <li key={position}>
          <p>
            {t(`setup.log.did.${kind}`, {
              name: account.name,
              role: grant === null ? '' : t(`role.${grant.role}`),
              whom: grant?.actor ? ` (${whom(grant.actor)})` : '',
            })}
          </p>
          <p className={classes.hint}>
            <time dateTime={recordedAt}>{instant(recordedAt)}</time> · {by} ·{' '}
            {t('time.position', { position: shortPosition(position) })}
            {reason !== null && ` · ${t('explain.because', { reason: noteText(reason, t) })}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What concerns the cluster: its roles and those of all clusters, and what is not about roles. */
function entriesOf(accounts: readonly SetupAccountFragment[], cluster: string) {
  return accounts
    .flatMap((account) =>
      account.history
        .filter(({ grant }) => grant === null || grant.cluster === cluster || grant.cluster === '*')
        .map((entry) => ({ account, entry })),
    )
    .sort((a, b) => (a.entry.position < b.entry.position ? 1 : -1));
}
