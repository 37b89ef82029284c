import { readSettings } from '@strata/config';
import { backUpStores, restoreStores } from '@strata/runtime';
import type { Command } from 'commander';
import { phrase } from '../language/phrase.js';
import { withExample, withJson } from '../terminal/options.js';
import { answer, type CommonOptions } from '../terminal/output.js';
import { progressBar } from '../terminal/progress-bar.js';

/** `strata backup`. */
export function defineBackup(command: Command): void {
  withJson(
    command.argument('<file>', 'the file to write, a tar archive that only you can read; it must not exist yet'),
  );
  withExample(command, 'strata backup /var/backups/strata-2026-11-26.tar');
  command.action(backUp);
}

/** `strata restore`. */
export function defineRestore(command: Command): void {
  withJson(command.argument('<file>', 'a backup written by strata backup'));
  command.option('--replace', 'move existing data into a folder inside the data folder, instead of refusing');
  withExample(command, 'strata restore /var/backups/strata-2026-11-26.tar --replace');
  command.action(restore);
}

async function backUp(target: string, options: CommonOptions): Promise<void> {
  const progress = progressBar('events checked');
  const { file, bytes, manifest } = await backUpStores(readSettings(), target, progress.update).finally(progress.stop);
  answer(options, {
    asJson: () => ({ file, bytes, manifest }),
    asLines: () => [phrase`backed up to position ${manifest.position} in ${file} (${bytes} bytes)`],
  });
}

async function restore(file: string, options: CommonOptions & { readonly replace?: boolean }): Promise<void> {
  const progress = progressBar('events checked');
  const restoring = restoreStores(readSettings(), file, {
    replace: options.replace ?? false,
    onCheck: progress.update,
  });
  const { folder, manifest, replaced } = await restoring.finally(progress.stop);
  const { createdAt, position } = manifest;
  answer(options, {
    asJson: () => ({ folder, replaced, manifest }),
    asLines: () => [
      phrase`restored the backup of ${createdAt}, up to position ${position}, into ${folder}`,
      ...(replaced === undefined ? [] : [phrase`the earlier data is in ${replaced}`]),
      phrase`the next command or start rebuilds the read models`,
    ],
  });
}
