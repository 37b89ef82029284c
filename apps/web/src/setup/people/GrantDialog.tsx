import { NativeSelect, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { CommandResult } from '../../api/use-command.js';
import type { GrantRoleInput } from '../../generated/operations.js';
import { useFrame } from '../../shell/frame.js';
import type { Role } from '../../shell/roles.js';
import { useWords } from '../../words/use-words.js';
import { useMembers } from '../members/use-members.js';
import { FormDialog } from '../shared/FormDialog.js';
import { needsActor } from './grants.js';
import { useWhom } from './use-whom.js';
import classes from '../shared/setup.module.css';

export interface GrantDialogProps {
  /** The accounts that are offered; others can be written. */
  readonly logins: readonly { readonly login: string; readonly name: string }[];
  readonly onClose: () => void;
  readonly onSend: (input: GrantRoleInput) => Promise<CommandResult>;
}

const ROLES: readonly Role[] = ['UPDATER', 'APPROVER', 'COORDINATOR', 'AUDITOR', 'ADMINISTRATOR'];

/** Grants a role in the cluster, said as the sentence that it will be. */
export function GrantDialog({ logins, onClose, onSend }: GrantDialogProps) {
  const { t } = useWords();
  const { id: cluster } = useFrame();
  const listId = useId();
  const whom = useWhom();
  const [login, setLogin] = useState('');
  const [role, setRole] = useState<Role>('UPDATER');
  const [actor, setActor] = useState('');
  const subjects = useSubjects();
  const isOfActor = needsActor(role);
  const given = login.trim();
  const name = logins.find((one) => one.login === given)?.name ?? given;
  const isReady = given !== '' && (!isOfActor || actor !== '');
  return (
    <FormDialog
      title={t('setup.people.grant')}
      lead={t('setup.people.grantHint')}
      isReady={isReady}
      onClose={onClose}
      onSend={() => onSend({ login: given, grant: { cluster, role, ...(isOfActor ? { actor } : {}) } })}
    >
      <TextInput
        size="xs"
        label={t('setup.people.login')}
        required
        data-autofocus
        list={listId}
        autoComplete="off"
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {logins.map((one) => (
          <option key={one.login} value={one.login}>
            {one.name}
          </option>
        ))}
      </datalist>
      <NativeSelect
        size="xs"
        label={t('setup.people.role')}
        value={role}
        onChange={(event) => setRole(event.currentTarget.value as Role)}
        data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
      {isOfActor && (
        <NativeSelect
          size="xs"
          label={t('setup.people.forWhom')}
          value={actor}
          onChange={(event) => setActor(event.currentTarget.value)}
          data={[
            { value: '', label: t('setup.people.choose') },
            ...subjects.map((value) => ({ value, label: whom(value) })),
          ]}
        />
      )}
      {isReady && (
        <p className={classes.hint} role="status">
          {t(`setup.people.says.${role}`, { name, whom: isOfActor ? whom(actor) : '' })}
        </p>
      )}
    </FormDialog>
  );
}

/** Whom one can report for: members, their services and units, and the cluster itself. */
function useSubjects(): readonly string[] {
  const { data } = useMembers();
  const actors = (data ?? []).filter(({ status }) => status === 'MEMBER');
  return [
    ...actors.flatMap(({ id, services, units }) => [id, ...[...services, ...units].map((part) => `${id}/${part.id}`)]),
    '@cluster',
  ];
}
