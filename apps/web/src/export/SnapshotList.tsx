import { Button, CopyButton } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../api/query-client.js';
import { useCommand } from '../api/use-command.js';
import { Snapshots, WithdrawSnapshot, type SnapshotRowFragment } from '../generated/operations.js';
import { Outcome } from '../shell/Outcome.js';
import { ReasonDialog } from '../shell/ReasonDialog.js';
import { Answered } from '../shell/states.js';
import { useTime } from '../shell/use-time.js';
import { useWords } from '../words/use-words.js';
import classes from './export.module.css';

/** The snapshots that were published, with their addresses. */
export function SnapshotList() {
  const { t } = useWords();
  const { cluster } = useTime();
  const answer = useAnswer(Snapshots, { cluster });
  const withdraw = useCommand(WithdrawSnapshot);
  const [chosen, setChosen] = useState<string>();
  return (
    <section aria-label={t('export.snapshots')}>
      <h3>{t('export.snapshots')}</h3>
      <Answered of={answer}>
        {({ snapshots }) =>
          snapshots === null || snapshots.nodes.length === 0 ? (
            <p className={classes.muted}>{t('export.noSnapshots')}</p>
          ) : (
            <ul className={classes.list}>
              {snapshots.nodes.map((snapshot) => (
                <SnapshotItem key={snapshot.id} of={snapshot} onWithdraw={() => setChosen(snapshot.id)} />
              ))}
            </ul>
          )
        }
      </Answered>
      <Outcome of={withdraw} done={() => ''} />
      <ReasonDialog
        opened={chosen !== undefined}
        title={t('export.withdraw')}
        lead={t('export.withdrawLead')}
        label={t('export.withdrawReason')}
        onClose={() => setChosen(undefined)}
        onSend={(reason) => {
          if (chosen !== undefined) withdraw.mutate({ cluster, snapshotId: chosen, reason });
          setChosen(undefined);
        }}
      />
    </section>
  );
}

function SnapshotItem({ of, onWithdraw }: { of: SnapshotRowFragment; onWithdraw: () => void }) {
  const { t, period, day } = useWords();
  const strategy = of.strategy ?? t('export.wholeCascade');
  const about = { view: t(`export.views.${of.view}`), period: period(of.period), strategy };
  const isPublished = of.status === 'PUBLISHED';
  return (
    <li className={classes.snapshot}>
      <div>
        {t('export.snapshotLine', about)}
        <p className={classes.muted}>
          {isPublished
            ? t('export.publishedBy', { day: day(of.publishedAt), by: of.publishedBy })
            : t('export.withdrawn', { day: day(of.withdrawnAt ?? of.publishedAt), reason: of.reason ?? '' })}
        </p>
      </div>
      {isPublished && <SnapshotActions path={of.path} name={about} onWithdraw={onWithdraw} />}
    </li>
  );
}

interface SnapshotActionsProps {
  readonly path: string;
  readonly name: { readonly view: string; readonly period: string; readonly strategy: string };
  readonly onWithdraw: () => void;
}

function SnapshotActions({ path, name, onWithdraw }: SnapshotActionsProps) {
  const { t } = useWords();
  const address = `${window.location.origin}${path}`;
  const badge = `<a href="${address}"><img src="${address}/badge.svg" alt="${t('export.snapshotLine', name)}"></a>`;
  return (
    <div className={classes.buttons}>
      <Button component="a" href={path} target="_blank" rel="noreferrer" variant="default" size="compact-xs">
        {t('export.open')}
      </Button>
      <Copy text={address} label={t('export.copy')} />
      <Copy text={badge} label={t('export.copyBadge')} />
      <Button variant="default" size="compact-xs" onClick={onWithdraw}>
        {t('export.withdraw')}
      </Button>
    </div>
  );
}

function Copy({ text, label }: { text: string; label: string }) {
  const { t } = useWords();
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button variant="default" size="compact-xs" onClick={copy}>
          {copied ? t('export.copied') : label}
        </Button>
      )}
    </CopyButton>
  );
}
