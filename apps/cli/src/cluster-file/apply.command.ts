import {
  parseClusterFile,
  previewCluster,
  type ApplyReport,
  type ClusterFile,
  type ClusterFileProblem,
} from '@strata/application';
import { isStrataError, type Retroaction } from '@strata/domain';
import type { Command } from 'commander';
import { textOf } from '../files/input-file.js';
import { catchUp, withCurrentRuntime } from '../runtime/session.js';
import { EXIT } from '../terminal/exit-codes.js';
import { counted, phrase, translated } from '../language/phrase.js';
import { withExample, withJson } from '../terminal/options.js';
import { movedLines } from '../change/moved-lines.js';
import { answer, printToStderr, sayJson, type CommonOptions } from '../terminal/output.js';
import { progressBar } from '../terminal/progress-bar.js';

interface ApplyOptions extends CommonOptions {
  readonly file: string;
  readonly dryRun?: boolean;
  readonly retroactive?: string;
}

/** `strata apply`. */
export function defineApply(command: Command): void {
  withJson(
    command
      .requiredOption('-f, --file <cluster.yaml>', 'the cluster file')
      .option('--dry-run', 'list the changes, and the scores that they would move, without making them')
      .option('--retroactive <reason>', 'allow changes that reach back into locked periods'),
  );
  withExample(command, 'strata apply -f test/fixtures/edp/cluster.yaml --dry-run');
  command.action(apply);
}

async function apply(options: ApplyOptions): Promise<void> {
  const { file, dryRun = false, retroactive: reason } = options;
  const retroactive = reason === undefined ? undefined : { reason };
  const parsed = parseClusterFile(await textOf(file), file);
  if (!parsed.ok) {
    refuse(options, parsed.problems);
    return;
  }
  const report = dryRun ? await preview(parsed.file, retroactive) : await applyFile(parsed.file, retroactive);
  answer(options, {
    asJson: () => ({ ...report, dryRun }),
    asLines: () => reportLines(report, { file, dryRun }),
  });
}

/** The changes that applying the file would make; without any data yet, all of them. */
async function preview(file: ClusterFile, retroactive: Retroaction | undefined): Promise<ApplyReport> {
  try {
    return await withCurrentRuntime('query', ({ strata, caller }) =>
      strata.clusters.preview(caller, file, { retroactive }),
    );
  } catch (error) {
    if (isStrataError(error, 'NO_DATA')) return previewCluster({ file, current: undefined }).report;
    throw error;
  }
}

function applyFile(file: ClusterFile, retroactive: Retroaction | undefined): Promise<ApplyReport> {
  return withCurrentRuntime('command', async ({ runtime, strata, caller }) => {
    const progress = progressBar('changes');
    try {
      const onProgress = (done: number, total: number) => progress.update(done, total);
      return await strata.clusters.apply(caller, file, { retroactive, onProgress });
    } finally {
      progress.stop();
      await catchUp(runtime);
    }
  });
}

function refuse({ file, json }: ApplyOptions, problems: readonly ClusterFileProblem[]): void {
  process.exitCode = EXIT.usage;
  if (json) return sayJson({ error: { code: 'CLUSTER_FILE_INVALID', file, problems } });
  printToStderr(phrase`strata: ${file} can't be applied:`);
  for (const problem of problems) printToStderr(`  ${problemLine(file, problem)}`);
}

function problemLine(file: string, { line, column, path, message, remedy }: ClusterFileProblem): string {
  const subject = path === '' ? '' : `${path}: `;
  return `${file}:${line}:${column} ${subject}${translated(message)}${remedy === undefined ? '' : ` (${translated(remedy)})`}`;
}

function reportLines(
  { changes, clusterId, moved }: ApplyReport,
  { file, dryRun }: { readonly file: string; readonly dryRun: boolean },
): readonly string[] {
  if (changes.length === 0) return [phrase`cluster ${clusterId} is as ${file} says: nothing to change`];
  const count = counted(changes.length, 'change');
  if (dryRun) {
    const would = changes.map((change) => phrase`would ${translated(change)}`);
    return [...would, ...(moved ? movedLines(moved) : []), phrase`${count}; nothing was changed (--dry-run)`];
  }
  return [...changes.map(translated), phrase`${count} made to cluster ${clusterId}`];
}
