import { useState } from 'react';
import { useWords } from '../../words/use-words.js';
import { FormDialog } from '../shared/FormDialog.js';
import { ReasonField } from '../shared/ReasonField.js';
import { newPassword, type Account } from './grants.js';
import type { PeopleCommands } from './people-commands.js';
import classes from '../shared/setup.module.css';

/** What an administrator of all clusters does to an account. */
export type AccountAsk = 'sessions' | 'password' | 'factor' | 'close';

export interface AccountDialogProps {
  readonly account: Account;
  readonly ask: Exclude<AccountAsk, 'sessions'>;
  readonly commands: PeopleCommands;
  readonly onClose: () => void;
}

export function AccountDialog({ account: { login, name }, ask, commands, onClose }: AccountDialogProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [password] = useState(newPassword);
  const given = reason.trim();
  const send = () => {
    if (ask === 'close') return commands.close.mutateAsync({ login, reason: given });
    if (ask === 'factor') return commands.removeSecondFactor.mutateAsync({ login });
    return commands.setPassword.mutateAsync({ login, password });
  };
  return (
    <FormDialog
      title={t(`setup.people.${ask}`)}
      lead={t(`setup.people.${ask}Hint`, { name })}
      isReady={ask !== 'close' || given !== ''}
      onClose={onClose}
      onSend={send}
    >
      {ask === 'password' && <PasswordShown password={password} />}
      {ask === 'close' && <ReasonField reason={reason} onChange={setReason} />}
    </FormDialog>
  );
}

/** A password that is about to be set, to be handed over. */
export function PasswordShown({ password }: { password: string }) {
  const { t } = useWords();
  return (
    <p className={classes.hint}>
      {t('setup.people.handOver')} <code>{password}</code>
    </p>
  );
}
