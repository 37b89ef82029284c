import { StrataError } from '@strata/domain';
import { Command, type CommanderError } from 'commander';
import { addApply, addExport, addImport } from './program/data-commands.js';
import { addAssessments, addEvaluations, addScenarios } from './program/evaluation-commands.js';
import { addMethods } from './program/method-commands.js';
import { addExplain, addScorecard, addValue } from './program/question-commands.js';
import { addRunning, addUsers } from './program/running-commands.js';
import { EXIT, sayJson } from './terminal.js';

const SETTINGS = `
Settings (environment):
  STRATA_DATA          data folder of the embedded stores (default ./data)
  STRATA_EVENT_STORE   sqlite (default) or kurrentdb, with STRATA_KURRENTDB_URI
  STRATA_READ_STORE    sqlite (default) or mongodb, with STRATA_MONGODB_URI`;

// Commands are loaded when they are called, so that a quick question starts quickly.

/** The command line of Strata; with `asJson` faults of usage are told as JSON too. */
export function program(asJson = false): Command {
  const root = new Command('strata')
    .description(
      'Cascaded strategy maps with a memory: describe a cluster, report values, score, and ask as of any moment.',
    )
    .version('0.1.0')
    .enablePositionalOptions()
    .showHelpAfterError('(strata --help shows the commands)')
    .addHelpText('after', SETTINGS)
    .hook('preAction', (_, called) => refuseEmptyOptions(called));
  addApply(root);
  addImport(root);
  addExport(root);
  addValue(root);
  addScorecard(root);
  addExplain(root);
  addMethods(root);
  addAssessments(root);
  addEvaluations(root);
  addScenarios(root);
  addUsers(root);
  addRunning(root);
  for (const command of [root, ...everyCommand(root)]) {
    if (asJson) command.configureOutput({ outputError: () => undefined });
    command.exitOverride((stop) => end(stop, asJson));
  }
  return root;
}

/** Help and version are answers; anything else that the parser stops at is bad usage. */
function end({ exitCode, message }: CommanderError, asJson: boolean): never {
  if (exitCode === 0) process.exit(EXIT.fine);
  if (asJson) {
    const error = { code: 'BAD_USAGE', message: message.replace(/^error: /, ''), remedy: 'strata --help' };
    sayJson({ error });
  }
  process.exit(EXIT.usage);
}

/** An option given as nothing is most often a variable of the shell that is not set. */
function refuseEmptyOptions(command: Command): void {
  for (const option of command.options) {
    if (command.getOptionValue(option.attributeName()) !== '') continue;
    throw new StrataError('OPTION_EMPTY', `${option.long ?? option.flags} is given without a text`, {
      remedy: 'say which, or leave the option out',
    });
  }
}

function* everyCommand(command: Command): Iterable<Command> {
  for (const child of command.commands) {
    yield child;
    yield* everyCommand(child);
  }
}
