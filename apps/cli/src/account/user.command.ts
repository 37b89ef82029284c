import type { Role } from '@strata/domain';
import { Option, type Command } from 'commander';
import { withExample, withJson } from '../terminal/options.js';
import { erasePerson } from './erase-person.js';
import { addUser, grantRole, listUsers, revokeRole, setPassword } from './user.actions.js';

const ROLES: readonly Role[] = ['administrator', 'coordinator', 'updater', 'approver', 'auditor'];
const LOGIN = ['<login>', '2 to 100 lower-case letters, digits or ._@+-'] as const;

/** `strata user`. */
export function defineUser(group: Command): void {
  const add = withRole(
    group
      .command('add')
      .description('open an account with a role; the password is read from standard input')
      .argument(...LOGIN)
      .option('--name <name>', 'the name of the person (default: the login)'),
  );
  withExample(add, 'strata user add olga --role coordinator --cluster edp --name "Olga K." < password.txt');
  add.action(addUser);

  const list = withJson(group.command('list').description('list the accounts with their roles'));
  withExample(list, 'strata user list --json');
  list.action(listUsers);

  const grant = withRole(
    group
      .command('grant')
      .description('grant a role to an account')
      .argument(...LOGIN),
  );
  withExample(grant, 'strata user grant olga --role auditor --cluster edp');
  grant.action(grantRole);

  const revoke = withRole(
    group
      .command('revoke')
      .description('revoke a role of an account')
      .argument(...LOGIN),
  );
  withExample(revoke, 'strata user revoke olga --role auditor --cluster edp');
  revoke.action(revokeRole);

  const password = withJson(
    group
      .command('password')
      .description('set a password, read from standard input, and end the sessions of the account')
      .argument(...LOGIN)
      .option('--temporary', 'require a new password at the next sign-in'),
  );
  withExample(password, 'strata user password olga --temporary < password.txt');
  password.action(setPassword);

  const erase = withJson(
    group
      .command('erase')
      .description('close an account and erase the personal data of its person, for good')
      .argument(...LOGIN)
      .requiredOption('--reason <text>', 'why; it stays readable, so write no personal data in it')
      .option('--dry-run', 'count what would be erased, and what cannot be, and change nothing'),
  );
  withExample(
    erase,
    'strata user erase olga --reason "asked for on 1 March" --dry-run',
    'strata user erase olga --reason "asked for on 1 March"',
  );
  erase.action(erasePerson);
}

/** Adds the options of a role, and `--json`. */
function withRole(command: Command): Command {
  return withJson(
    command
      .addOption(new Option('--role <role>', 'the role').choices(ROLES).makeOptionMandatory())
      .option('--cluster <id>', 'the cluster of the role (default, for administrators only: all clusters)')
      .option('--actor <id>', 'whom an updater or approver acts for: an actor, actor/part, or @cluster'),
  );
}
