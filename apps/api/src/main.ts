import { readSettings } from '@strata/config';
import { exitCodeOf, startFailure, stopOnSignals } from '@strata/runtime';
import { loadDemoCluster } from './load-demo-cluster.js';
import { startApi } from './start-api.js';

const withParent = process.argv.includes('--stop-with-parent') ? process.ppid : undefined;
const say = (text: string): void => void process.stdout.write(text);

try {
  const settings = readSettings();
  const demo = settings.demo || process.argv.includes('--demo');
  const api = await startApi(settings, demo ? { beforeListening: (runtime) => loadDemoCluster(runtime, say) } : {});
  stopOnSignals(() => api.close(), { withParent });
  say(`Strata listens at ${api.url} (GraphQL at ${api.graphqlUrl})\n`);
} catch (error) {
  process.stderr.write(`${startFailure(error)}\n`);
  process.exit(exitCodeOf(error));
}
