import { requireMember, type ClusterView } from '@strata/application';
import { StrataError, subjectExists, type Role, type RoleGrant } from '@strata/domain';
import { Option, type Command } from 'commander';
import { createInterface } from 'node:readline';
import { catchUp, viewOf, withCurrentRuntime } from '../runtime/session.js';
import { withExample, withJson } from '../terminal/options.js';
import { answer, printToStderr, type CommonOptions } from '../terminal/output.js';

const ROLES: readonly Role[] = ['administrator', 'coordinator', 'updater', 'approver', 'auditor'];

interface UserAddOptions extends CommonOptions {
  readonly name?: string;
  readonly role: Role;
  readonly cluster?: string;
  readonly actor?: string;
}

/** `strata user`. */
export function defineUser(group: Command): void {
  const add = withJson(
    group
      .command('add')
      .description('open an account with a role; the password is read from standard input')
      .argument('<login>', 'lower-case letters, digits and . _ @ + -')
      .addOption(new Option('--role <role>', 'the role').choices(ROLES).makeOptionMandatory())
      .option('--cluster <id>', 'the cluster (an administrator without one administers all)')
      .option('--actor <id>', 'whom an updater or approver works for: an actor, actor/part, or @cluster')
      .option('--name <name>', 'the name people see'),
  );
  withExample(add, 'strata user add olga --role coordinator --cluster edp --name "Olga K." < password.txt');
  add.action(userAdd);
}

async function userAdd(login: string, options: UserAddOptions): Promise<void> {
  const grant = grantOf(options);
  const { cluster, role, actor } = grant;
  const password = await readPassword();
  // The first account of all may be opened before there is any data.
  await withCurrentRuntime(cluster === '*' ? 'command' : 'change', async (session) => {
    const { runtime, strata, caller } = session;
    if (cluster !== '*') {
      const view = await viewOf(session, { cluster });
      if (actor !== undefined) requireSubject(view, actor);
    }
    const user = { login, name: options.name ?? login, password, grants: [grant] };
    const position = await strata.accounts.open(caller, user);
    await catchUp(runtime);
    answer(options, {
      asJson: () => ({ login, grants: [grant], position }),
      asLines: () => [`${login} may sign in as ${role}${cluster === '*' ? '' : ` of ${cluster}`}`],
    });
  });
}

/** Throws if there is nobody in the cluster for whom the role would be. */
function requireSubject(view: ClusterView, subject: string): void {
  requireMember(view, subject);
  if (subjectExists(view.structure.cluster, subject)) return;
  throw new StrataError('UNKNOWN_PART', `There is no service or unit "${subject}".`, {
    remedy: 'Write the id of an actor, actor/part, or @cluster.',
  });
}

function grantOf({ role, cluster, actor }: UserAddOptions): RoleGrant {
  if (cluster === undefined && role !== 'administrator') {
    throw new StrataError('CLUSTER_MISSING', `The role ${role} requires a cluster.`, {
      remedy: 'Add --cluster <id>.',
    });
  }
  return { cluster: cluster ?? '*', role, ...(actor === undefined ? {} : { actor }) };
}

/** The first line of standard input: an argument would be visible to other users of the machine. */
async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) printToStderr('password (shown as you type; at least 12 characters):');
  for await (const line of createInterface({ input: process.stdin })) return line;
  throw new StrataError('PASSWORD_MISSING', 'There is no password on standard input.', {
    remedy: 'Type it, or pipe it in: strata user add … < password.txt',
  });
}
