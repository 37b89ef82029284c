import { UnstyledButton } from '@mantine/core';
import type { RestatementsQuery } from '../generated/operations.js';
import { useFrame } from '../shell/frame.js';
import { useGo } from '../shell/use-go.js';
import { useWords } from '../words/use-words.js';
import classes from './restatements.module.css';

type Listed = NonNullable<RestatementsQuery['restatements']>['nodes'][number];

/** The restatements, those that wait first. */
export function RestatementList({ found, chosen }: { found: readonly Listed[]; chosen: string }) {
  const { t } = useWords();
  const go = useGo();
  return (
    <nav className={classes.queue} aria-label={t('restatements.list')}>
      <ul>
        {found.map((one) => (
          <li key={one.id}>
            <UnstyledButton
              className={classes.one}
              aria-current={one.id === chosen ? 'true' : undefined}
              onClick={() => go({ n: one.id })}
            >
              <Head of={one} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Head({ of: { status, reason, proposedBy, proposedAt, corrections } }: { of: Listed }) {
  const { t, day } = useWords();
  const { nameOf } = useFrame();
  const subjects = [...new Set(corrections.map(({ subject }) => subject))];
  const conflicts = status === 'DECLINED' ? 0 : corrections.filter(({ conflict }) => conflict).length;
  return (
    <>
      <b>{reason}</b>
      <span>
        {t(`restatements.state.${status}`)} · {t('restatements.corrections', { count: corrections.length })} ·{' '}
        {subjects.length === 1 ? nameOf(subjects[0]!) : t('restatements.subjects', { count: subjects.length })}
      </span>
      <span>{t('restatements.proposed', { by: proposedBy, day: day(proposedAt) })}</span>
      {conflicts > 0 && <span data-conflict>{t('restatements.conflicts', { count: conflicts })}</span>}
    </>
  );
}
