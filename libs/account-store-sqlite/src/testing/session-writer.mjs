/**
 * A process to be killed: puts one session after another under names that begin with its argument. Prints each id once
 * the store has confirmed it.
 */
import { writeSync } from 'node:fs';
import { openSqliteAccountStore } from '../../dist/index.js';

const [file, prefix] = process.argv.slice(2);
const store = await openSqliteAccountStore({ file });
for (let n = 1; ; n += 1) {
  const id = `${prefix}-${n}`;
  await store.sessions.put({ id, login: prefix, expiresAt: n, data: { tokenHash: `hash of ${id}` } }, 0);
  writeSync(1, `${id}\n`);
}
