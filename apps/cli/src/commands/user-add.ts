import { addUser } from '@strata/application';
import { StrataError, type Role, type RoleGrant } from '@strata/domain';
import { createInterface } from 'node:readline';
import { hint, say, sayJson, type CommonOptions } from '../terminal.js';
import { catchUp, localUser, withCurrentRuntime } from '../with-runtime.js';

export interface UserAddOptions extends CommonOptions {
  readonly name?: string;
  readonly role: Role;
  readonly cluster?: string;
  readonly actor?: string;
}

function grantOf({ role, cluster, actor }: UserAddOptions): RoleGrant {
  if (cluster === undefined && role !== 'administrator') {
    throw new StrataError('CLUSTER_MISSING', `the role ${role} is held in a cluster`, { remedy: 'add --cluster <id>' });
  }
  return { cluster: cluster ?? '*', role, ...(actor === undefined ? {} : { actor }) };
}

/** The first line of standard input: passwords are never arguments, which others can see. */
async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) hint('password (shown as you type; at least 12 characters):');
  for await (const line of createInterface({ input: process.stdin })) return line;
  throw new StrataError('PASSWORD_MISSING', 'no password came on standard input', {
    remedy: 'type it, or pipe it in: strata user add … < password.txt',
  });
}

/** `strata user add`. */
export async function userAdd(login: string, options: UserAddOptions): Promise<void> {
  const grant = grantOf(options);
  const password = await readPassword();
  await withCurrentRuntime('command', async (runtime) => {
    if (grant.cluster !== '*') await runtime.queries.get(grant.cluster);
    const tools = { commands: runtime.commands, signIn: runtime.signIn, newId: () => runtime.ambient.newId() };
    const position = await addUser(
      tools,
      { login, name: options.name ?? login, password, grants: [grant] },
      localUser(),
    );
    await catchUp(runtime);
    if (options.json) sayJson({ login, grants: [grant], position });
    else say(`${login} may sign in as ${grant.role}${grant.cluster === '*' ? '' : ` of ${grant.cluster}`}`);
  });
}
