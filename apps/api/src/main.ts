import { readSettings } from '@strata/config';
import { exitCodeOf, startFailure } from './exit-code.js';
import { startApi } from './start-api.js';
import { stopOnSignals } from './stop-on-signals.js';

try {
  const api = await startApi(readSettings());
  stopOnSignals(() => api.close());
  process.stdout.write(`Strata listens at ${api.url} (GraphQL at ${api.graphqlUrl})\n`);
} catch (error) {
  process.stderr.write(`${startFailure(error)}\n`);
  process.exit(exitCodeOf(error));
}
