import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words/use-words.js';
import { FormDialog } from '../shared/FormDialog.js';
import { PasswordShown } from './AccountDialog.js';
import { newPassword } from './grants.js';
import type { PeopleCommands } from './people-commands.js';

/** Opens an account with a password that has to be changed at the first sign-in. */
export function NewPersonDialog({ commands, onClose }: { commands: PeopleCommands; onClose: () => void }) {
  const { t } = useWords();
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [password] = useState(newPassword);
  const account = { login: login.trim(), name: name.trim() };
  // An account that was opened without its password only lacks that.
  const [opened, setOpened] = useState<string>();
  const send = async () => {
    if (opened !== account.login) {
      const result = await commands.open.mutateAsync(account);
      if (result.kind === 'refused') return result;
      setOpened(account.login);
    }
    return commands.setPassword.mutateAsync({ login: account.login, password });
  };
  return (
    <FormDialog
      title={t('setup.people.open')}
      lead={t('setup.people.openHint')}
      isReady={account.login !== '' && account.name !== ''}
      onClose={onClose}
      onSend={send}
    >
      <TextInput
        size="xs"
        label={t('setup.people.name')}
        required
        data-autofocus
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={t('setup.people.login')}
        description={t('setup.people.loginHint')}
        required
        maxLength={100}
        autoComplete="off"
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
      />
      <PasswordShown password={password} />
    </FormDialog>
  );
}
