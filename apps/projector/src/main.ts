import { readSettings } from '@strata/config';
import { exitCodeOf, startFailure, stopOnSignals } from '@strata/runtime';
import { startProjector } from './start-projector.js';

try {
  const projector = await startProjector(readSettings());
  stopOnSignals(() => projector.close());
  process.stdout.write(`The projector is running; its health is at ${projector.url}/health/ready\n`);
} catch (error) {
  process.stderr.write(`${startFailure(error)}\n`);
  process.exit(exitCodeOf(error));
}
