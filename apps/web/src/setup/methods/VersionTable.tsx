import { useState } from 'react';
import { ReasonButton } from '../../shell/ReasonButton.js';
import { useTime } from '../../shell/use-time.js';
import { useWords } from '../../words/use-words.js';
import { DatedDialog } from '../shared/DatedDialog.js';
import { FormDialog } from '../shared/FormDialog.js';
import { ReasonField } from '../shared/ReasonField.js';
import { useInert } from '../shared/use-inert.js';
import type { MethodCommands } from './method-commands.js';
import type { ClusterMethod, ListedMethod } from './listed-methods.js';
import classes from '../shared/setup.module.css';

export interface VersionTableProps {
  readonly method: ListedMethod & { readonly own: ClusterMethod };
  readonly commands: MethodCommands;
}

type Asked =
  { readonly kind: 'adopt'; readonly version: number } | { readonly kind: 'endTrial' } | { readonly kind: 'withdraw' };

/** The registered versions: which is in force, which runs beside it, and what can be done with each. */
export function VersionTable({ method: { id, own }, commands }: VersionTableProps) {
  const { t } = useWords();
  const { cluster } = useTime();
  const inert = useInert('COORDINATOR');
  const [asked, ask] = useState<Asked>();
  const inForce = own.withdrawn ? null : own.adopted;
  return (
    <section className={classes.card} aria-label={t('setup.methods.versions')}>
      <div className={classes.bar}>
        <h3>{t('setup.methods.versions')}</h3>
        <div className={classes.buttons}>
          {own.binding === null && (
            <ReasonButton
              variant="default"
              size="compact-xs"
              reason={inert}
              loading={commands.bind.isPending}
              onClick={() => commands.bind.mutate({ cluster, methodId: id })}
            >
              {t('setup.methods.bind')}
            </ReasonButton>
          )}
          {inForce !== null && (
            <ReasonButton variant="default" size="compact-xs" reason={inert} onClick={() => ask({ kind: 'withdraw' })}>
              {t('setup.methods.withdraw')}
            </ReasonButton>
          )}
        </div>
      </div>
      <ul className={classes.list}>
        {own.versions.map(({ version, origin, sha256 }) => (
          <li key={version}>
            <b>{t('setup.methods.version', { version })}</b>
            <small>
              {t(`setup.methods.origin.${origin}`)} · <code title={sha256}>{sha256.slice(0, 12)}</code>
            </small>
            {version === inForce && (
              <span className={classes.chip} data-strong>
                {t('setup.methods.adopted')}
              </span>
            )}
            {version === own.onTrial && <span className={classes.chip}>{t('setup.methods.onTrial')}</span>}
            {version !== inForce && (
              <ReasonButton
                variant="default"
                size="compact-xs"
                reason={inert ?? (own.binding === null ? t('setup.methods.bindFirst') : undefined)}
                aria-label={t('setup.methods.adoptOne', { version })}
                onClick={() => ask({ kind: 'adopt', version })}
              >
                {t('setup.methods.adopt')}
              </ReasonButton>
            )}
            {version !== inForce && version !== own.onTrial && (
              <ReasonButton
                variant="subtle"
                size="compact-xs"
                reason={inert}
                aria-label={t('setup.methods.trialOne', { version })}
                onClick={() => commands.trial.mutate({ cluster, methodId: id, version })}
              >
                {t('setup.methods.trial')}
              </ReasonButton>
            )}
            {version === own.onTrial && (
              <ReasonButton variant="subtle" size="compact-xs" reason={inert} onClick={() => ask({ kind: 'endTrial' })}>
                {t('setup.methods.endTrial')}
              </ReasonButton>
            )}
          </li>
        ))}
      </ul>
      {asked !== undefined && (
        <MethodDialog methodId={id} asked={asked} commands={commands} onClose={() => ask(undefined)} />
      )}
    </section>
  );
}

interface MethodDialogProps {
  readonly methodId: string;
  readonly asked: Asked;
  readonly commands: MethodCommands;
  readonly onClose: () => void;
}

function MethodDialog({ methodId, asked, commands, onClose }: MethodDialogProps) {
  const { t } = useWords();
  const { cluster } = useTime();
  const [reason, setReason] = useState('');
  const input = { cluster, methodId, reason: reason.trim() };
  const field = <ReasonField reason={reason} onChange={setReason} />;
  if (asked.kind === 'endTrial') {
    return (
      <FormDialog
        title={t('setup.methods.endTrial')}
        isReady={input.reason !== ''}
        onClose={onClose}
        onSend={() => commands.endTrial.mutateAsync(input)}
      >
        {field}
      </FormDialog>
    );
  }
  const full = asked.kind === 'adopt' ? { ...input, version: asked.version } : input;
  return (
    <DatedDialog
      title={t(`setup.methods.${asked.kind}`)}
      lead={t(`setup.methods.${asked.kind}Hint`)}
      change={
        input.reason === ''
          ? undefined
          : (dated) =>
              'version' in full
                ? { adoptMethodVersion: { ...full, ...dated } }
                : { withdrawMethod: { ...full, ...dated } }
      }
      onClose={onClose}
      onSend={(dated) => {
        if ('version' in full) commands.adopt.mutate({ ...full, ...dated });
        else commands.withdraw.mutate({ ...full, ...dated });
        onClose();
      }}
    >
      {field}
    </DatedDialog>
  );
}
