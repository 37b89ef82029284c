import { addUser } from '@strata/application';
import { StrataError, type Role, type RoleGrant } from '@strata/domain';
import type { ClusterStructure } from '@strata/engine';
import { createInterface } from 'node:readline';
import { hint, say, sayJson, type CommonOptions } from '../terminal.js';
import { catchUp, localUser, withCurrentRuntime } from '../with-runtime.js';

const SHOWN = 40;

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

function requireActor({ cluster, actor }: RoleGrant, structure: ClusterStructure): void {
  const { actors } = structure.cluster;
  if (actor === undefined || actors.some(({ id }) => id === actor)) return;
  throw new StrataError('UNKNOWN_MEMBER', `cluster ${cluster} has no member ${actor}`, {
    remedy: `members: ${actors
      .map(({ id }) => id)
      .slice(0, SHOWN)
      .join(', ')}`,
  });
}

/** `strata user add`. */
export async function userAdd(login: string, options: UserAddOptions): Promise<void> {
  const grant = grantOf(options);
  const password = await readPassword();
  await withCurrentRuntime('command', async (runtime) => {
    if (grant.cluster !== '*') requireActor(grant, (await runtime.queries.get(grant.cluster)).structure);
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
