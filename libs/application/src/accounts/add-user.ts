import { StrataError, type Position, type Refusal, type RoleGrant } from '@strata/domain';
import type { AddressedCommand } from '../commands/addressed-command.js';
import type { CommandRunner } from '../commands/command-runner.js';
import { refusalOfPassword } from '../sign-in/passwords.js';
import type { SignIn } from '../sign-in/sign-in.js';

export interface NewUser {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly grants: readonly RoleGrant[];
}

export interface AccountTools {
  readonly commands: CommandRunner;
  readonly signIn: SignIn;
  readonly newId: () => string;
}

function refusalError({ code, message, remedy }: Refusal): StrataError {
  return new StrataError(code, message, remedy === undefined ? {} : { remedy });
}

/**
 * Opens an account with its roles and password. Done again it gives the roles that are missing and sets the password.
 * Throws a refusal's code where a rule says no; nothing is done then.
 */
export async function addUser(tools: AccountTools, user: NewUser, by: string): Promise<Position> {
  const { login, name, password, grants } = user;
  const weak = refusalOfPassword(password, login);
  if (weak) throw refusalError(weak);
  const commands: AddressedCommand[] = [
    { aggregate: 'account', login, command: { type: 'OpenAccount', login, name } },
    ...grants.map((grant) => ({ aggregate: 'account', login, command: { type: 'GrantRole', grant } }) as const),
  ];
  let position = '';
  for (const command of commands) {
    const outcome = await tools.commands.execute(command, { by, commandId: tools.newId() });
    if (outcome.kind === 'refused') throw refusalError(outcome.refusal);
    position = outcome.position;
  }
  await tools.signIn.setPassword(login, password);
  return position;
}
