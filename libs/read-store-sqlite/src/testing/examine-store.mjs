// Opens a read store and reads everything in it in two ways. Prints what happened as JSON.
// Argument: the file. A process of its own shows that no damage ends the process that reads it.
import { createHash } from 'node:crypto';
import { openSqliteReadStore } from '@strata/read-store-sqlite';
import { NOTES } from './notes.mjs';

const [file] = process.argv.slice(2);
const digest = (rows) => createHash('sha256').update(JSON.stringify(rows)).digest('hex');

async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    return error.code ?? `${error.name}: ${error.message}`;
  }
}

async function examine() {
  const replaced = [];
  const store = await openSqliteReadStore({ file, onReplaced: ({ movedTo }) => replaced.push(movedTo) });
  const opened = await attempt(async () => (await store.open(NOTES)).checkpoint);
  const reader = store.reader('notes');
  const answers = [opened];
  if (replaced.length === 0) {
    answers.push(await attempt(async () => digest(await reader.find('rows'))));
    answers.push(await attempt(async () => digest(await reader.find('rows', { where: { kind: 'b' } }))));
    for (let id = 0; id < 300; id += 7)
      answers.push(await attempt(async () => digest(await reader.get('rows', { id }))));
    answers.push(await attempt(async () => digest(await store.getDocument('log', 'origin'))));
  }
  await store.close();
  return { replaced: replaced.length, answers };
}

process.stdout.write(JSON.stringify(await attempt(examine)));
