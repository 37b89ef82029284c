import type { Command } from 'commander';
import { evaluationJson, viewOf, withCurrentRuntime, type MomentOptions } from '../runtime/session.js';
import { CLUSTER, withExample, withJson, withMoment } from '../terminal/options.js';
import { sayJson, type CommonOptions } from '../terminal/output.js';

interface ExportClusterOptions extends CommonOptions, MomentOptions {
  readonly cluster: string;
}

/** `strata export cluster`. */
export function defineExportCluster(parent: Command): void {
  const command = withJson(
    withMoment(
      parent
        .command('cluster')
        .description('the cluster as its file')
        .requiredOption(...CLUSTER),
    ),
  );
  withExample(command, 'strata export cluster --cluster edp > cluster.yaml');
  command.action(exportCluster);
}

async function exportCluster(options: ExportClusterOptions): Promise<void> {
  await withCurrentRuntime('query', async (session) => {
    const view = await viewOf(session, options);
    const file = await session.strata.clusters.export(view);
    if (options.json) sayJson({ cluster: options.cluster, position: view.position, ...evaluationJson(view), file });
    else process.stdout.write(file);
  });
}
