// Founds clusters and seals the log after each, and prints the seals that were acknowledged, until it is killed.
import { operator } from '@strata/application';
import { readSettings } from '@strata/config';
import { openRuntime } from '@strata/runtime';
import { randomUUID } from 'node:crypto';

const tester = operator('test');
const runtime = await openRuntime(readSettings(), { purpose: 'command' });
process.stdout.write('ready\n');
for (;;) {
  const clusterId = `c${randomUUID()}`;
  const command = { type: 'FoundCluster', clusterId, labels: { en: 'Sample' } };
  await runtime.strata.execute(tester, { aggregate: 'cluster', clusterId, command });
  const { last } = await runtime.strata.seals.seal(tester);
  process.stdout.write(`${last.statement.size}:${last.statement.root}\n`);
}
