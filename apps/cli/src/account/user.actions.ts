import { StrataError, type Role, type RoleGrant } from '@strata/domain';
import { createInterface } from 'node:readline';
import { phrase } from '../language/phrase.js';
import { shownText } from '../language/shown-text.js';
import { catchUp, withCurrentRuntime, withRuntime } from '../runtime/session.js';
import { settle } from '../runtime/settle.js';
import { answer, printToStderr, type CommonOptions } from '../terminal/output.js';
import { RefusalError } from '../terminal/refusal-error.js';

interface RoleOptions extends CommonOptions {
  readonly role: Role;
  readonly cluster?: string;
  readonly actor?: string;
}

interface UserAddOptions extends RoleOptions {
  readonly name?: string;
}

interface PasswordOptions extends CommonOptions {
  readonly temporary?: boolean;
}

export async function addUser(login: string, options: UserAddOptions): Promise<void> {
  const grant = grantOf(options);
  const password = await readPassword('add');
  // The first account can be opened before there is any data.
  await withCurrentRuntime(grant.cluster === '*' ? 'command' : 'change', async ({ runtime, strata, caller }) => {
    const user = { login, name: options.name ?? login, password, grants: [grant] };
    const position = await strata.accounts.open(caller, user);
    await catchUp(runtime);
    answer(options, {
      asJson: () => ({ login, grants: [grant], position }),
      asLines: () => [phrase`${login} has the role ${grantText(grant)} and can sign in`],
    });
  });
}

export async function listUsers(options: CommonOptions): Promise<void> {
  await withCurrentRuntime('query', async ({ strata, caller }) => {
    const accounts = await strata.accounts.list(caller);
    answer(options, {
      asJson: () =>
        accounts.map(({ login, name, closed, erased = false, grants }) => ({ login, name, closed, erased, grants })),
      asLines: () =>
        accounts.map(({ login, name, closed, grants }) =>
          [login, shownText(name), closed ? phrase`closed` : grants.map(grantText).join(', ') || phrase`no roles`].join(
            '  ',
          ),
        ),
    });
  });
}

export async function grantRole(login: string, options: RoleOptions): Promise<void> {
  const grant = grantOf(options);
  await changeRole(login, options, { type: 'GrantRole', grant }, phrase`${login} has the role ${grantText(grant)}`);
}

export async function revokeRole(login: string, options: RoleOptions): Promise<void> {
  const grant = grantOf(options);
  await changeRole(
    login,
    options,
    { type: 'RevokeRole', grant },
    phrase`${login} does not have the role ${grantText(grant)}`,
  );
}

/** Also works while a server is running, which notices within seconds. */
export async function setPassword(login: string, options: PasswordOptions): Promise<void> {
  const password = await readPassword('password');
  const temporary = options.temporary === true;
  await withRuntime('query', async ({ strata, caller }) => {
    const refusal = await strata.accounts.setPassword(caller, { login, password, temporary });
    if (refusal) throw new RefusalError(refusal);
    answer(options, {
      asJson: () => ({ login, temporary }),
      asLines: () => [
        phrase`the password of ${login} is set${temporary ? phrase` and must be changed at the next sign-in` : ''}`,
      ],
    });
  });
}

interface RoleCommand {
  readonly type: 'GrantRole' | 'RevokeRole';
  readonly grant: RoleGrant;
}

async function changeRole(login: string, options: RoleOptions, command: RoleCommand, line: string): Promise<void> {
  await withCurrentRuntime('change', async (session) => {
    const { strata, caller } = session;
    const outcome = await strata.execute(caller, { aggregate: 'account', login, command });
    const changed = await settle(session, outcome);
    answer(options, { asJson: () => ({ login, grant: command.grant, changed }), asLines: () => [line] });
  });
}

function grantText({ role, cluster, actor }: RoleGrant): string {
  return `${role}${actor === undefined ? '' : phrase` for ${actor}`}${cluster === '*' ? phrase` of all clusters` : phrase` of ${cluster}`}`;
}

function grantOf({ role, cluster, actor }: RoleOptions): RoleGrant {
  if (cluster === undefined && role !== 'administrator') {
    throw new StrataError('CLUSTER_MISSING', `The role ${role} requires a cluster.`, {
      remedy: 'Add --cluster ID.',
    });
  }
  return { cluster: cluster ?? '*', role, ...(actor === undefined ? {} : { actor }) };
}

/** The first line of standard input: an argument would be visible to other users of the machine. */
async function readPassword(command: string): Promise<string> {
  if (process.stdin.isTTY) printToStderr(phrase`password (shown as you type; at least 12 characters):`);
  for await (const line of createInterface({ input: process.stdin })) return line;
  throw new StrataError('PASSWORD_MISSING', 'There is no password on standard input.', {
    remedy: `Type it, or redirect a file: strata user ${command} … < password.txt`,
  });
}
