/**
 * Writes the table of functions into the README between its markers, from the examples that the tests run. With --check
 * nothing is written and a stale README exits with 1. Needs the project to be built.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { functionReference, renderFunctionReference } from '../dist/index.js';

const file = new URL('../README.md', import.meta.url);
const [START, END] = ['<!-- functions:start -->', '<!-- functions:end -->'];
const text = readFileSync(file, 'utf8');
const [before, rest] = text.split(START);
const after = rest.split(END)[1];
const next = `${before}${START}\n\n${renderFunctionReference(functionReference)}\n\n${END}${after}`;

if (!process.argv.includes('--check')) writeFileSync(file, next);
else if (next !== text) {
  console.error('The table of functions is stale: run node libs/engine/scripts/write-function-reference.mjs.');
  process.exit(1);
}
