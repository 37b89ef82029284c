import { exportClusterFile, momentToAsk } from '@strata/application';
import { sayJson, type CommonOptions } from '../terminal.js';
import { withCurrentRuntime } from '../with-runtime.js';

export interface ExportClusterOptions extends CommonOptions {
  readonly cluster: string;
  readonly at?: string;
}

/** `strata export cluster`. */
export async function exportCluster(options: ExportClusterOptions): Promise<void> {
  const asOf = options.at === undefined ? {} : { instant: momentToAsk(options.at) };
  const view = await withCurrentRuntime('query', (runtime) => runtime.queries.get(options.cluster, asOf));
  const text = exportClusterFile(view.structure);
  if (options.json) sayJson({ cluster: options.cluster, position: view.position, file: text });
  else process.stdout.write(text);
}
