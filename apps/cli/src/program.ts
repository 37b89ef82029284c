import { Command } from 'commander';
import { addApply, addExport, addImport } from './program/data-commands.js';
import { addAssessments, addEvaluations, addScenarios } from './program/evaluation-commands.js';
import { addMethods } from './program/method-commands.js';
import { addExplain, addScorecard, addValue } from './program/question-commands.js';
import { addRunning, addUsers } from './program/running-commands.js';
import { EXIT } from './terminal.js';

const SETTINGS = `
Settings (environment):
  STRATA_DATA          data folder of the embedded stores (default ./data)
  STRATA_EVENT_STORE   sqlite (default) or kurrentdb, with STRATA_KURRENTDB_URI
  STRATA_READ_STORE    sqlite (default) or mongodb, with STRATA_MONGODB_URI`;

// Commands are loaded when they are called, so that a quick question starts quickly.

/** The command line of Strata. */
export function program(): Command {
  const root = new Command('strata')
    .description(
      'Cascaded strategy maps with a memory: describe a cluster, report values, score, and ask as of any moment.',
    )
    .version('0.1.0')
    .enablePositionalOptions()
    .showHelpAfterError('(strata --help shows the commands)')
    .addHelpText('after', SETTINGS)
    .exitOverride((stop) => process.exit(stop.exitCode === 0 ? EXIT.fine : EXIT.usage));
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
  for (const command of everyCommand(root)) {
    command.exitOverride((stop) => process.exit(stop.exitCode === 0 ? EXIT.fine : EXIT.usage));
  }
  return root;
}

function* everyCommand(command: Command): Iterable<Command> {
  for (const child of command.commands) {
    yield child;
    yield* everyCommand(child);
  }
}
