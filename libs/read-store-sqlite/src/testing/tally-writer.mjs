/**
 * A process to be killed: continues the projection `tally` from its checkpoint without end, with one commit per
 * event and one document per ten events. Prints `commit N` or `document N` once that is acknowledged.
 */
import { writeSync } from 'node:fs';
import { openSqliteReadStore } from '../../dist/index.js';

const [file] = process.argv.slice(2);
const at = (n) => String(n).padStart(8, '0');
const store = await openSqliteReadStore({ file });
await store.open({
  name: 'tally',
  version: 1,
  tables: [
    { name: 'rows', fields: { id: 'text', sum: 'integer', seen: 'integer' }, key: ['id'], indexes: [['sum']] },
    { name: 'latest', fields: { n: 'integer', data: 'json' }, key: ['n'], indexes: [] },
  ],
});
let lease = await store.acquire('tally', 1, `writer-${process.pid}`, 1);
const reader = store.reader('tally');
for (let n = Number(lease.checkpoint) + 1; ; n++) {
  const id = `row${n % 7}`;
  const row = (await reader.get('rows', { id })) ?? { id, sum: 0, seen: 0 };
  const writes = [
    { kind: 'put', table: 'rows', row: { id, sum: row.sum + n, seen: row.seen + 1 }, at: at(n) },
    { kind: 'put', table: 'latest', row: { n, data: { text: 'x'.repeat(500) } }, at: at(n) },
    { kind: 'remove', table: 'latest', key: { n: n - 50 }, at: at(n) },
  ];
  lease = await store.commit(lease, writes, at(n));
  writeSync(1, `commit ${n}\n`);
  if (n % 10 === 0) {
    const found = await store.getDocument('marks', `${n}`);
    await store.putDocument('marks', `${n}`, { n }, found?.version ?? 0);
    writeSync(1, `document ${n}\n`);
  }
}
