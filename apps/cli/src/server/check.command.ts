import { readSettings } from '@strata/config';
import { checkStores } from '@strata/runtime';
import type { Command } from 'commander';
import { EXIT } from '../terminal/exit-codes.js';
import { counted, phrase, translated } from '../language/phrase.js';
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
  const by = checkedBy === 'server' ? phrase` (the server checks its files itself; every event could be read)` : '';
  yield phrase`log: ${counted(events, 'event')} checked, ${damaged.length} damaged${by}`;
  for (const position of damaged.slice(0, MAX_LISTED)) yield phrase`  damaged: ${position}`;
  if (damaged.length > MAX_LISTED) yield phrase`  … and ${damaged.length - MAX_LISTED} more (--json lists all)`;
  for (const fault of faults) yield `  ${translated(fault)}`;
  if (faults.length + damaged.length > 0) yield phrase`  Restore the latest backup: strata restore FILE --replace`;
  yield phrase`read models: ${summary(readModels)}`;
  for (const fault of readModels) yield `  ${translated(fault)}`;
  if (readModels.length > 0) yield phrase`  They are rebuilt by the next start, or by: strata rebuild`;
  yield phrase`accounts: ${summary(accounts)}`;
  for (const fault of accounts) yield `  ${translated(fault)}`;
  yield isSound ? phrase`no damage` : phrase`damage was found`;
}

function summary(faults: readonly string[]): string {
  return faults.length === 0 ? phrase`no damage` : counted(faults.length, 'fault');
}
