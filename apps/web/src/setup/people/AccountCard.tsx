import IconShieldCheck from '@tabler/icons-react/icons/IconShieldCheck';
import IconShieldOff from '@tabler/icons-react/icons/IconShieldOff';
import { useState } from 'react';
import { useFrame } from '../../shell/frame.js';
import { ReasonButton } from '../../shell/ReasonButton.js';
import { useWords } from '../../words/use-words.js';
import { useInert, useInertForOthers } from '../shared/use-inert.js';
import { AccountDialog, type AccountAsk } from './AccountDialog.js';
import { rolesOf, type Account, type HeldRole } from './grants.js';
import type { PeopleCommands } from './people-commands.js';
import { SessionsDialog } from './SessionsDialog.js';
import { useWhom } from './use-whom.js';
import classes from '../shared/setup.module.css';

export interface AccountCardProps {
  readonly account: Account;
  readonly commands: PeopleCommands;
}

/** A person: the roles in sentences, the second factor, and what an administrator can do. */
export function AccountCard({ account, commands }: AccountCardProps) {
  const { t } = useWords();
  const { id } = useFrame();
  const inertForOthers = useInertForOthers();
  const [ask, setAsk] = useState<AccountAsk>();
  const { login, name, closed, secondFactor } = account;
  const kinds = closed
    ? []
    : (['sessions', 'password', ...(secondFactor ? ['factor' as const] : []), 'close'] as const);
  return (
    <li className={classes.card}>
      <div className={classes.bar}>
        <div>
          <h3>{name}</h3>
          <p className={classes.hint}>
            <code>{login}</code>
          </p>
        </div>
        <div className={classes.buttons}>
          <FactorChip isOn={secondFactor} />
          {closed && (
            <span className={classes.chip} data-bad>
              {t('setup.people.closed')}
            </span>
          )}
          {kinds.map((kind) => (
            <ReasonButton
              key={kind}
              variant="default"
              size="compact-xs"
              reason={inertForOthers}
              aria-label={t(`setup.people.${kind}Of`, { name })}
              onClick={() => setAsk(kind)}
            >
              {t(`setup.people.${kind}`)}
            </ReasonButton>
          ))}
        </div>
      </div>
      <ul className={classes.list}>
        {rolesOf(account, id).map((held) => (
          <RoleSentence
            key={`${held.grant.cluster} ${held.grant.role} ${held.grant.actor}`}
            account={account}
            held={held}
            onRevoke={() => commands.revoke.mutate({ login, grant: held.grant })}
          />
        ))}
      </ul>
      {ask === 'sessions' && <SessionsDialog account={account} commands={commands} onClose={() => setAsk(undefined)} />}
      {ask !== undefined && ask !== 'sessions' && (
        <AccountDialog account={account} ask={ask} commands={commands} onClose={() => setAsk(undefined)} />
      )}
    </li>
  );
}

function FactorChip({ isOn }: { isOn: boolean }) {
  const { t } = useWords();
  const Icon = isOn ? IconShieldCheck : IconShieldOff;
  return (
    <span className={classes.chip} data-strong={isOn || undefined}>
      <Icon size={13} />
      {t(isOn ? 'setup.people.factorOn' : 'setup.people.factorOff')}
    </span>
  );
}

/** A role in a sentence: who may do what, for whom, since when and by whose grant. */
function RoleSentence({ account, held, onRevoke }: { account: Account; held: HeldRole; onRevoke: () => void }) {
  const { t, day } = useWords();
  const whom = useWhom();
  const inert = useInert('ADMINISTRATOR');
  const inertForOthers = useInertForOthers();
  const [isAsked, ask] = useState(false);
  const { grant, since, by } = held;
  const { role, actor, cluster } = grant;
  const key = cluster === '*' ? 'ALL' : role;
  const sentence = t(`setup.people.says.${key}`, { name: account.name, whom: actor === null ? '' : whom(actor) });
  const reason = cluster === '*' ? inertForOthers : inert;
  return (
    <li>
      <span>{sentence}</span>
      {since !== undefined && <small>{t('setup.people.since', { day: day(since), by: by ?? '' })}</small>}
      {isAsked ? (
        <ReasonButton variant="filled" size="compact-xs" reason={reason} onClick={onRevoke}>
          {t('setup.people.revokeSure')}
        </ReasonButton>
      ) : (
        <ReasonButton
          variant="subtle"
          size="compact-xs"
          reason={reason}
          aria-label={t('setup.people.revokeOne', { sentence })}
          onClick={() => ask(true)}
        >
          {t('setup.people.revoke')}
        </ReasonButton>
      )}
    </li>
  );
}
