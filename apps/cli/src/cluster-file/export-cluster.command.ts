import type { Command } from 'commander';
import { viewOf, withCurrentRuntime } from '../runtime/session.js';
import { AT, CLUSTER, withExample, withJson } from '../terminal/options.js';
import { sayJson, type CommonOptions } from '../terminal/output.js';

interface ExportClusterOptions extends CommonOptions {
  readonly cluster: string;
  readonly at?: string;
}

/** `strata export cluster`. */
export function defineExportCluster(parent: Command): void {
  const command = withJson(
    parent
      .command('cluster')
      .description('the cluster as its file')
      .requiredOption(...CLUSTER)
      .option(...AT),
  );
  withExample(command, 'strata export cluster --cluster edp > cluster.yaml');
  command.action(exportCluster);
}

async function exportCluster(options: ExportClusterOptions): Promise<void> {
  await withCurrentRuntime('query', async (session) => {
    const view = await viewOf(session, options);
    const file = session.strata.clusters.export(view);
    if (options.json) sayJson({ cluster: options.cluster, position: view.position, file });
    else process.stdout.write(file);
  });
}
