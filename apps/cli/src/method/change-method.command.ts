import { StrataError, type MethodBinding, type MethodCommand } from '@strata/domain';
import { Option, type Command } from 'commander';
import { phrase } from '../language/phrase.js';
import { structuredDataIn } from '../files/structured-file.js';
import { viewOf, withCurrentRuntime, type Session } from '../runtime/session.js';
import { send, settle } from '../runtime/settle.js';
import { CLUSTER, startOf, withExample, withJson, withStart, type StartOptions } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { definitionIn } from './definition-file.js';

interface ClusterOptions extends CommonOptions {
  readonly cluster: string;
}

interface FileOptions extends ClusterOptions {
  readonly file?: string;
}

/** `strata method register`. */
export function defineRegister(method: Command): void {
  const command = withJson(
    method
      .command('register')
      .description('register a version of a method in a cluster; it takes effect when it is adopted')
      .argument('<id>', 'the method')
      .requiredOption(...CLUSTER)
      .option('--file <method.yaml>', 'a definition of your own instead of the one shipped'),
  );
  withExample(command, 'strata method register human-capital --cluster edp');
  command.action(register);
}

/** `strata method bind`. */
export function defineBind(method: Command): void {
  const command = withJson(
    method
      .command('bind')
      .description('set where the inputs of a method come from and which measures its outputs are stored as')
      .argument('<id>', 'the method')
      .requiredOption(...CLUSTER)
      .option(
        '--file <binding.yaml>',
        'its scope, inputs and outputs (default: derived from the quantities of the inputs)',
      ),
  );
  withStart(command);
  withExample(command, 'strata method bind profitability --cluster silver-lakes --file binding.yaml');
  command.action(bind);
}

/** `strata method adopt`. */
export function defineAdopt(method: Command): void {
  const command = withJson(
    method
      .command('adopt')
      .description('put a registered version of a method into force')
      .argument('<id>', 'the method')
      .requiredOption(...CLUSTER)
      .requiredOption('--version <n>', 'the version', versionNumber)
      .requiredOption('--reason <text>', 'the reason for adopting it'),
  );
  withExample(
    command,
    'strata method adopt human-capital --cluster edp --version 1 --reason "decision of the board of 3 May"',
  );
  withStart(command);
  command.action(adopt);
}

/** `strata method trial`. */
export function defineTrial(method: Command): void {
  const command = withJson(
    method
      .command('trial')
      .description('evaluate a version beside the adopted one on the same history, or end the trial')
      .argument('<id>', 'the method')
      .requiredOption(...CLUSTER)
      .addOption(new Option('--version <n>', 'the version to try').argParser(versionNumber).conflicts('end'))
      .option('--end <reason>', 'end the trial, for this reason'),
  );
  withExample(
    command,
    'strata method trial human-capital --cluster edp --version 2',
    'strata method trial human-capital --cluster edp --end "version 2 fits"',
  );
  command.action(trial);
}

async function register(method: string, options: FileOptions): Promise<void> {
  const { cluster, file } = options;
  const definition = file === undefined ? undefined : (await definitionIn(file)).text;
  await withCurrentRuntime('change', async (session) => {
    const { strata, caller } = session;
    await viewOf(session, { cluster });
    if (definition === undefined) await strata.methods.catalogued(method);
    const outcome = await strata.methods.register(caller, { cluster, method, definition });
    const changed = await settle(session, outcome);
    const newest = (await strata.methods.registered(await viewOf(session, { cluster }))).get(method)?.versions.at(-1);
    sayChange(method, options, {
      changed,
      done: phrase`version ${newest?.version} of ${method} is registered (sha256 ${newest?.sha256})`,
    });
  });
}

async function bind(method: string, options: FileOptions & StartOptions): Promise<void> {
  const { cluster, file } = options;
  const own = file === undefined ? undefined : { binding: (await structuredDataIn(file)) as MethodBinding };
  await withCurrentRuntime('change', async (session) => {
    const { strata, caller } = session;
    await viewOf(session, { cluster });
    const changed = await settle(
      session,
      await strata.methods.bind(caller, { cluster, method, ...own, start: startOf(options) }),
    );
    sayChange(method, options, { changed, done: phrase`${method} is bound` });
  });
}

async function adopt(
  method: string,
  options: ClusterOptions & StartOptions & { readonly version: number; readonly reason: string },
): Promise<void> {
  const { version, reason } = options;
  const command: MethodCommand = { type: 'AdoptMethodVersion', version, reason, ...startOf(options) };
  await withCurrentRuntime('change', (session) =>
    change(session, method, options, { command, done: phrase`version ${version} of ${method} is adopted` }),
  );
}

async function trial(
  method: string,
  options: ClusterOptions & { readonly version?: number; readonly end?: string },
): Promise<void> {
  const step = trialStep(method, options);
  await withCurrentRuntime('change', (session) => change(session, method, options, step));
}

function trialStep(
  method: string,
  { version, end }: { readonly version?: number; readonly end?: string },
): { readonly command: MethodCommand; readonly done: string } {
  if (end !== undefined) return { command: { type: 'EndMethodTrial', reason: end }, done: phrase`the trial has ended` };
  if (version === undefined) {
    throw new StrataError('BAD_USAGE', 'The command has neither --version nor --end.', {
      remedy: 'Use --version N to start a trial, or --end REASON to end it.',
    });
  }
  return { command: { type: 'StartMethodTrial', version }, done: phrase`version ${version} of ${method} is on trial` };
}

/** Sends one command to a method and prints the outcome. */
async function change(
  session: Session,
  methodId: string,
  options: ClusterOptions,
  { command, done }: { readonly command: MethodCommand; readonly done: string },
): Promise<void> {
  const changed = await send(session, { aggregate: 'method', clusterId: options.cluster, methodId, command });
  sayChange(methodId, options, { changed, done });
}

function sayChange(
  method: string,
  options: ClusterOptions,
  { changed, done }: { readonly changed: boolean; readonly done: string },
): void {
  answer(options, {
    asJson: () => ({ cluster: options.cluster, method, changed }),
    asLines: () => [changed ? done : phrase`nothing to change`],
  });
}

/** Throws `NOT_A_VERSION`. */
function versionNumber(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new StrataError('NOT_A_VERSION', `"${text}" is not the number of a version.`, {
    remedy: 'Write a whole number such as 2.',
  });
}
