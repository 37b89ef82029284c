import { readSettings } from '@strata/config';
import { checkStores } from '@strata/runtime';
import type { Command } from 'commander';
import { EXIT } from '../terminal/exit-codes.js';
import { counted } from '../language/phrase.js';
import { withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { progressBar } from '../terminal/progress-bar.js';

type Checked = Awaited<ReturnType<typeof checkStores>>;

/** Damaged positions that are printed; `--json` lists all of them. */
const MAX_LISTED = 20;

/** `strata check`. */
export function defineCheck(command: Command): void {
  withJson(command);
  withExample(command, 'strata check');
  command.action(check);
}

async function check(options: CommonOptions): Promise<void> {
  const progress = progressBar('events checked');
  const checked = await checkStores(readSettings(), progress.update).finally(progress.stop);
  const { isSound, log, readModels, accounts } = checked;
  answer(options, { asJson: () => ({ isSound, log, readModels, accounts }), asLines: () => lines(checked) });
  if (!isSound) process.exitCode = EXIT.refused;
}

function* lines({ isSound, log, readModels, accounts }: Checked): Iterable<string> {
  const { checkedBy, events, damaged, faults } = log;
  const by = checkedBy === 'server' ? ' (the server checks its files itself; every event could be read)' : '';
  yield `log: ${counted(events, 'event')} checked, ${damaged.length} damaged${by}`;
  for (const position of damaged.slice(0, MAX_LISTED)) yield `  damaged: ${position}`;
  if (damaged.length > MAX_LISTED) yield `  … and ${damaged.length - MAX_LISTED} more (--json lists all)`;
  for (const fault of faults) yield `  ${fault}`;
  if (faults.length + damaged.length > 0) yield '  Restore the latest backup: strata restore FILE --replace';
  yield `read models: ${summary(readModels)}`;
  for (const fault of readModels) yield `  ${fault}`;
  if (readModels.length > 0) yield '  They are rebuilt by the next start, or by: strata rebuild';
  yield `accounts: ${summary(accounts)}`;
  for (const fault of accounts) yield `  ${fault}`;
  yield isSound ? 'no damage' : 'damage was found';
}

function summary(faults: readonly string[]): string {
  return faults.length === 0 ? 'no damage' : counted(faults.length, 'fault');
}
