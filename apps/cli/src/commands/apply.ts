import {
  applyCluster,
  parseClusterFile,
  previewCluster,
  type ApplyReport,
  type ClusterFile,
  type ClusterFileProblem,
} from '@strata/application';
import { isStrataError } from '@strata/domain';
import { textOf } from '../input-file.js';
import { progressOf } from '../progress.js';
import { EXIT, hint, say, sayJson, type CommonOptions } from '../terminal.js';
import { catchUp, localUser, withCurrentRuntime } from '../with-runtime.js';

export interface ApplyOptions extends CommonOptions {
  readonly file: string;
  readonly dryRun?: boolean;
}

function sayProblems(file: string, problems: readonly ClusterFileProblem[], json: boolean): void {
  if (json) return sayJson({ error: { code: 'CLUSTER_FILE_INVALID', file, problems } });
  hint(`strata: ${file} can't be applied:`);
  for (const { line, column, path, message, remedy } of problems) {
    hint(
      `  ${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${message}${remedy === undefined ? '' : ` (${remedy})`}`,
    );
  }
}

/** What would change; where there is no data yet, everything. */
async function preview(file: ClusterFile): Promise<ApplyReport> {
  try {
    return await withCurrentRuntime('query', async ({ queries }) =>
      previewCluster(file, (await queries.find(file.id))?.structure),
    );
  } catch (error) {
    if (isStrataError(error, 'NO_DATA')) return previewCluster(file, undefined);
    throw error;
  }
}

function carryOut(file: ClusterFile): Promise<ApplyReport> {
  return withCurrentRuntime('command', async (runtime) => {
    const current = (await runtime.queries.find(file.id))?.structure;
    const progress = progressOf('changes');
    const onProgress = (done: number, total: number): void => progress.update(done, total);
    const tools = { commands: runtime.commands, newId: () => runtime.ambient.newId() };
    try {
      return await applyCluster(tools, { file, current, by: localUser(), dryRun: false, onProgress });
    } finally {
      progress.done();
      await catchUp(runtime);
    }
  });
}

/** `strata apply`. */
export async function apply(options: ApplyOptions): Promise<void> {
  const { file, dryRun = false, json = false } = options;
  const parsed = parseClusterFile(await textOf(file), file);
  if (!parsed.ok) {
    sayProblems(file, parsed.problems, json);
    process.exitCode = EXIT.usage;
    return;
  }
  const report = dryRun ? await preview(parsed.file) : await carryOut(parsed.file);
  if (json) sayJson({ ...report, dryRun });
  else sayReport(report, { file, dryRun });
}

function sayReport(
  { changes, clusterId }: ApplyReport,
  how: { readonly file: string; readonly dryRun: boolean },
): void {
  if (changes.length === 0) return say(`cluster ${clusterId} is as ${how.file} says: nothing to change`);
  for (const change of changes) say(how.dryRun ? `would ${change}` : change);
  const count = `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`;
  say(how.dryRun ? `${count}; nothing was changed (--dry-run)` : `${count} made to cluster ${clusterId}`);
}
