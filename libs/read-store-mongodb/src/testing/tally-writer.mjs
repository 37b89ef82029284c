/**
 * A process to be killed: continues the projection `tally` from its checkpoint without end. Every commit rewrites the
 * same rows, in two tables. Prints `begin N` before commit N and `commit N` once it is acknowledged.
 */
import { writeSync } from 'node:fs';
import { openMongoReadStore } from '../../dist/index.js';

const [uri, rows] = process.argv.slice(2);
const at = (n) => String(n).padStart(8, '0');
const store = await openMongoReadStore({ uri });
await store.open({
  name: 'tally',
  version: 1,
  tables: [
    { name: 'rows', fields: { id: 'integer', n: 'integer' }, key: ['id'], indexes: [['n']] },
    { name: 'latest', fields: { n: 'integer', text: 'text' }, key: ['n'], indexes: [] },
  ],
});
let lease = await store.acquire('tally', 1, 'embedded', 60_000);
for (let n = Number(lease.checkpoint) + 1; ; n++) {
  const writes = Array.from({ length: Number(rows) }, (_, id) => ({
    kind: 'put',
    table: 'rows',
    row: { id, n },
    at: at(n),
  }));
  writes.push({ kind: 'put', table: 'latest', row: { n, text: 'x'.repeat(500) }, at: at(n) });
  writes.push({ kind: 'remove', table: 'latest', key: { n: n - 3 }, at: at(n) });
  writeSync(1, `begin ${n}\n`);
  lease = await store.commit(lease, writes, at(n));
  writeSync(1, `commit ${n}\n`);
}
