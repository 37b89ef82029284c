/**
 * Writes the list of functions to docs/formulas.md, between its markers, from the examples that the tests run. With
 * --check it writes nothing and exits with 1 if the list is out of date. The project must be built.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { functionReference } from '../dist/formula/function-reference.js';
import { renderFunctionReference } from '../dist/formula/render-function-reference.js';

const file = new URL('../../../docs/formulas.md', import.meta.url);
const [START, END] = ['<!-- functions:start -->', '<!-- functions:end -->'];
const text = readFileSync(file, 'utf8');
const [before, rest] = text.split(START);
const after = rest.split(END)[1];
const next = `${before}${START}\n\n${renderFunctionReference(functionReference)}\n\n${END}${after}`;

if (!process.argv.includes('--check')) writeFileSync(file, next);
else if (next !== text) {
  console.error('The list of functions is out of date. Run node libs/engine/scripts/write-function-reference.mjs.');
  process.exit(1);
}
