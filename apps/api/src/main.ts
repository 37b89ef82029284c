import { readSettings } from '@strata/config';
import { exitCodeOf, startFailure, stopOnSignals } from '@strata/runtime';
import { loadDemoCluster } from './load-demo-cluster.js';
import { startApi } from './start-api.js';

// Read at once: the parent may end while the server starts.
const parent = process.ppid;
const say = (text: string): void => void process.stdout.write(text);

try {
  const settings = readSettings();
  const stopsWithParent = settings.startedByNpm || process.argv.includes('--stop-with-parent');
  const demo = settings.demo || process.argv.includes('--demo');
  const api = await startApi(settings, demo ? { beforeListening: (runtime) => loadDemoCluster(runtime, say) } : {});
  stopOnSignals(() => api.close(), { withParent: stopsWithParent ? parent : undefined });
  say(`Strata listens at ${api.url} (GraphQL at ${api.graphqlUrl})\n`);
} catch (error) {
  process.stderr.write(`${startFailure(error)}\n`);
  process.exit(exitCodeOf(error));
}
