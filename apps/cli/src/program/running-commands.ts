import { Option, type Command } from 'commander';
import { example, json } from './common.js';

const ROLES = ['administrator', 'coordinator', 'updater', 'approver', 'auditor'];

export function addUsers(root: Command): void {
  const add = json(
    root
      .command('user')
      .description('accounts and roles')
      .command('add')
      .description('open an account with a role; the password is read from standard input')
      .argument('<login>', 'lower-case letters, digits and . _ @ + -')
      .addOption(new Option('--role <role>', 'the role').choices(ROLES).makeOptionMandatory())
      .option('--cluster <id>', 'the cluster (an administrator without one administers all)')
      .option('--actor <id>', 'the actor that an updater or approver works for')
      .option('--name <name>', 'the name people see'),
  );
  example(add, 'strata user add olga --role coordinator --cluster edp --name "Olga K." < password.txt');
  add.action(async (login, options) => (await import('../commands/user-add.js')).userAdd(login, options));
}

export function addRunning(root: Command): void {
  const rebuild = json(
    root
      .command('rebuild')
      .description('build the read models anew from the events, beside the live ones, and swap them in')
      .option('--projection <name>', 'this one only'),
  );
  example(rebuild, 'strata rebuild');
  rebuild.action(async (options) => (await import('../commands/rebuild.js')).rebuild(options));
  const serve = root
    .command('serve')
    .description('start the API (and, on the embedded stores, the projector)')
    .option('--demo', 'load the demo cluster if there is no data yet');
  example(serve, 'PORT=4100 strata serve --demo');
  serve.action(async () => (await import('../commands/serve.js')).serve());
}
